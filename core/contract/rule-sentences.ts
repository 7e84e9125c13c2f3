/** A rule's conditions as sentences, one per condition; an order must meet them all. */
import type { RuleConditions } from './rule-conditions.ts'
import { type Sentence, type SentenceValue, sentence } from './sentence.ts'

const lists = ['words', 'flags', 'buyers', 'coupons', 'channels', 'products'] as const

/** `currency` is the shop's, in which the amounts are. */
export function conditionSentences(conditions: RuleConditions, currency: string): Sentence[] {
  const money = (minor: number): SentenceValue => ({ kind: 'money', minor, currency })
  const { amountMinor, amountAtMostMinor, duplicateOf } = conditions
  return [
    ...lists.flatMap((field) => {
      const values = conditions[field]
      return values ? [sentence(`rule.${field}`, { values: values.map((value) => `“${value}”`).join(' / ') })] : []
    }),
    ...(amountMinor === undefined ? [] : [sentence('rule.amount', { amount: money(amountMinor) })]),
    ...(amountAtMostMinor === undefined ? [] : [sentence('rule.at-most', { amount: money(amountAtMostMinor) })]),
    ...(duplicateOf ? [sentence('rule.duplicate', duplicateOf)] : []),
  ]
}
