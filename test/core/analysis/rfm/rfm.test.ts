import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { summariseCustomers } from '../../../../core/analysis/customer/summary.ts'
import { scoreRfm } from '../../../../core/analysis/rfm/score.ts'
import { NO_SEGMENT, nameSegment, segmentColumn } from '../../../../core/analysis/rfm/segment.ts'
import { segmentCodes } from '../../../../core/contract/view/portrait.ts'
import { historyOf, madeUpHistory } from '../history.ts'

const scored = (history: ReturnType<typeof historyOf>) => {
  const summaries = summariseCustomers(history, history.lastDay)
  return { summaries, ...scoreRfm(summaries) }
}

describe('scores', () => {
  test('fifths by type 7 quantiles plus one unit, as the R package rfm cuts them', () => {
    const history = historyOf(Array.from({ length: 500 }, (_, c) => [{ day: c, net: 100 * (c + 1) }]))
    const { r, f, m, cuts } = scored(history)
    expect(cuts.recencyDays.map((cut) => Math.round(cut * 10) / 10)).toEqual([100.8, 200.6, 300.4, 400.2])
    expect(cuts.monetaryMinor.map((cut) => Math.round(cut))).toEqual([10180, 20160, 30140, 40120])
    expect([r[499], r[0], m[0], m[499]]).toEqual([5, 1, 1, 5])
    expect(new Set(f)).toEqual(new Set([1]))
    expect([r[398], r[399]]).toEqual([4, 5])
  })

  test('thirds written 1, 3, 5 under 200 buyers; those who never bought have none', () => {
    const history = historyOf([
      ...Array.from({ length: 9 }, (_, c) => [{ day: c, net: 1000 * 2 ** c }]),
      [{ day: 3, sale: false }],
    ])
    const { r, m, summaries } = scored(history)
    expect([...r]).toEqual([1, 1, 3, 3, 3, 5, 5, 5, 5, 0])
    expect([...m].slice(0, 9)).toEqual([1, 1, 1, 3, 3, 3, 5, 5, 5])
    expect(segmentColumn(summaries, scoreRfm(summaries))[9]).toBe(NO_SEGMENT)
  })

  test('equal customers share scores, and more is never worse', () => {
    const { summaries, r, f, m } = scored(madeUpHistory(600, 4, 1))
    for (let a = 0; a < 600; a += 7) {
      for (let b = 0; b < 600; b += 11) {
        if (summaries.recencyDays[a]! <= summaries.recencyDays[b]!) expect(r[a]!).toBeGreaterThanOrEqual(r[b]!)
        if (summaries.orderCount[a]! >= summaries.orderCount[b]!) expect(f[a]!).toBeGreaterThanOrEqual(f[b]!)
        if (summaries.monetaryMinor[a]! >= summaries.monetaryMinor[b]!) expect(m[a]!).toBeGreaterThanOrEqual(m[b]!)
      }
    }
  })

  test('nobody and one customer', () => {
    expect(scored(historyOf([])).cuts.recencyDays.every(Number.isNaN)).toBe(true)
    expect([...scored(historyOf([[{ day: 1 }]])).r]).toEqual([5])
  })
})

describe('names', () => {
  const scores = [1, 2, 3, 4, 5]
  const cells = scores.flatMap((r) => scores.flatMap((f) => scores.flatMap((m) => [1, 2].map((n) => ({ r, f, m, n })))))

  test('each of the 250 cells has one name, and all eight names occur (methods.md 2.3)', () => {
    expect(cells).toHaveLength(250)
    const names = cells.map(({ r, f, m, n }) => nameSegment(r, f, m, n))
    expect(names.every((name) => segmentCodes.includes(name))).toBe(true)
    expect(new Set(names).size).toBe(8)
  })

  test('a single recent order is new and nothing else', () => {
    const score = fc.integer({ min: 1, max: 5 })
    fc.assert(
      fc.property(score, score, score, fc.integer({ min: 1, max: 40 }), (r, f, m, orders) => {
        expect(nameSegment(r, f, m, orders) === 'new').toBe(orders === 1 && r >= 4)
      }),
    )
  })

  test.each([
    [5, 5, 5, 9, 'champions'],
    [4, 3, 3, 3, 'loyal'],
    [1, 5, 4, 9, 'cant-lose'],
    [2, 3, 3, 4, 'at-risk'],
    [3, 4, 4, 4, 'needs-attention'],
    [3, 1, 2, 1, 'promising'],
    [1, 1, 1, 1, 'hibernating'],
  ] as const)('%i %i %i with %i orders is %s', (r, f, m, orders, name) => {
    expect(nameSegment(r, f, m, orders)).toBe(name)
  })
})
