import { describe, expect, test } from 'vitest'
import { summariseCustomers } from '../../../../core/analysis/customer/summary.ts'
import { scoreRfm } from '../../../../core/analysis/rfm/score.ts'
import { segmentColumn } from '../../../../core/analysis/rfm/segment.ts'
import { describeSegments } from '../../../../core/analysis/segment/describe-segments.ts'
import { attributesOf } from '../../../../core/analysis/segment/traits.ts'
import { segmentCodes } from '../../../../core/contract/view/portrait.ts'
import { historyOf, madeUpHistory, type OrderSketch } from '../history.ts'

describe('segments of a made-up shop', () => {
  const history = madeUpHistory(2000, 4, 2)
  const summaries = summariseCustomers(history, history.lastDay)
  const segments = segmentColumn(summaries, scoreRfm(summaries))

  test('they partition buyers and money', () => {
    const all = describeSegments(summaries, segments, [])
    expect(all.reduce((sum, segment) => sum + segment.customers, 0)).toBe(2000)
    expect(all.reduce((sum, segment) => sum + segment.share, 0)).toBeCloseTo(1, 9)
    expect(all.reduce((sum, segment) => sum + segment.netShare, 0)).toBeCloseTo(1, 9)
    expect(all[0]!.marginMinor).toBeNull()
  })

  test('random habits are rarely called traits', () => {
    const random = Int32Array.from({ length: 2000 }, (_, c) => (Math.imul(c, 2654435761) >>> 8) % 12)
    const values = Array.from({ length: 12 }, (_, i) => `r${i}`)
    const noise = describeSegments(summaries, segments, [
      { kind: 'region', values, ofCustomer: random, isYesNo: false },
    ])
    expect(noise.flatMap((segment) => segment.traits).length).toBeLessThanOrEqual(1)
  })
})

test('a planted difference is found, with its lift and range', () => {
  const regular = (c: number): OrderSketch[] =>
    Array.from({ length: 6 }, (_, i) => ({
      day: 600 + 15 * i + (c % 5),
      net: 9000,
      channel: c % 10 < 8 ? 1 : 0,
      hour: 20,
    }))
  const once = (c: number): OrderSketch[] => [
    { day: 100 + (c % 300), net: 1000, channel: c % 10 < 2 ? 1 : 0, hour: 10 },
  ]
  const history = historyOf(Array.from({ length: 400 }, (_, c) => (c < 100 ? regular(c) : once(c))))
  const summaries = summariseCustomers(history, history.lastDay)
  const segments = segmentColumn(summaries, scoreRfm(summaries))
  const region = Array.from({ length: 400 }, (_, c) => (c % 7 === 0 ? '' : `r${c % 3}`))
  const found = describeSegments(
    summaries,
    segments,
    attributesOf(history, summaries, { country: region.map(() => 'CN'), region }),
  )
  const champions = found.find((segment) => segment.segment === 'champions')!
  expect(segmentCodes).toContain(champions.segment)
  const channel = champions.traits.find((trait) => trait.kind === 'channel' && trait.value === 'shop')!
  expect(channel.shareIn).toBeCloseTo(0.8, 1)
  expect(channel.lift).toBeGreaterThan(2)
  expect(channel.low).toBeGreaterThan(1)
  expect(channel.high).toBeGreaterThan(channel.lift)
  expect(champions.traits.some((trait) => trait.kind === 'evening' && trait.low > 1)).toBe(true)
  expect(champions.traits.some((trait) => trait.kind === 'country' || trait.kind === 'region')).toBe(false)
})

test('a group under 20 people has no traits; nobody gives no segments', () => {
  const history = historyOf(Array.from({ length: 12 }, (_, c) => [{ day: c, channel: c < 4 ? 0 : 1 }]))
  const summaries = summariseCustomers(history, 20)
  const segments = segmentColumn(summaries, scoreRfm(summaries))
  for (const segment of describeSegments(summaries, segments, attributesOf(history, summaries)))
    expect(segment.traits).toEqual([])
  const empty = summariseCustomers(historyOf([]), 1)
  expect(describeSegments(empty, new Uint8Array(0), [])).toEqual([])
})
