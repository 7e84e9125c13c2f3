/** Where money may be moved between lines of spending, and where only a test would tell. */

/** A line with the range that its profit may lie in; all in minor units. */
export interface RangedLine {
  readonly spendMinor: number
  readonly lowMinor: number
  readonly highMinor: number
}

export interface BudgetShift<Line> {
  readonly from: Line
  readonly to: Line
}

/**
 * Moves from lines whose profit per unit of spend lies clearly below that of another: the ranges do not overlap, and the line that
 * would receive does not lose money at its worst. Every line gives at most once, to the line whose worst case is best; worst givers
 * first. Lines without spend are left out.
 */
export function budgetShifts<Line extends RangedLine>(lines: readonly Line[]): BudgetShift<Line>[] {
  const spent = lines.filter(({ spendMinor }) => spendMinor > 0)
  const worst = ({ lowMinor, spendMinor }: Line) => lowMinor / spendMinor
  const best = ({ highMinor, spendMinor }: Line) => highMinor / spendMinor
  const to = spent.filter((line) => line.lowMinor > 0).sort((a, b) => worst(b) - worst(a))[0]
  if (!to) return []
  return spent
    .filter((line) => line !== to && best(line) < worst(to))
    .sort((a, b) => best(a) - best(b))
    .map((from) => ({ from, to }))
}
