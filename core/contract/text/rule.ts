/** Names of rules' kinds, and their conditions in words. */
import type { LocalTexts } from '../language.ts'
import type { RuleKind } from '../rule-conditions.ts'

const kinds = {
  'rule-kind.test': { en: 'Test orders', zh: '测试订单' },
  'rule-kind.staff': { en: 'Staff orders', zh: '员工内购' },
  'rule-kind.gift': { en: 'Gifts and samples', zh: '赠品和样品' },
  'rule-kind.brushed': { en: 'Brushed orders', zh: '刷单、补单' },
  'rule-kind.other': { en: 'Others', zh: '其他' },
} as const satisfies Record<`rule-kind.${RuleKind}`, LocalTexts>

const conditions = {
  'rule.words': { en: 'the note says {values}', zh: '备注里有{values}' },
  'rule.flags': { en: 'status or payment says {values}', zh: '状态或付款方式里有{values}' },
  'rule.buyers': { en: 'the buyer is {values}', zh: '买家是{values}' },
  'rule.coupons': { en: 'the coupon is {values}', zh: '优惠券是{values}' },
  'rule.channels': { en: 'the channel is {values}', zh: '渠道是{values}' },
  'rule.products': { en: 'a product is {values}', zh: '商品是{values}' },
  'rule.amount': { en: 'the goods cost exactly {amount}', zh: '商品金额正好是 {amount}' },
  'rule.at-most': { en: 'the goods cost {amount} or less', zh: '商品金额不超过 {amount}' },
  'rule.duplicate': {
    en: 'a payment on {source} for an order that is here from {of} already',
    zh: '{source} 的收款，对应的订单已从 {of} 导入',
  },
} as const satisfies Record<`rule.${string}`, LocalTexts>

export const ruleText = { ...kinds, ...conditions } as const satisfies Record<string, LocalTexts>
