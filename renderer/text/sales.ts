import type { Texts } from './texts.ts'

/** The Sales page: what was sold, where and when, with or without a known buyer. */
export const salesPageText = {
  'sales.question': { en: 'What do I sell, where and when?', zh: '什么卖得好，卖到哪里，什么时候卖？' },
  'sales.net': { en: 'net sales', zh: '净销售额' },
  'sales.span': { en: 'Months shown', zh: '显示时间' },
  'sales.span.12': { en: '12 months', zh: '12 个月' },
  'sales.span.24': { en: '24 months', zh: '24 个月' },
  'sales.span.all': { en: 'All', zh: '全部' },
  'sales.without-buyer': { en: '{share} of the orders name no buyer', zh: '{share} 的订单没有买家' },
  'sales.none.title': { en: 'No orders in these days', zh: '这段时间没有订单' },
  'sales.none': {
    en: 'Choose a longer time, or import newer orders.',
    zh: '请选择更长的时间，或导入更新的订单。',
  },
  'sales.months.title': {
    en: '{month} brought the most: {net} from {orders} orders',
    zh: '{month}卖得最多：{orders} 单，净销售额 {net}',
  },
  'sales.months.note': {
    en: 'Net sales by month. The hatched month is not over yet.',
    zh: '每月净销售额。带斜纹的月份还没结束。',
  },
  'sales.hours.title': {
    en: 'Most orders come in on {weekday}, and between {from} and {to}',
    zh: '{weekday}的订单最多，一天里 {from} 到 {to} 最多',
  },
  'sales.hours.few': {
    en: 'When the orders came in; too few to name a busy hour',
    zh: '订单的下单时间；数量太少，看不出高峰',
  },
  'sales.hours.note': {
    en: 'Orders by weekday and hour: the stronger the colour, the more.',
    zh: '按星期和小时统计的订单数，颜色越浓越多。',
  },
  'sales.hours.untimed': {
    en: 'Orders by weekday and hour: the stronger the colour, the more. {count} orders give only their day and are not in it.',
    zh: '按星期和小时统计的订单数，颜色越浓越多。另有 {count} 单只有日期，未计入。',
  },
  'sales.hours.none': {
    en: 'Your files give only the days of the orders, so hours cannot be shown.',
    zh: '文件里只有下单日期，没有时刻，无法按小时统计。',
  },
  'sales.hour': { en: 'Hour', zh: '小时' },
  'sales.weekday': { en: 'Weekday', zh: '星期' },
  'sales.orders': { en: 'Orders', zh: '订单数' },
  'sales.count': { en: '{count} orders', zh: '{count} 单' },
  'sales.products': { en: 'Products', zh: '商品' },
  'sales.products.title': {
    en: '{title} sold best: {share} of net sales',
    zh: '“{title}”卖得最好，占净销售额的 {share}',
  },
  'sales.product': { en: 'Product', zh: '商品' },
  'sales.product.unknown': { en: 'Not named in the files', zh: '文件里没有写明' },
  'sales.items': { en: 'Items', zh: '件数' },
  'sales.amount': { en: 'Net sales', zh: '净销售额' },
  'sales.amount.explain': {
    en: 'After discounts and refunds. What only the whole order knows is spread over its lines.',
    zh: '已扣除优惠和退款。只有整单金额时，按各行金额分摊。',
  },
  'sales.refunds': { en: 'Given back', zh: '退款占比' },
  'sales.refunds.explain': { en: 'Refunds and returns as a share of what was sold.', zh: '退款退货占成交金额的比例。' },
  'sales.buyers': { en: 'Buyer known', zh: '知道买家' },
  'sales.buyers.explain': {
    en: 'Share of the orders whose buyer is known: for these, portraits are possible.',
    zh: '知道买家的订单占比，只有这些能做客户画像。',
  },
  'sales.visitors': { en: 'Visitors', zh: '访客数' },
  'sales.visitors.explain': {
    en: 'As the platform counts, days added up: one person on two days is two visitors.',
    zh: '平台统计，按天累计：同一人来两天算两个访客。',
  },
  'sales.views': { en: 'Views', zh: '浏览量' },
  'sales.favourites': { en: 'Favourites', zh: '收藏人数' },
  'sales.carts': { en: 'In carts', zh: '加购件数' },
  'sales.conversion': { en: 'Bought', zh: '支付转化率' },
  'sales.conversion.explain': {
    en: 'Buyers for each visitor, both as the platform counts them.',
    zh: '支付买家数除以访客数，均为平台统计。',
  },
  'sales.regions': { en: 'Regions', zh: '地区' },
  'sales.regions.title': {
    en: '{region} buys the most: {share} of net sales',
    zh: '{region}买得最多，占净销售额的 {share}',
  },
  'sales.regions.none': {
    en: 'Your files do not say where the orders went.',
    zh: '文件里没有写明订单送往哪里。',
  },
  'sales.country': { en: 'Country', zh: '国家' },
  'sales.region': { en: 'Region', zh: '省份或地区' },
  'sales.region.unknown': { en: 'Not known', zh: '不清楚' },
  'sales.share': { en: 'Share', zh: '占比' },
  'sales.no-people.go': { en: 'See products, regions and times', zh: '去看商品、地区和时间' },
} as const satisfies Texts
