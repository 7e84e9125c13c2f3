/** The door of this room: a file in, its tables out, ready to be read as checked records. */
import type { TableMapping } from '../contract/mapping.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import type { Sentence } from '../contract/sentence.ts'
import type { FileColumnView } from '../contract/view/import.ts'
import type { JobContext } from '../job/context.ts'
import type { FileWarning, OrderFacet, ShopRecordBatch } from '../model/shop-record.ts'
import type { ByteSource } from './byte-source.ts'
import { openContainer, type Part, shownName } from './container.ts'
import type { DateOrder } from './date-text.ts'
import type { EncodingCandidate } from './encoding.ts'
import { matchPreset, tableScore } from './find-header.ts'
import { type Sheet, sheetsOf, soundError } from './part-sheets.ts'
import { presets } from './preset/list.ts'
import { type IngestEnd, readTable } from './read-table.ts'
import { findPlan, layoutMark } from './recognise-table.ts'
import { columnViews, statedCurrency, statedZone, withSampleRules } from './sample-facts.ts'
import { isBlankRow, MOST_COLUMNS, type Sample, sampleOf } from './sample-rows.ts'
import { fieldsByColumn, type PlanRules, type TablePlan } from './table-plan.ts'
import { BLANKS, csvSource, openText, type TableSource, type TextFile } from './table-source.ts'
import { timeZone } from './time-zone.ts'

export type { IngestEnd } from './read-table.ts'
export { UnrecognisedTable } from './recognise-table.ts'

export interface IngestOptions {
  /** Read the file as this preset, whatever it looks like. */
  readonly preset?: string
  readonly mapping?: TableMapping
  /** Any WHATWG label, e.g. `big5`; default: found by rule. */
  readonly encoding?: string
  readonly delimiter?: string
  /** IANA zone of the shop's days, and of times without an offset. */
  readonly timezone: string
  /** The shop's currency; rows that name another are rejected unless it has a rate. */
  readonly currency: string
  /** Other currencies that the owner set a rate for: their amounts stay in their own minor units. */
  readonly ratedCurrencies?: readonly string[]
  /** The mapping that the owner once gave for this layout. */
  readonly rememberedMapping?: (layout: string) => TableMapping | null
  /** How dates that can be read two ways are meant, where the table does not show it: said now, or once for this layout. */
  readonly dateOrder?: DateOrder
  readonly rememberedDateOrder?: (layout: string) => DateOrder | null
}

/** Rules that the first rows or the owner's answers settle for a table. */
export type FoundRules = Pick<PlanRules, 'decimal' | 'period' | 'dateOrder'>

export interface OpenedTable {
  /** Display name; inside an archive `a.zip/inner.csv`. */
  readonly file: string
  /** Preset id, or `mapping`. */
  readonly preset: string
  readonly presetTitle: string
  /** Scope of order and buyer numbers. */
  readonly platform: string
  readonly content: TableMapping['content']
  readonly facet: OrderFacet
  /** 0…1: how much of what makes this platform's file was found. */
  readonly confidence: number
  readonly why: readonly Sentence[]
  readonly encoding: string
  /** Encodings that the bytes could also be in, the one in use first; empty where there is no doubt. */
  readonly encodingCandidates: readonly EncodingCandidate[]
  readonly delimiter: string
  /** Physical line of the header, 1-based; 0 where the mapping says there is none. */
  readonly headerLine: number
  readonly columns: readonly FileColumnView[]
  readonly mapping: TableMapping | null
  /** Mark of the header row, under which a mapping is remembered. */
  readonly layout: string
  /** With the date orders of `IngestEnd`, all that it takes to read further rows of this table in the same way. */
  readonly names: readonly string[]
  readonly rules: FoundRules
  readonly currency: string
  /** What the file itself says, or null: for a shop that has no currency or zone of its own yet. */
  readonly statedCurrency: string | null
  readonly statedTimezone: string | null
  /**
   * Yields batches in file order; the return value closes the account. Hands control back between batches and reports
   * `progress('read', bytesRead, bytes)`. Throws `file-header-only`, `file-no-valid-row` or `file-line-too-long`.
   */
  batches(context: JobContext): AsyncGenerator<ShopRecordBatch, IngestEnd>
}

/**
 * Recognises the tables of a file. Throws `ShopkeeperError` where the file as a whole cannot be read, `UnrecognisedTable` where only
 * its columns are unknown.
 */
