/** Good-review rates. */
import { wilsonInterval } from '../stats/wilson.ts'

export interface GoodRate {
  readonly good: number
  readonly bad: number
  /** Good, bad and middling. */
  readonly rated: number
  readonly share: number | null
  readonly low: number
  readonly high: number
}

/** 1 good, −1 bad, 0 middling. */
export type Verdict = 1 | 0 | -1

/** Stars first (methods.md 2.6): 4 and 5 good, 1 and 2 bad, between them middling; the text's mood only where there are none. Null: neither. */
export function verdictOf(stars: number | null, mood: number | null): Verdict | null {
  if (stars !== null) return stars >= 3.5 ? 1 : stars <= 2.5 ? -1 : 0
  return mood === null ? null : mood > 0 ? 1 : mood < 0 ? -1 : 0
}

export function goodRate(verdicts: readonly Verdict[]): GoodRate {
  const rated = verdicts.length
  const good = verdicts.filter((verdict) => verdict === 1).length
  const bad = verdicts.filter((verdict) => verdict === -1).length
  return { good, bad, rated, share: rated === 0 ? null : good / rated, ...wilsonInterval(good, rated) }
}

/** Drawn towards the prior share by `weight` reviews of it, so that three happy buyers do not outrank three hundred. */
export function rankShare({ good, rated }: GoodRate, prior: number, weight = 10): number {
  return (good + prior * weight) / (rated + weight)
}
