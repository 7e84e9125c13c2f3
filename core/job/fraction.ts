/** How far a job is, from how far its step is. */

/** Step → share of the whole job's time, in the order in which the steps run. Shares need not add up to 1. */
export type StepWeights = Readonly<Record<string, number>>

/**
 * Fraction 0…1 of the whole job: the weights of the steps before `step`, plus its own weight by `done / total`, over all weights.
 * A step without a known total counts as just begun, an unknown step as nothing done; `done` beyond `total` counts as all.
 *
 * @example fractionOf({ read: 0.3, store: 0.6, index: 0.1 }, 'store', 50, 100) // 0.6
 */
export function fractionOf(weights: StepWeights, step: string, done: number, total: number | null): number {
  const steps = Object.entries(weights)
  const at = steps.findIndex(([name]) => name === step)
  if (at < 0) return 0
  const sum = (count: number) => steps.slice(0, count).reduce((all, [, weight]) => all + weight, 0)
  const own = total === null || total <= 0 ? 0 : Math.min(1, Math.max(0, done / total))
  const whole = sum(steps.length)
  return whole <= 0 ? 0 : Math.min(1, (sum(at) + own * (steps[at]?.[1] ?? 0)) / whole)
}