export async function openTables(path: string, name: string, options: IngestOptions): Promise<readonly OpenedTable[]> {
  if (options.preset !== undefined && !presets.some(({ id }) => id === options.preset))
    throw new ShopkeeperError('bad-params', { detail: `preset ${options.preset}` })
  for (const zone of [options.timezone, options.mapping?.rules?.timezone]) checkZone(zone)
  return openParts(openContainer(path, name), options)
}

/** Files of an archive that are no known table are left out and named, if others are; alone, a file must be one. */
async function openParts(parts: readonly Part[], options: IngestOptions): Promise<readonly OpenedTable[]> {
  const found = await eachOpened(parts, (part) => openPart(part, options))
  return withWarning(
    found.opened.flat(),
    'files-left-out',
    found.leftOut.map(({ file }) => file.split('/').at(-1)!),
  )
}

async function openPart(part: Part, options: IngestOptions): Promise<readonly OpenedTable[]> {
  const { file, bytes } = part
  try {
    const sheets = await sheetsOf(part, options.encoding)
    const tables = sheets ? await openSheets(sheets, file, options) : [await openCsv(bytes, file, options)]
    return tables.map((table) => ({ ...table, batches: (context) => soundBatches(table, context) }))
  } catch (error) {
    throw soundError(error, file)
  }
}

async function* soundBatches(table: OpenedTable, context: JobContext): ReturnType<OpenedTable['batches']> {
  try {
    return yield* table.batches(context)
  } catch (error) {
    throw soundError(error, table.file)
  }
}

/** Opens each if it can be; throws what is wrong with the first that holds anything where none can. */
async function eachOpened<T, Opened>(items: readonly T[], open: (item: T) => Promise<Opened>) {
  const opened: Opened[] = []
  const leftOut: T[] = []
  let firstError: unknown = null
  for (const item of items) {
    try {
      opened.push(await open(item))
    } catch (error) {
      if (!(error instanceof ShopkeeperError) || error.code === 'bad-params') throw error
      if (firstError === null || (firstError as ShopkeeperError).code === 'file-empty') firstError = error
      if (error.code !== 'file-empty') leftOut.push(item)
    }
  }
  if (opened.length === 0) throw firstError
  return { opened, leftOut }
}

function withWarning(
  tables: readonly OpenedTable[],
  code: 'sheets-left-out' | 'files-left-out',
  names: readonly string[],
): readonly OpenedTable[] {
  const [first, ...others] = tables
  if (!first || names.length === 0) return tables
  const shown = names.slice(0, 5).join(', ') + (names.length > 5 ? ' …' : '')
  const warning: FileWarning = { code, params: { count: names.length, names: shown } }
  return [{ ...first, batches: (context) => withEndWarning(first.batches(context), warning) }, ...others]
}

async function* withEndWarning(
  batches: ReturnType<OpenedTable['batches']>,
  warning: FileWarning,
): ReturnType<OpenedTable['batches']> {
  const end = yield* batches
  return { ...end, warnings: [...end.warnings, warning] }
}

function checkZone(zone: string | undefined): void {
  try {
    if (zone !== undefined) timeZone(zone)
  } catch {
    throw new ShopkeeperError('bad-params', { detail: `timezone ${zone}` })
  }
}

async function openCsv(bytes: ByteSource, file: string, options: IngestOptions): Promise<OpenedTable> {
  const text = openText(bytes, file, options.encoding)
  const delimiters = options.delimiter === undefined ? [',', '\t', ';', '|'] : [options.delimiter]
  let best: Dialect | null = null
  for (const delimiter of delimiters) {
    const dialect = await dialectOf(text, delimiter)
    if (!best || dialect.score > best.score || dialect.sample.widest > MOST_COLUMNS) best = dialect
  }
  if (options.delimiter === undefined && best!.score <= TWO_COLUMNS) {
    const aligned = await dialectOf(text, BLANKS)
    if (aligned.score > best!.score && aligned.score > TWO_COLUMNS) best = aligned
  }
  const { source, sample } = withoutQuotes(best!.sample, options) ? await rawText(text, best!.source.delimiter) : best!
  return openTable(file, source, sample, options)
}

interface Dialect {
  readonly source: TableSource
  readonly sample: Sample
  readonly score: number
}

/** The score of a table of two columns, which a comma in every line of a text makes too. */
const TWO_COLUMNS = 1

async function dialectOf(text: TextFile, delimiter: string): Promise<Dialect> {
  const source = csvSource(text, { delimiter, quotes: true })
  const sample = await sampleOf(source)
  return { source, sample, score: tableScore(sample) }
}

/** Whether the platform writes quotation marks as data. */
function withoutQuotes({ rows }: Sample, { preset, mapping }: IngestOptions): boolean {
  return !mapping && matchPreset(rows, preset)?.preset.quotes === false
}

