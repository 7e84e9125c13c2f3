import { standardNormalQuantile } from './normal.ts'

export interface PowerOptions {
  /** Confidence of the two-sided interval that is to exclude no difference. */
  readonly level?: number
  /** Wished chance to see a difference that is really there. */
  readonly power?: number
}

/**
 * People needed in each of two equal groups to see a share move from `from` to `to`; the classic formula with the starting share's
 * spread under no change (Fleiss). Defaults 95 %, power 80 %. Infinity where nothing moves.
 *
 * `sampleSizePerArm(0.2, 0.25)` is 1031 (Evan Miller's calculator rounds down to 1,030).
 */
export function sampleSizePerArm(from: number, to: number, { level = 0.95, power = 0.8 }: PowerOptions = {}): number {
  if (from === to) return Number.POSITIVE_INFINITY
  const zLevel = standardNormalQuantile(0.5 + level / 2)
  const zPower = standardNormalQuantile(power)
  const unchanged = Math.sqrt(2 * from * (1 - from))
  const changed = Math.sqrt(from * (1 - from) + to * (1 - to))
  return Math.ceil((zLevel * unchanged + zPower * changed) ** 2 / (from - to) ** 2)
}

/**
 * The smallest rise of a share that two groups of these sizes would show, as a difference of shares: d = (z_level + z_power) ×
 * error of the difference, solved by iteration since the error grows with d. Defaults: 90 % level, 80 % power, the ones an owner
 * plans with. 1 − `baseRate` where even everybody buying could not be told, or a group is empty.
 *
 * `detectableDifference(160, 40, 0.05)` is .112: at that size only a jump of 11 points shows.
 */
export function detectableDifference(
  contacted: number,
  holdout: number,
  baseRate: number,
  { level = 0.9, power = 0.8 }: PowerOptions = {},
): number {
  const most = 1 - baseRate
  if (!(contacted > 0 && holdout > 0)) return most
  const z = standardNormalQuantile(0.5 + level / 2) + standardNormalQuantile(power)
  let difference = 0
  for (let step = 0; step < 60; step++) {
    const raised = baseRate + difference
    const error = Math.sqrt((raised * (1 - raised)) / contacted + (baseRate * (1 - baseRate)) / holdout)
    difference = Math.min(most, z * error)
  }
  return difference
}
