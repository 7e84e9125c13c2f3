/** Rows of a table that was read before, once more: without the file, from the cells that were kept of them. */
import type { TableMapping } from '../contract/mapping.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import type { JobContext } from '../job/context.ts'
import type { ShopRecordBatch } from '../model/shop-record.ts'
import { type CellBlock, PLAIN } from './cell-block.ts'
import type { DateOrder } from './date-text.ts'
import type { FoundRules } from './open-table.ts'
import { presets } from './preset/list.ts'
import { planPreset } from './preset/preset.ts'
import { type IngestEnd, readTable } from './read-table.ts'
import type { ShopBasics } from './reading.ts'
import { planMapping, type TablePlan } from './table-plan.ts'
import type { TableSource } from './table-source.ts'

/** How a table was read, as JSON beside its import. */
export interface TableReading {
  readonly file: string
  /** Preset id, or `mapping`. */
  readonly preset: string
  readonly mapping: TableMapping | null
  readonly layout: string
  readonly names: readonly string[]
  readonly rules: FoundRules
  readonly timezone: string
  /** By column; null where the column contradicts itself. */
  readonly dateOrders: readonly (readonly [number, DateOrder | null])[]
}

export interface KeptRow {
  readonly fileLine: number
  readonly cells: readonly string[]
}

export interface ReopenedTable extends Pick<TablePlan, 'content' | 'facet' | 'platform'> {
  readonly joining: { readonly moneyInParts: boolean; readonly statusPerLine: boolean }
  batches(context: JobContext): AsyncGenerator<ShopRecordBatch, IngestEnd>
}

/**
 * The kept rows as a table. `dateOrder` is what the owner says by now of dates that were rejected as doubtful.
 * @throws ShopkeeperError `mapping-column-missing`, or `import-not-retryable` where its preset is no longer known
 */
export function reopenTable(
  reading: TableReading,
  rows: readonly KeptRow[],
  shop: Omit<ShopBasics, 'timezone'> & { readonly dateOrder: DateOrder | null },
): ReopenedTable {
  const base = planOf(reading)
  const { decimal, period, dateOrder } = reading.rules
  const rules = {
    ...base.rules,
    decimal: base.rules.decimal ?? decimal,
    period: base.rules.period ?? period,
    dateOrder: base.rules.dateOrder ?? shop.dateOrder ?? dateOrder,
  }
  const plan: TablePlan = { ...base, rules }
  const { file, timezone, dateOrders } = reading
  const again = new Map(dateOrders.filter(([, order]) => order !== null))
  const source = rowsSource(rows)
  return {
    content: plan.content,
    facet: plan.facet,
    platform: plan.platform,
    joining: { moneyInParts: rules.orderMoney === 'parts', statusPerLine: rules.statusPerLine },
    batches: (context) =>
      readTable(
        {
          file,
          source,
          plan,
          rowsBefore: 0,
          shop: { ...shop, timezone },
          warnings: [],
          usualDateOrder: 'mdy',
          again,
        },
        context,
      ),
  }
}

function planOf({ file, preset, mapping, names }: TableReading): TablePlan {
  if (mapping) return planMapping(mapping, names, file)
  const known = presets.find(({ id }) => id === preset)
  if (!known) throw new ShopkeeperError('import-not-retryable', { file })
  return planPreset(known, names)
}

function rowsSource(rows: readonly KeptRow[]): TableSource {
  return { encoding: 'utf-8', delimiter: '', size: rows.length, blocks: () => [blockOf(rows)], warnings: () => [] }
}

function blockOf(rows: readonly KeptRow[]): CellBlock {
  const texts = rows.flatMap(({ cells }) => cells.map((cell) => Buffer.from(cell)))
  const end = new Int32Array(texts.length)
  let length = 0
  texts.forEach((text, cell) => {
    length += text.length
    end[cell] = length
  })
  const rowStart = new Int32Array(rows.length + 1)
  rows.forEach(({ cells }, row) => {
    rowStart[row + 1] = rowStart[row]! + cells.length
  })
  return {
    bytes: Buffer.concat(texts),
    encoding: 'utf-8',
    rows: rows.length,
    rowStart,
    line: Int32Array.from(rows, ({ fileLine }) => fileLine),
    start: Int32Array.from(end, (_, cell) => (cell === 0 ? 0 : end[cell - 1]!)),
    end,
    quoting: new Uint8Array(texts.length).fill(PLAIN),
    ending: 'more',
    bytesRead: rows.length,
  }
}
