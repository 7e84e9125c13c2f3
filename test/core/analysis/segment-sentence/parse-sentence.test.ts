import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSentence } from '../../../../core/analysis/segment-sentence/parse-sentence.ts'
import type { Language } from '../../../../core/contract/language.ts'
import { sayRules } from '../../../../core/contract/text/segment-rule.ts'
import {
  anyOrder,
  joinRules,
  type OrderFilter,
  type Period,
  periodUnits,
  type SegmentCondition,
  type SegmentRule,
} from '../../../../core/model/segment-rule.ts'
import { englishParaphrases } from './paraphrases.en.ts'
import { chineseParaphrases } from './paraphrases.zh.ts'
import { testNames, testVocabulary } from './vocabulary.ts'

const read = (language: Language, text: string) => parseSentence(text, language, testVocabulary(language))
const said = (language: Language, text: string) => {
  const { rules, unknown } = read(language, text)
  return rules ? sayRules(language, rules, testNames(language)) : `not understood: ${unknown.join(', ')}`
}

describe.each([
  ['en', englishParaphrases],
  ['zh', chineseParaphrases],
] as const)('sentences in %s', (language, rows) => {
  it.each(rows.flatMap(([canonical, ...others]) => [canonical, ...others].map((text) => [text, canonical])))(
    '“%s” means “%s”',
    (text, canonical) => {
      expect(said(language, text)).toBe(canonical)
    },
  )

  it('are three hundred ways of saying', () => {
    expect(new Set(rows.flat()).size).toBeGreaterThan(300)
  })

  it('read back every rule as it was said', () => {
    fc.assert(
      fc.property(ruleTree, (rule) => {
        const text = sayRules(language, { who: 'buyers', rule }, testNames(language))
        expect(read(language, text).rules, text).toEqual({ who: 'buyers', rule })
      }),
      { numRuns: 1500, seed: 4 },
    )
  })
})

describe('what is not understood', () => {
  it('is told, and nothing is guessed', () => {
    expect(read('en', 'wrote a bad review of gizmos')).toMatchObject({ rules: null, unknown: ['gizmos'] })
    expect(read('zh', '给过差评的火星')).toMatchObject({ rules: null })
    expect(read('en', '   ')).toEqual({ rules: null, unknown: [], otherCurrency: null })
    expect(read('en', '(bought tea')).toMatchObject({ rules: null, unknown: ['('] })
  })

  it('takes words that it does not know after “bought” for goods, to be looked for', () => {
    expect(said('en', 'bought cheese boards')).toBe('bought “cheese boards”')
    expect(said('zh', '买过菜板')).toBe('买过“菜板”')
  })

  it('knows channels by what people call them', () => {
    expect(said('zh', '在门店买过')).toBe('通过“门店”下过单')
    expect(said('en', 'bought in the shop')).toBe('ordered through “In the shop”')
  })

  it('takes no other currency for the shop’s', () => {
    expect(read('en', 'spent over $500')).toMatchObject({ rules: null, otherCurrency: '$' })
    expect(read('zh', '消费超过500英镑')).toMatchObject({ rules: null, otherCurrency: 'GBP' })
    expect(read('zh', '消费超过￥500').otherCurrency).toBeNull()
  })

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('en', 'zh'), (text, language) => {
        const { rules, unknown } = read(language, text)
        expect(rules === null || unknown.length === 0).toBe(true)
      }),
      { numRuns: 2000, seed: 5 },
    )
  })
})

describe('who is looked through', () => {
  it('is buyers, unless those who never bought are spoken of', () => {
    expect(read('en', 'lives in London').rules?.who).toBe('buyers')
    expect(read('en', 'never bought, lives in London').rules).toEqual({
      who: 'non-buyers',
      rule: { kind: 'place', names: ['London'] },
    })
    expect(read('en', 'never bought or bought once').rules?.who).toBe('everyone')
  })
})

const bounds = (value: fc.Arbitrary<number>) =>
  fc.oneof(
    value.map((atLeast) => ({ atLeast, atMost: null })),
    value.map((atMost) => ({ atLeast: null, atMost })),
    fc.tuple(value, value).map(([a, b]) => ({ atLeast: Math.min(a, b), atMost: Math.max(a, b) })),
  )
