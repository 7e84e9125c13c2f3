import type { VerdictCode } from '../../contract/view/campaign.ts'
import { cuped, isCupedWorth } from '../stats/cuped.ts'
import { newcombeDifference } from '../stats/newcombe.ts'
import { type SampleRatio, sampleRatio } from '../stats/sample-ratio.ts'
import { type Moments, momentsOf, twoSidedT, welchDifference } from '../stats/welch.ts'
import { chanceOfProfit } from './chance-of-profit.ts'
import { adjustVerdicts, verdictOf } from './verdict.ts'

export interface ExperimentTable {
  /** Name of each arm; the first is the control. */
  readonly arms: readonly string[]
  /** Index in `arms` per person. */
  readonly arm: ArrayLike<number>
  /** One value per person and metric, zeros included. */
  readonly metrics: readonly { readonly name: string; readonly values: Float64Array }[]
  /** Something measured before the test, one value per person. */
  readonly before?: Float64Array
}

export interface ExperimentOptions {
  /** The metric that is money; null: no profit is worked out. */
  readonly revenue: string | null
  /** Of revenue, 0…1. */
  readonly margin: number
  /** In the unit of the revenue, for each person of an arm other than the control. */
  readonly costPerContact: number
  /** Planned share per arm; null: equal. */
  readonly shares: readonly number[] | null
  readonly seed: number
}

interface ArmMetric extends Moments {
  readonly sum: number
  /** People with a value other than 0. */
  readonly converted: number
}

export interface ExperimentComparison {
  readonly arm: string
  readonly metric: string
  /** Per person, arm minus control. */
  readonly difference: number
  readonly standardError: number
  /** 95 % range. */
  readonly low: number
  readonly high: number
  readonly method: 'newcombe' | 'welch' | 'cuped'
  /** Share of the metric's variance that `before` explains, over all arms together; null without it. */
  readonly varianceCut: number | null
  /** Difference by the control's mean; NaN where that is 0. */
  readonly relative: number
  readonly verdict: VerdictCode
}

export interface ExperimentProfit {
  readonly arm: string
  readonly incrementalRevenue: number
  readonly cost: number
  readonly incrementalProfit: number
  /** 95 % range of the incremental profit. */
  readonly low: number
  readonly high: number
  readonly chanceOfProfit: number
  readonly verdict: VerdictCode
}

export interface Experiment {
  readonly arms: readonly {
    readonly name: string
    readonly n: number
    readonly metrics: Readonly<Record<string, ArmMetric>>
  }[]
  readonly comparisons: readonly ExperimentComparison[]
  readonly sampleRatio: SampleRatio
  readonly profit: readonly ExperimentProfit[]
}

/**
 * What each arm of a test did against the control: metrics of 0 and 1 by Newcombe's interval of two shares, all others by Welch's of
 * two means, profit of the money metric = people × difference × margin − cost. Verdicts by the house's table, with Benjamini-Hochberg
 * at 10 % over the comparisons, and over the profits, of the same table.
 *
 * With `before`, a metric that it explains well is compared beyond it (CUPED, by Welch); the cut is told either way.
 *
 * Hillstrom's e-mail test: men's against none, spend +.769827 per person, .485140 to 1.054515.
 */
export function measureExperiment(table: ExperimentTable, options: ExperimentOptions): Experiment {
  const members = table.arms.map((_, index) => membersOf(table.arm, index))
  const arms = table.arms.map((name, index) => ({
    name,
    n: members[index]!.length,
    metrics: Object.fromEntries(
      table.metrics.map(({ name: metric, values }) => [metric, armMetric(values, members[index]!)]),
    ),
  }))
  const sizes = members.map(({ length }) => length)
  const beyond = new Map(table.metrics.map(({ name, values }) => [name, beyondBefore(values, table.before, sizes)]))
  const treated = table.arms.map((_, index) => index).slice(1)
  const compared = table.metrics.flatMap(({ name, values }) =>
    treated.map((index) =>
      compare(arms[index]!, arms[0]!, name, isYesNo(values), beyond.get(name)!.within(members[index]!, members[0]!)),
    ),
  )
  const money = table.metrics.find(({ name }) => name === options.revenue)
  const profits = money
    ? treated.map((index) =>
        profitOf(arms[index]!, arms[0]!, money, members[index]!, members[0]!, options, beyond.get(money.name)!),
      )
    : []
  return {
    arms,
    comparisons: adjusted(compared),
    sampleRatio: sampleRatio(
      arms.map(({ n }) => n),
      options.shares ?? arms.map(() => 1),
    ),
    profit: adjusted(profits),
  }
}

