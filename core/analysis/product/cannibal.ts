import { logLikelihoodRatio } from '../bundle/pairs.ts'
import { quantile } from '../stats/quantile.ts'

export interface CannibalCase {
  /** Pieces of the older product per week, and of the rest of its kind without both, over the same weeks. */
  readonly old: ArrayLike<number>
  readonly rest: ArrayLike<number>
  /** The week in which the younger product first sold. */
  readonly launch: number
  /** People: with both, only the old, only the new, of the kind but neither; counted from the launch on. */
  readonly both: number
  readonly onlyOld: number
  readonly onlyNew: number
  readonly neither: number
}

export interface CannibalFinding {
  readonly verdict: 'likely' | 'possible' | 'no' | 'cannot-tell'
  /** How the old one's sales moved against the rest of its kind, −.3: 30 % down; NaN where that cannot be told. */
  readonly change: number
}

const WINDOW_WEEKS = 8
const LEAST_PLACEBOS = 8
const LEAST_LLR = 3.84

/**
 * Whether a new near-copy took its sales from the old one. Two signs beside their likeness: the old one's sales fell after the launch
 * against the rest of its kind, further than in 95 % of the earlier weeks where nothing was launched (a placebo band); and fewer people
 * buy both than chance would have it. Both: `likely`; one: `possible`.
 */
export function cannibalisation(given: CannibalCase): CannibalFinding {
  const { old, rest, launch } = given
  if (launch < WINDOW_WEEKS || launch + WINDOW_WEEKS > old.length) return { verdict: 'cannot-tell', change: Number.NaN }
  const change = relativeChange(old, rest, launch)
  const placebos: number[] = []
  for (let week = WINDOW_WEEKS; week + WINDOW_WEEKS <= launch; week++) placebos.push(relativeChange(old, rest, week))
  const limit = placebos.length >= LEAST_PLACEBOS ? quantile(Float64Array.from(placebos).sort(), 0.05) : Math.log(0.7)
  const hasFallen = change < Math.min(limit, 0)
  const together = given.both + given.onlyOld + given.onlyNew + given.neither
  const expected = together > 0 ? ((given.both + given.onlyOld) * (given.both + given.onlyNew)) / together : 0
  const llr = logLikelihoodRatio(given.both, given.onlyOld, given.onlyNew, given.neither)
  const avoids = given.both < expected && llr > LEAST_LLR
  const verdict = hasFallen && avoids ? 'likely' : hasFallen || avoids ? 'possible' : 'no'
  return { verdict, change: Math.exp(change) - 1 }
}

/** ln of the old one's sales after ÷ before, less the same of the rest. Half a piece is added, so that nought can be compared. */
function relativeChange(old: ArrayLike<number>, rest: ArrayLike<number>, week: number): number {
  const sum = (series: ArrayLike<number>, from: number) => {
    let total = 0.5
    for (let t = from; t < from + WINDOW_WEEKS; t++) total += series[t]!
    return total
  }
  const change = (series: ArrayLike<number>) => Math.log(sum(series, week) / sum(series, week - WINDOW_WEEKS))
  return change(old) - change(rest)
}
