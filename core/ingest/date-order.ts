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
}

interface Evidence {
  dmy: boolean
  mdy: boolean
  either: boolean
}

/**
 * A value above 12 decides its column; else the mapping's rule; else the platform's habit, with a warning. Reads the whole table only
 * where its first rows show such dates and do not decide.
 */
export async function findDateOrders(run: TableRun, context: JobContext): Promise<DateOrders> {
  const { rules } = run.plan
  const evidence = new Map(dateColumns(run.plan).map((column) => [column, { dmy: false, mdy: false, either: false }]))
  if (rules.dateOrder === 'ymd' || evidence.size === 0) return { orders: new Map(), warnings: [] }
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

function dateColumns({ fields }: TablePlan): number[] {
  const sources = [fields.orderDate, fields.fromDate, fields.firstDate, fields.lastDate]
  return [...new Set(sources.flatMap((source) => source?.columns ?? []))]
}

function look(block: CellBlock, row: number, column: number, seen: Evidence): void {
  const found = dateOrderEvidence(cleanCell(cellText(block, row, column)))
  if (found !== null) seen[found] = true
}

/** Doubtful dates and nothing yet that settles them. */
function isOpen({ dmy, mdy, either }: Evidence): boolean {
  return either && !dmy && !mdy
}

function decide(run: TableRun, evidence: ReadonlyMap<number, Evidence>): DateOrders {
  const orders = new Map<number, DateOrder | null>()
  const warnings: FileWarning[] = []
  for (const [column, { dmy, mdy, either }] of evidence) {
    if (dmy !== mdy) orders.set(column, dmy ? 'dmy' : 'mdy')
    else if (dmy) orders.set(column, run.plan.rules.dateOrder)
    else if (either && run.plan.rules.dateOrder === null) {
      orders.set(column, run.usualDateOrder)
      const monthFirst = run.usualDateOrder === 'mdy' ? 1 : 2
      warnings.push({ code: 'date-order-assumed', params: { column: run.plan.names[column] ?? '', monthFirst } })
    }
  }
  return { orders, warnings }
}
