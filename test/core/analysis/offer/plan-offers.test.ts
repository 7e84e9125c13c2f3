import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  keepsFloor,
  type OfferAssumptions,
  type OfferCandidate,
  offerOptions,
  profitRange,
} from '../../../../core/analysis/offer/ladder.ts'
import { planOffers } from '../../../../core/analysis/offer/plan-offers.ts'

const assumptions: OfferAssumptions = {
  contactCostMinor: { email: 1, sms: 5, 'wechat-work': 2, phone: 100 },
  liftByRung: { reminder: 0.1, gift: 0.2, bundle: 0.25, 'free-delivery': 0.25, 'ten-off': 0.4, 'fifteen-off': 0.55 },
  costShareByRung: {
    reminder: 0,
    gift: 0.03,
    bundle: 0.05,
    'free-delivery': 0.05,
    'ten-off': 0.1,
    'fifteen-off': 0.15,
  },
  marginFloorShare: 0.1,
}

const person = (change: Partial<OfferCandidate> = {}): OfferCandidate => ({
  customer: 0,
  chance: 0.3,
  chanceLow: 0.1,
  chanceHigh: 0.5,
  basketMinor: 10_000,
  marginMinor: 4000,
  channels: ['email'],
  ...change,
})

const plan = (people: readonly OfferCandidate[], budgetMinor: number | null = null, maximum: number | null = null) =>
  planOffers(people, { assumptions, budgetMinor, maximum })

describe('what one offer is worth', () => {
  const options = offerOptions(person(), assumptions)
  const of = (rung: string) => options.find((option) => option.rung === rung)!

  test('profit counts what is given to those who would have come anyway', () => {
    expect(of('reminder').profitMinor).toBeCloseTo(0.3 * 1.1 * 4000 - 0.3 * 4000 - 1, 9)
    expect(of('ten-off').profitMinor).toBeCloseTo(0.3 * 1.4 * 3000 - 0.3 * 4000 - 1, 9)
    expect(of('ten-off').costMinor).toBe(Math.ceil(1 + 0.42 * 1000))
  })

  test('the range spans the chance and a lift from nothing to twice the assumption', () => {
    const { profitMinor } = of('gift')
    const { low, high } = profitRange(person(), of('gift'), assumptions)
    expect(low).toBeLessThan(0)
    expect(low).toBeCloseTo(0.5 * 3700 - 0.5 * 4000 - 1, 9)
    expect(high).toBeCloseTo(0.5 * 1.4 * 3700 - 0.5 * 4000 - 1, 9)
    expect(profitMinor).toBeGreaterThan(low)
    expect(profitMinor).toBeLessThan(high)
  })

  test('the cheapest channel open to the person is taken', () => {
    const all = offerOptions(person({ channels: ['phone', 'wechat-work', 'sms'] }), assumptions)
    expect(new Set(all.map((option) => option.channel))).toEqual(new Set(['wechat-work']))
  })

  test('nothing for somebody without basket, chance or address', () => {
    expect(offerOptions(person({ basketMinor: 0 }), assumptions)).toEqual([])
    expect(offerOptions(person({ chance: Number.NaN }), assumptions)).toEqual([])
    expect(offerOptions(person({ channels: [] }), assumptions)).toEqual([])
  })
})

describe('the plan', () => {
  test('a sure buyer gets the gentlest rung, however large the lift of a discount', () => {
    const sure = plan([person({ chance: 0.95, chanceLow: 0.9, chanceHigh: 0.99 })])
    expect(sure.offers.map((offer) => offer.rung)).toEqual(['reminder'])
  })

  test('where profits are nearly equal the cheapest rung wins', () => {
    const close: OfferAssumptions = { ...assumptions, liftByRung: { ...assumptions.liftByRung, gift: 0.192 } }
    const { offers } = planOffers([person()], { assumptions: close, budgetMinor: null })
    const best = Math.max(...offerOptions(person(), close).map((option) => option.profitMinor))
    expect(offers[0]!.rung).toBe('reminder')
    expect(offers[0]!.profitMinor).toBeLessThan(best)
    expect(offers[0]!.profitMinor).toBeGreaterThan(0.95 * best)
  })

  test('says why others are left out', () => {
    const people = [
      person({ customer: 1 }),
      person({ customer: 2, channels: [] }),
      person({ customer: 3, chance: 0.0001 }),
      person({ customer: 4, chance: 0.2 }),
      person({ customer: 5, chance: 0.1 }),
    ]
    expect(plan(people, null, 2).skipped).toEqual({
      'no-contact': [2],
      'not-worth-it': [3],
      'over-budget': [],
      'over-limit': [5],
    })
    expect(plan(people, 0).skipped['over-budget']).toEqual([1, 4, 5])
    expect(plan(people, 0)).toMatchObject({ offers: [], spentMinor: 0 })
  })

  test('nobody in, nothing out', () => {
    expect(plan([], 100)).toMatchObject({ offers: [], spentMinor: 0, expectedProfitMinor: 0, boundGapMinor: 0 })
  })
})

