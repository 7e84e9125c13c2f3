/** Sentences about sales over all orders, and about why people can or cannot be portrayed. */
import type { LocalTexts } from '../language.ts'

export const salesText = {
  'sales.total': {
    en: '{orders} {orders?order|orders} brought {net} net from {first} to {last}.',
    zh: '{first}到{last}，{orders} 个订单带来净销售额 {net}。',
  },
  'sales.none': { en: 'No orders in these days.', zh: '这段时间没有订单。' },
  'sales.people.no-orders': {
    en: 'Portraits of people need orders first.',
    zh: '先有订单，才能做客户画像。',
  },
  'sales.people.all': {
    en: 'Every order names its buyer: portraits of people are possible.',
    zh: '每个订单都知道是谁买的，可以做客户画像。',
  },
  'sales.people.some': {
    en: '{share} of the orders name their buyer: portraits are possible for these people. The rest counts here only.',
    zh: '{share} 的订单知道是谁买的，这些人可以做客户画像；其余订单只计入这里。',
  },
  'sales.people.some-platform': {
    en: '{share} of the orders name their buyer: portraits are possible for these people. {platform}’s file names no buyer; its orders count here only.',
    zh: '{share} 的订单知道是谁买的，这些人可以做客户画像。{platform}的文件不含买家，其订单只计入这里。',
  },
  'sales.people.none': {
    en: 'Your files name no buyer, so portraits of people are not possible from them; products, regions and times are.',
    zh: '您的文件不含买家，因此无法做客户画像；商品、地区和时间仍可分析。',
  },
  'sales.people.platform': {
    en: '{platform}’s file names no buyer, so portraits of people are not possible from it; products, regions and times are.',
    zh: '{platform}的文件不含买家，因此无法据此做客户画像；商品、地区和时间仍可分析。',
  },
} as const satisfies Record<string, LocalTexts>
