import type { VerdictCode } from '../../contract/view/campaign.ts'
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts'
import { normalSpread } from '../stats/normal.ts'

/** Buyers that each group must have for a range marked rough, and for a verdict; from the coverage of Welch's interval. */
const verdictGates = { range: 3, verdict: 11 } as const

/** Expected share of chance findings among the verdicts of a year. */
const FALSE_SHARE = 0.1
/** An effect weaker than this, in standard errors, would need absurdly many people to prove. */
const HOPELESS = 0.2

/**
 * The verdict on a campaign from the buyers of the group with fewer of them and the 95 % range of the incremental profit.
 *
 * `verdictOf(1, low, high)` is `counts-only`; 3 to 10 buyers give `rough`; from 11 on the range decides between `earned`, `lost` and
 * `not-proven`.
 */
export function verdictOf(fewestBuyers: number, low: number, high: number): VerdictCode {
  if (fewestBuyers < verdictGates.range) return 'counts-only'
  if (fewestBuyers < verdictGates.verdict) return 'rough'
  if (low > 0) return 'earned'
  return high < 0 ? 'lost' : 'not-proven'
}

/**
 * How many more buyers the smaller group would need: up to the gate of a verdict, or, where the range still holds 0, until the
 * effect seen would stand out at 95 % (error falls with the root of the buyers). 0 where the verdict is clear; null where the
 * effect is too close to nothing to be proven by any sensible number. `t` is profit by its standard error.
 */
export function buyersNeeded(verdict: VerdictCode, fewestBuyers: number, t: number): number | null {
  if (verdict === 'counts-only' || verdict === 'rough') return verdictGates.verdict - fewestBuyers
  if (verdict !== 'not-proven') return 0
  if (!(Math.abs(t) >= HOPELESS)) return null
  return Math.max(1, Math.ceil(fewestBuyers * ((normalSpread(0.95) / t) ** 2 - 1)))
}

/**
 * Verdicts of many campaigns (those of the last 12 months) with chance findings weeded out: `earned` and `lost` become
 * `not-proven` unless Benjamini-Hochberg at 10 % keeps them among all campaigns that had a verdict at all. Same order out as in.
 */
export function adjustVerdicts(
  campaigns: readonly { readonly verdict: VerdictCode; readonly pValue: number }[],
): VerdictCode[] {
  const judged = [...campaigns.keys()].filter((i) => ['earned', 'lost', 'not-proven'].includes(campaigns[i]!.verdict))
  const { kept } = benjaminiHochberg(
    judged.map((i) => campaigns[i]!.pValue),
    FALSE_SHARE,
  )
  const verdicts = campaigns.map((campaign) => campaign.verdict)
  judged.forEach((i, at) => {
    if (!kept[at]) verdicts[i] = 'not-proven'
  })
  return verdicts
}