const counts = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((atLeast) => ({ atLeast, atMost: null })),
  fc.integer({ min: 0, max: 12 }).map((atMost) => ({ atLeast: null, atMost })),
  fc
    .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 0, max: 9 }))
    .map(([a, more]) => ({ atLeast: a, atMost: a + more })),
)
const money = bounds(fc.constantFrom(100, 12_345, 49_999, 50_000, 50_001, 1_234_567))
const share = bounds(fc.constantFrom(0.105, 0.2, 0.5, 0.75, 1))
const day = fc.constantFrom('2025-03-04', '2025-12-24', '2026-02-28')
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('last' as const, 'earlier' as const),
    count: fc.integer({ min: 1, max: 99 }),
    unit: fc.constantFrom(...periodUnits),
  }),
  fc.record({
    kind: fc.constant('calendar' as const),
    unit: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const),
    back: fc.constantFrom(0, 1),
  }),
  fc.tuple(day, day).map(([a, b]) => ({ kind: 'days' as const, from: a < b ? a : b, to: a < b ? b : a })),
  day.map((from) => ({ kind: 'days' as const, from, to: null })),
  day.map((to) => ({ kind: 'days' as const, from: null, to })),
)
const or = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 1 })
const some = (...names: string[]) => fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 })
const orders: fc.Arbitrary<OrderFilter> = fc
  .record({
    what: fc.oneof(fc.constant([]), some('Green tea', 'tea towel', '绿茶', 'salt, pepper', 'Etsy tea')),
    when: or(period),
    discount: or(fc.boolean()),
    channels: fc.oneof(fc.constant([]), some('Etsy', 'Shopify', '淘宝', 'pos')),
    value: or(money),
    time: or(fc.constantFrom('weekend' as const, 'workday' as const, 'evening' as const)),
  })
  .map(({ value, ...filter }) => ({
    ...filter,
    orderAtLeastMinor: value?.atLeast ?? null,
    orderAtMostMinor: value?.atMost ?? null,
  }))
const isPlain = (of: OrderFilter) =>
  Object.entries(anyOrder).every(([field, usual]) => String(of[field as keyof OrderFilter]) === String(usual))

const condition: fc.Arbitrary<SegmentCondition> = fc.oneof(
  fc
    .tuple(orders, counts)
    // "Did not order" by itself is what tells those who never bought.
    .filter(([of, { atMost }]) => atMost !== 0 || !isPlain(of))
    .map(([of, limit]) => ({ kind: 'orders' as const, of, ...limit })),
  fc.tuple(orders, money).map(([of, limit]) => ({
    kind: 'spent' as const,
    of: { ...of, orderAtLeastMinor: null, orderAtMostMinor: null },
    ...limit,
  })),
  money.map((limit) => ({ kind: 'order-value' as const, ...limit })),
  fc.record({ kind: fc.constantFrom('first-order' as const, 'last-order' as const), when: period }),
  fc
    .oneof(share, fc.constant({ atLeast: null, atMost: 0 }))
    .map((limit) => ({ kind: 'discount-share' as const, ...limit })),
  counts.map((limit) => ({ kind: 'returns' as const, ...limit })),
  some('champions', 'at-risk', 'cant-lose', 'new').map((codes) => ({ kind: 'segment' as const, codes })),
  some('London', 'New York', '北京', 'Nowhere Land').map((names) => ({ kind: 'place' as const, names })),
  some('Etsy', '淘宝', 'Some Channel').map((names) => ({ kind: 'first-channel' as const, names })),
  fc.record({ kind: fc.constant('contacted' as const), when: or(period) }),
  fc.constantFrom('email' as const, 'sms' as const, 'phone' as const, 'any' as const).map((by) => ({
    kind: 'reachable' as const,
    by,
  })),
  fc.record({
    kind: fc.constant('reviewed' as const),
    mood: fc.constantFrom('good' as const, 'bad' as const, null),
    when: or(period),
  }),
  fc.constant({ kind: 'late' as const }),
  share.map((limit) => ({ kind: 'chance' as const, ...limit })),
  fc.constantFrom('7', '8').map((segmentId) => ({ kind: 'group' as const, segmentId })),
)

/** As the reader leaves them: laid flat, and names of one sort in one list. */
const ruleTree: fc.Arbitrary<SegmentRule> = fc.letrec<{ tree: SegmentRule }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    condition,
    fc
      .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(tie('tree'), { minLength: 2, maxLength: 4 }))
      .map(([kind, rules]) => joinRules(kind, rules)),
    condition.map((rule) => ({ kind: 'not' as const, rule })),
  ),
})).tree
