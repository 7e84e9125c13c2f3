/** Whether a column writes the day or the month first, decided over the whole column before any row is read. */
import type { JobContext } from '../job/context.ts'
import type { FileWarning } from '../model/shop-record.ts'
import { type CellBlock, cellText } from './cell-block.ts'
import { cleanCell } from './cell-words.ts'
import { type DateOrder, dateOrderEvidence } from './date-text.ts'
import type { TableRun } from './read-table.ts'
import type { TablePlan } from './table-plan.ts'

interface DateOrders {
  /** Order by column; null where the column contradicts itself, so that doubtful dates are rejected. */
  readonly orders: ReadonlyMap<number, DateOrder | null>
  readonly warnings: readonly FileWarning[]
  /** Columns whose order nothing shows and nobody has said. */
  readonly questions: readonly DateQuestion[]
}

export interface DateQuestion {
  readonly column: string
  /** Up to three values that can be read two ways. */
  readonly samples: readonly string[]
  readonly assumed: DateOrder
}

interface Evidence {
  dmy: boolean
  mdy: boolean
  either: boolean
  readonly doubtful: Set<string>
}

const SAMPLES = 3

/**
 * A value above 12 decides its column; else the mapping's rule; else the platform's habit, with a warning. Reads the whole table only
 * where its first rows show such dates and do not decide.
 */
export async function findDateOrders(run: TableRun, context: JobContext): Promise<DateOrders> {
  const { rules } = run.plan
  const evidence = new Map(dateColumns(run.plan).map((column) => [column, noEvidence()]))
  if (rules.dateOrder === 'ymd' || evidence.size === 0) return { orders: new Map(), warnings: [], questions: [] }
  let toSkip = run.rowsBefore
  for await (const block of run.source.blocks()) {
    const first = Math.min(toSkip, block.rows)
    toSkip -= first
    for (let row = first; row < block.rows; row++) for (const [column, seen] of evidence) look(block, row, column, seen)
    if (![...evidence.values()].some(isOpen)) break
    await context.breathe()
  }
  return decide(run, evidence)
}

const dateFields = [
  'orderDate',
  'fromDate',
  'firstDate',
  'lastDate',
  'joinedDate',
  'consentDate',
  'leadDate',
  'visitDate',
  'stockDate',
  'reviewDate',
  'replyDate',
] as const

function dateColumns({ fields }: TablePlan): number[] {
  const sources = dateFields.map((field) => fields[field])
  return [...new Set(sources.flatMap((source) => source?.columns ?? []))]
}

function look(block: CellBlock, row: number, column: number, seen: Evidence): void {
  const text = cleanCell(cellText(block, row, column))
  const found = dateOrderEvidence(text)
  if (found === null) return
  seen[found] = true
  if (found === 'either' && seen.doubtful.size < SAMPLES) seen.doubtful.add(text)
}

function noEvidence(): Evidence {
  return { dmy: false, mdy: false, either: false, doubtful: new Set() }
}

/** Doubtful dates and nothing yet that settles them. */
function isOpen({ dmy, mdy, either }: Evidence): boolean {
  return either && !dmy && !mdy
}

function decide(run: TableRun, evidence: ReadonlyMap<number, Evidence>): DateOrders {
  const orders = new Map<number, DateOrder | null>()
  const warnings: FileWarning[] = []
  const questions: DateQuestion[] = []
  for (const [column, { dmy, mdy, either, doubtful }] of evidence) {
    if (dmy !== mdy) orders.set(column, dmy ? 'dmy' : 'mdy')
    else if (dmy) orders.set(column, run.plan.rules.dateOrder)
    else if (either && run.plan.rules.dateOrder === null) {
      orders.set(column, run.usualDateOrder)
      const monthFirst = run.usualDateOrder === 'mdy' ? 1 : 2
      const name = run.plan.names[column] ?? ''
      warnings.push({ code: 'date-order-assumed', params: { column: name, monthFirst } })
      questions.push({ column: name, samples: [...doubtful], assumed: run.usualDateOrder })
    }
  }
  return { orders, warnings, questions }
}
