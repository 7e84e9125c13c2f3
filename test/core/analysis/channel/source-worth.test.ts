import { describe, expect, it } from 'vitest'
import { paybackDays, sourceWorths } from '../../../../core/analysis/channel/source-worth.ts'
import { historyOf } from '../history.ts'

/** Forty people begin in channel 0 with 10.00 margin and buy again after 60 days; ten in channel 1 buy once for 30.00. */
const history = historyOf([
  ...Array.from({ length: 40 }, (_, i) => [
    { day: i, margin: 1000, channel: 0 },
    { day: i + 60, margin: 2000, channel: 1 },
  ]),
  ...Array.from({ length: 10 }, (_, i) => [{ day: 100 + i, margin: 3000, channel: 1 }]),
])

describe('where good customers come from', () => {
  it('counts a person for the channel of the first order, for life', () => {
    const [first, second] = sourceWorths(history, 300, 0.4)
    expect(first).toMatchObject({ channel: 0, people: 40 })
    expect(first?.margins.map((margin) => margin?.meanMinor)).toEqual([1000, 3000, undefined])
    expect(second?.margins[0]).toMatchObject({ people: 10, meanMinor: 3000, lowMinor: 3000, highMinor: 3000 })
  })

  it('takes only those who have been customers long enough', () => {
    // On day 70 the first 41 days' people are 30 days old; of 90 days nobody.
    expect(sourceWorths(history, 70, 0.4)[0]?.margins[0]?.people).toBe(40)
    expect(sourceWorths(history, 70, 0.4)[0]?.margins[1]).toBeNull()
  })

  it('stands in with the usual margin where a cost is not known', () => {
    const unknown = historyOf(Array.from({ length: 10 }, () => [{ day: 0, net: 1000 }]))
    expect(sourceWorths(unknown, 40, 0.4)[0]?.margins[0]?.meanMinor).toBeCloseTo(400, 9)
  })

  // By hand: day 0 brings (40 × 1000 + 10 × 3000) ÷ 50 = 1400, day 60 another 40 × 2000 ÷ 50 = 1600.
  it('says when a new customer has paid for the winning', () => {
    expect(paybackDays(history, 600, 0.4, 1400)).toBe(0)
    expect(paybackDays(history, 600, 0.4, 1401)).toBe(60)
    expect(paybackDays(history, 600, 0.4, 3000)).toBe(60)
    expect(paybackDays(history, 600, 0.4, 3001)).toBeNull()
    expect(paybackDays(history, 45, 0.4, 1001)).toBeNull()
  })
})
