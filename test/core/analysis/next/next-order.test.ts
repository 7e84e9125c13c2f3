import { describe, expect, test } from 'vitest'
import { summariseCustomers } from '../../../../core/analysis/customer/summary.ts'
import { nextOrderWindow } from '../../../../core/analysis/next-order/next-order-window.ts'
import { historyOf, madeUpHistory } from '../history.ts'

const every = (gap: number, times: number, from = 0) =>
  Array.from({ length: times }, (_, i) => ({ day: from + gap * i }))

describe('when each person is likely to order next', () => {
  const shop = [
    ...Array.from({ length: 30 }, (_, i) => every(20 + i, 6)),
    every(30, 8),
    [{ day: 200 }],
    [{ day: 0 }],
    [],
  ]
  const at = (asOf: number) => nextOrderWindow(summariseCustomers(historyOf(shop), asOf))

  test('a person who came every 30 days and waited 10 is due in 20', () => {
    const windows = at(220)
    expect(windows.basis[30]).toBe(1)
    expect(Math.abs(windows.p50[30]! - 20)).toBeLessThan(1)
    expect(windows.p10[30]!).toBeLessThanOrEqual(windows.p50[30]!)
  })

  test('one order: the shop’s gaps; waited longer than any of them, or never bought: nothing known', () => {
    const windows = at(220)
    expect(windows.basis[31]).toBe(2)
    expect(windows.p50[31]!).toBeGreaterThan(0)
    expect(windows.p50[31]!).toBeLessThan(30)
    expect([windows.basis[32], windows.basis[33]]).toEqual([0, 0])
    expect(windows.p50[32]).toBeNaN()
  })

  test('long overdue beyond every pattern seen: nothing known', () => {
    expect(at(2000).basis.every((basis) => basis === 0)).toBe(true)
  })

  test('quantiles are ordered and at least a day away, in any shop', () => {
    const history = madeUpHistory(400, 6, 1)
    const windows = nextOrderWindow(summariseCustomers(history, history.lastDay))
    let known = 0
    for (let c = 0; c < 400; c++) {
      if (windows.basis[c] === 0) continue
      known++
      const levels = [1, windows.p10[c]!, windows.p25[c]!, windows.p50[c]!, windows.p75[c]!, windows.p90[c]!]
      expect(levels).toEqual([...levels].sort((a, b) => a - b))
    }
    expect(known).toBeGreaterThan(300)
  })

  test('the windows hold: about 80 % of next orders fall between p10 and p90 of those who come again', () => {
    const history = madeUpHistory(3000, 10, 1, 4)
    const cut = history.lastDay - 350
    const windows = nextOrderWindow(summariseCustomers(history, cut))
    let inside = 0
    let come = 0
    for (let c = 0; c < history.customerCount; c++) {
      if (windows.basis[c] !== 1) continue
      const days = history.orderDay.slice(history.orderStart[c], history.orderStart[c + 1])
      const next = days.find((day) => day > cut)
      if (next === undefined) continue
      come++
      if (next - cut >= windows.p10[c]! - 1 && next - cut <= windows.p90[c]! + 1) inside++
    }
    expect(come).toBeGreaterThan(800)
    expect(inside / come).toBeGreaterThan(0.72)
    expect(inside / come).toBeLessThan(0.9)
  })
})
