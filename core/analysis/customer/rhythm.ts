import { quantile } from '../stats/quantile.ts'
import type { PurchaseDays } from './purchase-days.ts'

/** Pseudo-pairs of gaps of a random buyer that every customer starts with, so that two equal gaps are not yet a clock. */
const RANDOM_PAIRS = 2
const RANDOM_VARIANCE = 1 / 12

export interface Rhythms {
  /** Median days between purchase days; NaN under two gaps. */
  readonly medianGapDays: Float64Array
  /** Gamma shape of the gaps: 1 random, 2 and more a clock; NaN under two gaps. */
  readonly regularity: Float64Array
}

/**
 * How often and how evenly each customer buys. Regularity is the estimate of Wheat & Morrison (1990): neighbouring gaps g1, g2 of
 * a gamma rhythm of shape k give shares g1/(g1+g2) with variance 1/(4(2k+1)), so k = (1 − 4V)/(8V). All neighbouring pairs of a
 * person count, with two pseudo-pairs of a random buyer (k = 1) mixed in.
 */
export function rhythmsOf(days: PurchaseDays): Rhythms {
  const customers = days.start.length - 1
  const medianGapDays = new Float64Array(customers).fill(Number.NaN)
  const regularity = new Float64Array(customers).fill(Number.NaN)
  for (let c = 0; c < customers; c++) {
    if (days.start[c + 1]! - days.start[c]! < 3) continue
    const gaps = gapsOf(days, c)
    regularity[c] = regularityOf(gaps)
    medianGapDays[c] = quantile(gaps.sort(), 0.5)
  }
  return { medianGapDays, regularity }
}

/** Days between neighbouring purchase days of customer `c`, oldest first. Always at least 1 each. */
export function gapsOf(days: PurchaseDays, c: number): Float64Array {
  const first = days.start[c]!
  const gaps = new Float64Array(Math.max(0, days.start[c + 1]! - first - 1))
  for (let i = 0; i < gaps.length; i++) gaps[i] = days.day[first + i + 1]! - days.day[first + i]!
  return gaps
}

function regularityOf(gaps: Float64Array): number {
  let squares = RANDOM_PAIRS * RANDOM_VARIANCE
  for (let i = 1; i < gaps.length; i++) squares += (gaps[i - 1]! / (gaps[i - 1]! + gaps[i]!) - 0.5) ** 2
  return shapeOfVariance(squares / (RANDOM_PAIRS + gaps.length - 1))
}

/**
 * The shop's regularity from the last two gaps of every customer who has them, about the mean share, as published by Wheat &
 * Morrison (1990). NaN under two such customers. Over 1.5 the shop's customers keep a rhythm worth naming dates for.
 */
export function shopRegularity(days: PurchaseDays): number {
  const shares: number[] = []
  for (let c = 0; c + 1 < days.start.length; c++) {
    const end = days.start[c + 1]!
    if (end - days.start[c]! < 3) continue
    const last = days.day[end - 1]! - days.day[end - 2]!
    const before = days.day[end - 2]! - days.day[end - 3]!
    shares.push(before / (before + last))
  }
  if (shares.length < 2) return Number.NaN
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  return shapeOfVariance(shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (shares.length - 1))
}

function shapeOfVariance(variance: number): number {
  return (1 - 4 * variance) / (8 * variance)
}

/** Every gap of the shop between two purchase days of one person, ascending. */
export function shopGaps(days: PurchaseDays): Float64Array {
  const gaps = new Float64Array(days.day.length)
  let count = 0
  for (let c = 0; c + 1 < days.start.length; c++) {
    for (let i = days.start[c]! + 1; i < days.start[c + 1]!; i++) gaps[count++] = days.day[i]! - days.day[i - 1]!
  }
  return gaps.slice(0, count).sort()
}
