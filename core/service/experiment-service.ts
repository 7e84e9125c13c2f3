/** Tests that were run elsewhere: a table with one person a row, the arm each was in, and what each did. */
import { type Experiment, type ExperimentProfit, measureExperiment } from '../analysis/campaign/experiment.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { ExperimentView } from '../contract/view/experiment.ts'
import { isEmptyWord } from '../ingest/cell-words.ts'
import { readNumber } from '../ingest/number-text.ts'
import { type PlainTable, readPlainTable, textColumn } from '../ingest/plain-table.ts'
import { analysisSeed } from './customer-base.ts'

type Params = Omit<CheckedParams['experiment/table'], 'fileId'>

/**
 * @throws ShopkeeperError `table-column` for a column that is missing, `table-cell` for text in a metric, `table-arm` where the
 *   control is not among the arms or stands alone, or a planned share is missing
 */
export async function readExperiment(
  file: { readonly path: string; readonly name: string },
  params: Params,
): Promise<ExperimentView> {
  const table = await readPlainTable(file.path, file.name)
  const labels = columnOf(table, params.arm)
  const arms = armsOf(table, labels, params.control)
  const named = labels.map((label) => label !== '')
  const kept = table.rows.flatMap((_, i) => (named[i] ? [i] : []))
  const arm = Int32Array.from(kept, (i) => arms.indexOf(labels[i]!))
  const names = [...new Set([...params.metrics, ...(params.revenue === null ? [] : [params.revenue])])]
  const read = names.map((name) => metricOf(table, name, kept))
  const experiment = measureExperiment(
    {
      arms,
      arm,
      metrics: read.map(({ name, values }) => ({ name, values })),
      ...(params.before === null ? {} : { before: metricOf(table, params.before, kept).values }),
    },
    {
      revenue: params.revenue,
      margin: params.margin,
      costPerContact: params.costPerContact,
      shares: sharesOf(table, arms, params.ratio),
      seed: analysisSeed,
    },
  )
  const blanks = read.reduce((sum, { blanks: count }) => sum + count, 0)
  return {
    file: table.file,
    people: kept.length,
    ...viewOf(experiment),
    why: [
      ...headline(experiment.profit),
      ...habitSentences(experiment, params.before),
      ...(experiment.sampleRatio.alarm ? [sentence('experiment.sample-ratio')] : []),
      ...(blanks > 0 ? [sentence('experiment.blank-as-zero', { count: blanks })] : []),
      ...(kept.length < table.rows.length
        ? [sentence('experiment.without-arm', { count: table.rows.length - kept.length })]
        : []),
    ],
  }
}

function columnOf(table: PlainTable, name: string): readonly string[] {
  const texts = textColumn(table, [name])
  if (!texts) throw new ShopkeeperError('table-column', { file: table.file, column: name })
  return texts
}

/** The control first, the others by name, so that the order of rows changes nothing. */
function armsOf({ file }: PlainTable, labels: readonly string[], control: string): string[] {
  const names = new Set(labels.filter((label) => label !== ''))
  if (!names.delete(control) || names.size === 0) {
    throw new ShopkeeperError('table-arm', { file, arm: control, arms: [...new Set(labels)].slice(0, 10).join(', ') })
  }
  return [control, ...[...names].sort()]
}

const words: ReadonlyMap<string, number> = new Map([
  ['true', 1],
  ['yes', 1],
  ['是', 1],
  ['false', 0],
  ['no', 0],
  ['否', 0],
])

/** Blank is 0: who did not buy often has nothing in the cell. */
function metricOf(table: PlainTable, name: string, kept: readonly number[]) {
  const texts = columnOf(table, name)
  let blanks = 0
  const values = Float64Array.from(kept, (i) => {
    const cell = texts[i]!
    const text = isEmptyWord(cell) ? '' : cell
    if (text === '') blanks += 1
    const value = text === '' ? 0 : (words.get(text.toLowerCase()) ?? readNumber(text, null))
    if (!Number.isNaN(value)) return value
    throw new ShopkeeperError('table-cell', { file: table.file, line: table.lines[i]!, column: name, value: text })
  })
  return { name, values, blanks }
}

function sharesOf({ file }: PlainTable, arms: readonly string[], ratio: Params['ratio']): number[] | null {
  if (ratio === null) return null
  return arms.map((arm) => {
    const share = ratio[arm]
    if (share === undefined) throw new ShopkeeperError('table-arm', { file, arm, arms: Object.keys(ratio).join(', ') })
    return share
  })
}

function headline(profits: readonly ExperimentProfit[]): Sentence[] {
  return profits.map(({ arm, verdict, incrementalProfit, low, high }) =>
    sentence(`experiment.profit.${verdict === 'no-control' ? 'counts-only' : verdict}`, {
      arm,
      profit: amount(incrementalProfit),
      low: amount(low),
      high: amount(high),
    }),
  )
}

/** How much of each metric the earlier figures foretold, and whether that was of use. */
function habitSentences({ comparisons }: Experiment, before: string | null): Sentence[] {
  if (before === null) return []
  const byMetric = new Map(comparisons.map((each) => [each.metric, each]))
  return [...byMetric.values()].map(({ metric, method, varianceCut }) =>
    sentence(method === 'cuped' ? 'experiment.before.used' : 'experiment.before.unused', {
      metric,
      before,
      cut: { kind: 'number', value: (varianceCut ?? 0) * 100, digits: 2 },
    }),
  )
}

function amount(value: number) {
  return { kind: 'number', value, digits: Math.abs(value) < 100 ? 2 : 0, signed: true } as const
}

function viewOf({
  arms,
  comparisons,
  sampleRatio,
  profit,
}: Experiment): Omit<ExperimentView, 'file' | 'people' | 'why'> {
  return {
    arms: arms.map(({ name, n, metrics }) => ({
      name,
      n,
      metrics: Object.fromEntries(
        Object.entries(metrics).map(([metric, { sum, mean, sd, converted }]) => [
          metric,
          { sum, mean, sd: known(sd), converted },
        ]),
      ),
    })),
    comparisons: comparisons.map((comparison) => ({
      ...comparison,
      standardError: known(comparison.standardError),
      low: known(comparison.low),
      high: known(comparison.high),
      relative: known(comparison.relative),
    })),
    sampleRatio,
    profit: profit.map((each) => ({ ...each, low: known(each.low), high: known(each.high) })),
  }
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