type Arm = Experiment['arms'][number]

function membersOf(arm: ArrayLike<number>, index: number): Int32Array {
  const found: number[] = []
  for (let i = 0; i < arm.length; i++) if (arm[i] === index) found.push(i)
  return Int32Array.from(found)
}

function isYesNo(values: Float64Array): boolean {
  return values.every((value) => value === 0 || value === 1)
}

function armMetric(values: Float64Array, members: Int32Array): ArmMetric {
  const own = Float64Array.from(members, (i) => values[i]!)
  return {
    ...momentsOf(own),
    sum: own.reduce((sum, value) => sum + value, 0),
    converted: own.reduce((count, value) => count + (value === 0 ? 0 : 1), 0),
  }
}

interface Beyond {
  readonly cut: number | null
  /** The adjusted means and spreads of two arms; null where plain figures are as good. */
  readonly moments: readonly [Moments, Moments] | null
}

/** A metric with what `before` foretells taken off. */
function beyondBefore(values: Float64Array, before: Float64Array | undefined, sizes: readonly number[]) {
  const found = before ? cuped(values, before) : null
  const isUsed = found !== null && isCupedWorth(found.cut, sizes)
  const moments = (members: Int32Array) => momentsOf(Float64Array.from(members, (i) => found!.adjusted[i]!))
  return {
    within: (arm: Int32Array, control: Int32Array): Beyond => ({
      cut: found?.cut ?? null,
      moments: isUsed ? [moments(arm), moments(control)] : null,
    }),
  }
}

type Judged<T> = T & { readonly pValue: number }

function compare(
  arm: Arm,
  control: Arm,
  metric: string,
  isMarked: boolean,
  { cut, moments }: Beyond,
): Judged<ExperimentComparison> {
  const [one, two] = [arm.metrics[metric]!, control.metrics[metric]!]
  const isShare = isMarked && moments === null
  const welch = welchDifference(...(moments ?? [one, two]))
  const range = isShare ? newcombeDifference(one.converted, one.n, two.converted, two.n) : welch
  const standardError = isShare ? shareError(one, two) : welch.standardError
  return {
    arm: arm.name,
    metric,
    difference: range.difference,
    standardError,
    low: range.low,
    high: range.high,
    method: moments ? 'cuped' : isShare ? 'newcombe' : 'welch',
    varianceCut: cut,
    relative: two.mean === 0 ? Number.NaN : range.difference / two.mean,
    verdict: verdictOf(Math.min(one.converted, two.converted), range.low, range.high),
    pValue: twoSidedT(range.difference / standardError, welch.df),
  }
}

function shareError(one: ArmMetric, two: ArmMetric): number {
  const variance = ({ mean, n }: ArmMetric) => (mean * (1 - mean)) / n
  return Math.sqrt(variance(one) + variance(two))
}

function profitOf(
  arm: Arm,
  control: Arm,
  money: { readonly name: string; readonly values: Float64Array },
  armMembers: Int32Array,
  controlMembers: Int32Array,
  { margin, costPerContact, seed }: ExperimentOptions,
  beyond: ReturnType<typeof beyondBefore>,
): Judged<ExperimentProfit> {
  const [one, two] = [arm.metrics[money.name]!, control.metrics[money.name]!]
  const { difference, low, high, standardError, df } = welchDifference(
    ...(beyond.within(armMembers, controlMembers).moments ?? [one, two]),
  )
  const ahead = (one.mean - two.mean - difference) * margin
  const cost = arm.n * costPerContact
  const profit = (perPerson: number) => arm.n * perPerson * margin - cost
  const group = (members: Int32Array) => ({
    people: members.length,
    buyerMargins: Float64Array.from(members, (i) => money.values[i]! * margin).filter((value) => value !== 0),
  })
  return {
    arm: arm.name,
    incrementalRevenue: arm.n * difference,
    cost,
    incrementalProfit: profit(difference),
    low: profit(low),
    high: profit(high),
    chanceOfProfit: chanceOfProfit(group(armMembers), group(controlMembers), cost + arm.n * ahead, seed),
    verdict: verdictOf(Math.min(one.converted, two.converted), profit(low), profit(high)),
    pValue: twoSidedT(profit(difference) / (arm.n * margin * standardError), df),
  }
}

function adjusted<T extends { readonly verdict: VerdictCode }>(judged: readonly Judged<T>[]): readonly T[] {
  const verdicts = adjustVerdicts(judged)
  return judged.map(({ pValue: _, ...rest }, i) => ({ ...rest, verdict: verdicts[i]! }) as unknown as T)
}