async function rawText(text: TextFile, delimiter: string) {
  const source = csvSource(text, { delimiter, quotes: false })
  return { source, sample: await sampleOf(source) }
}

/** Every sheet that is recognised; a workbook with one is called by its own name, one with several adds theirs. */
async function openSheets(
  sheets: readonly Sheet[],
  file: string,
  options: IngestOptions,
): Promise<readonly OpenedTable[]> {
  const { opened, leftOut } = await eachOpened(sheets, async ({ name, source }) => {
    const table = openTable(file, source, await sampleOf(source), options)
    return { name, table }
  })
  const tables = opened.map(({ name, table }) =>
    opened.length === 1 ? table : renamed(table, `${file}/${shownName(name)}`),
  )
  return withWarning(
    tables,
    'sheets-left-out',
    leftOut.map(({ name }) => shownName(name)),
  )
}

function renamed(table: OpenedTable, file: string): OpenedTable {
  return { ...table, file }
}

function openTable(file: string, source: TableSource, sample: Sample, options: IngestOptions): OpenedTable {
  if (sample.widest > MOST_COLUMNS)
    throw new ShopkeeperError('file-too-wide', { file, columns: sample.widest, limit: MOST_COLUMNS })
  if (sample.rows.every(isBlankRow)) throw new ShopkeeperError('file-empty', { file })
  const { candidates = [] } = source
  const finding = findPlan(file, sample, options, candidates)
  const { index, match, mapping } = finding
  const data = sample.rows.slice(index + 1).filter((row) => !isBlankRow(row))
  if (sample.whole && data.length === 0) throw new ShopkeeperError('file-header-only', { file })
  const layout = layoutMark(finding.plan.names, sample, index)
  const plan = withSampleRules(withDateOrder(finding.plan, layout, options), file, sample, index)
  const home = match?.preset.home ?? null
  return {
    file,
    preset: match?.preset.id ?? 'mapping',
    presetTitle: match?.preset.title ?? mapping?.name ?? '',
    platform: plan.platform,
    content: plan.content,
    facet: plan.facet,
    confidence: finding.confidence,
    why: finding.why,
    encoding: source.encoding,
    encodingCandidates: candidates,
    delimiter: source.delimiter,
    headerLine: sample.rows[index]?.line ?? 0,
    columns: columnViews(plan.names, fieldsByColumn(plan), sample, index),
    mapping,
    layout,
    names: plan.names,
    rules: { decimal: plan.rules.decimal, period: plan.rules.period, dateOrder: plan.rules.dateOrder },
    currency: options.currency,
    statedCurrency: statedCurrency(plan, sample, index) ?? home?.currency ?? null,
    statedTimezone: match ? (statedZone(plan, sample, index) ?? home?.timezone ?? null) : plan.rules.timezone,
    batches: (context) =>
      readTable(
        {
          file,
          source,
          plan,
          rowsBefore: index + 1,
          shop: options,
          warnings: assumptions(plan, home, options),
          usualDateOrder: match?.preset.dateOrder === 'dmy' ? 'dmy' : 'mdy',
        },
        context,
      ),
  }
}

/** The answer of now overrules the mapping's, which overrules the one remembered. */
function withDateOrder(plan: TablePlan, layout: string, options: IngestOptions): TablePlan {
  const dateOrder = options.dateOrder ?? plan.rules.dateOrder ?? options.rememberedDateOrder?.(layout) ?? null
  return { ...plan, rules: { ...plan.rules, dateOrder } }
}

function assumptions(
  plan: TablePlan,
  home: { currency: string; timezone: string } | null,
  options: IngestOptions,
): FileWarning[] {
  const warnings: FileWarning[] = []
  const { currency, timezone } = options
  if (home && home.currency !== currency)
    warnings.push({ code: 'currency-assumed', params: { currency, usual: home.currency } })
  const now = Date.UTC(2026, 0, 1) / 1000
  const elsewhere = home && timeZone(home.timezone).offsetAt(now) !== timeZone(timezone).offsetAt(now)
  if (home && elsewhere && plan.fields.orderDate)
    warnings.push({ code: 'timezone-assumed', params: { timezone, usual: home.timezone } })
  const isOrders = plan.content === 'orders' || plan.content === 'order-lines'
  const { customerKey, email, phone, customerName } = plan.fields
  if (isOrders && !customerKey && !email && !phone && !customerName)
    warnings.push({ code: 'no-buyer-column', params: {} })
  return warnings
}