const share = fc.double({ min: 0, max: 1, noNaN: true })
const anybody = fc
  .record({
    chance: share,
    spread: share,
    basketMinor: fc.integer({ min: 0, max: 50_000 }),
    margin: share,
    phone: fc.boolean(),
  })
  .map(({ chance, spread, basketMinor, margin, phone }) =>
    person({
      chance,
      chanceLow: chance * (1 - spread),
      chanceHigh: chance + (1 - chance) * spread,
      basketMinor,
      marginMinor: margin * basketMinor,
      channels: phone ? ['email', 'phone'] : ['email'],
    }),
  )
const anyRungs = fc.record({
  cost: fc.array(share, { minLength: 6, maxLength: 6 }),
  lift: fc.array(share, { minLength: 6, maxLength: 6 }),
})

test('the margin floor is never broken, whatever the assumptions', () => {
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 8 }), anyRungs, share, (people, { cost, lift }, floor) => {
      const rungs = Object.keys(assumptions.liftByRung)
      const own: OfferAssumptions = {
        ...assumptions,
        marginFloorShare: floor,
        liftByRung: Object.fromEntries(rungs.map((rung, i) => [rung, lift[i]!])) as OfferAssumptions['liftByRung'],
        costShareByRung: Object.fromEntries(
          rungs.map((rung, i) => [rung, cost[i]!]),
        ) as OfferAssumptions['costShareByRung'],
      }
      const numbered = people.map((one, customer) => ({ ...one, customer }))
      const { offers } = planOffers(numbered, { assumptions: own, budgetMinor: null })
      for (const offer of offers) {
        const { basketMinor, marginMinor } = numbered[offer.customer]!
        const given = own.costShareByRung[offer.rung] * basketMinor
        const paid = offer.rung.endsWith('-off') ? basketMinor - given : basketMinor
        expect(marginMinor - given).toBeGreaterThanOrEqual(floor * paid)
        expect(keepsFloor(offer.rung, numbered[offer.customer]!, own)).toBe(true)
        expect(offer.profitMinor).toBeGreaterThan(0)
        expect(offer.lowMinor).toBeLessThanOrEqual(offer.profitMinor)
        expect(offer.highMinor).toBeGreaterThanOrEqual(offer.profitMinor)
      }
    }),
  )
})

test('within any budget, at most the stated gap below the best of all plans', () => {
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 5 }), fc.integer({ min: 0, max: 4000 }), (people, budget) => {
      const result = plan(
        people.map((one, customer) => ({ ...one, customer })),
        budget,
      )
      expect(result.spentMinor).toBeLessThanOrEqual(budget)
      const optimum = bestProfit(people, budget)
      expect(result.expectedProfitMinor).toBeLessThanOrEqual(optimum + 1e-6)
      expect(result.expectedProfitMinor + result.boundGapMinor).toBeGreaterThanOrEqual(optimum - 1e-6)
    }),
  )
})

function bestProfit(people: readonly OfferCandidate[], budget: number): number {
  const [first, ...rest] = people
  if (!first) return 0
  return offerOptions(first, assumptions).reduce(
    (most, { costMinor, profitMinor }) =>
      costMinor <= budget ? Math.max(most, profitMinor + bestProfit(rest, budget - costMinor)) : most,
    bestProfit(rest, budget),
  )
}
