/** The names of a small shop, as a sentence about its people may use them. */
import type { Vocabulary } from '../../../../core/analysis/segment-sentence/token.ts'
import type { Language } from '../../../../core/contract/language.ts'
import { catalogue } from '../../../../core/contract/text/catalogue.ts'
import type { RuleNames } from '../../../../core/contract/text/segment-rule.ts'
import { segmentCodes } from '../../../../core/contract/view/portrait.ts'
import { textToDay } from '../../../../core/model/day.ts'

const currencyOf = { en: 'GBP', zh: 'CNY' } as const satisfies Record<Language, string>
const groups = [
  { name: 'VIP', segmentId: '7' },
  { name: '老朋友 and 亲戚', segmentId: '8' },
]

export function testVocabulary(language: Language): Vocabulary {
  return {
    asOf: textToDay('2026-11-23') ?? 0,
    currency: currencyOf[language],
    places: ['London', 'Paris', 'New York', '北京', '上海', '成都'],
    channels: ['Etsy', 'Shopify', '淘宝', '京东'],
    channelNames: [{ name: language === 'zh' ? '门店' : 'In the shop', channel: 'pos' }],
    products: ['Green tea', 'Salt and pepper grinder', 'Tea', 'Coffee', 'Candles', '绿茶', '咖啡', '茶具', '蜡烛'],
    segments: segmentCodes.map((code) => ({ name: catalogue[`segment.${code}`][language], code })),
    groups,
  }
}

export function testNames(language: Language): RuleNames {
  return {
    currency: currencyOf[language],
    groupName: (id) => groups.find(({ segmentId }) => segmentId === id)?.name ?? '',
  }
}
