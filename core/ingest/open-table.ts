/** The door of this room: a file in, its tables out, ready to be read as checked records. */
import type { TableMapping } from '../contract/mapping.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { FileColumnView } from '../contract/view.ts'
import type { JobContext } from '../job/context.ts'
import type { FileWarning, OrderFacet, ShopRecordBatch } from '../model/shop-record.ts'
import { openContainer, type Part } from './container.ts'
import { findLikelyHeader, findNamedRow, matchPreset, type PresetMatch, tableScore } from './find-header.ts'
import { guessMapping } from './guess-mapping.ts'
import { headerNames, layoutOf } from './header.ts'
import { presets } from './preset/list.ts'
import { planPreset } from './preset/preset.ts'
import { type IngestEnd, readTable } from './read-table.ts'
import { columnViews, sampleTexts, statedCurrency, statedZone, withSampleRules } from './sample-facts.ts'
import { isBlankRow, type Sample, sampleOf } from './sample-rows.ts'
import { fieldsByColumn, planMapping, type TablePlan } from './table-plan.ts'
import { csvSource, openText, type TableSource } from './table-source.ts'
import { timeZone } from './time-zone.ts'
import { openWorkbook } from './workbook.ts'

export type { IngestEnd } from './read-table.ts'

export interface IngestOptions {
  /** Read the file as this preset, whatever it looks like. */
  readonly preset?: string
  readonly mapping?: TableMapping
  /** Any WHATWG label, e.g. `big5`; default: found by rule. */
  readonly encoding?: string
  readonly delimiter?: string
  /** IANA zone of the shop's days, and of times without an offset. */
  readonly timezone: string
  /** The shop's currency: amounts become its minor units; rows that name another are rejected. */
  readonly currency: string
  /** The mapping that the owner once gave for this layout. */
  readonly rememberedMapping?: (layout: string) => TableMapping | null
}

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
  readonly delimiter: string
  /** Physical line of the header, 1-based; 0 where the mapping says there is none. */
  readonly headerLine: number
  readonly columns: readonly FileColumnView[]
  readonly mapping: TableMapping | null
  /** Mark of the header row, under which a mapping is remembered. */
  readonly layout: string
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

/** A table whose columns nobody has named yet, with a first guess at what they mean. */
export class UnrecognisedTable extends ShopkeeperError {
  readonly columns: readonly FileColumnView[]
  readonly mapping: TableMapping
  readonly layout: string
  constructor(file: string, columns: readonly FileColumnView[], mapping: TableMapping, layout: string) {
    super('file-unrecognised', { file })
    this.columns = columns
    this.mapping = mapping
    this.layout = layout
  }
}

/**
 * Recognises the tables of a file. Throws `ShopkeeperError` where the file as a whole cannot be read, `UnrecognisedTable` where only
 * its columns are unknown.
 */
export async function openTables(path: string, name: string, options: IngestOptions): Promise<readonly OpenedTable[]> {
  if (options.preset !== undefined && !presets.some(({ id }) => id === options.preset))
    throw new ShopkeeperError('bad-params', { detail: `preset ${options.preset}` })
  for (const zone of [options.timezone, options.mapping?.rules?.timezone]) checkZone(zone)
  const tables: OpenedTable[] = []
  for (const part of openContainer(path, name)) {
    tables.push(part.kind === 'workbook' ? await openSheet(part, options) : await openCsv(part, options))
  }
  return tables
}

function checkZone(zone: string | undefined): void {
  try {
    if (zone !== undefined) timeZone(zone)
  } catch {
    throw new ShopkeeperError('bad-params', { detail: `timezone ${zone}` })
  }
}

async function openCsv(part: Part, options: IngestOptions): Promise<OpenedTable> {
  const text = openText(part.origin, part.file, options.encoding)
  const delimiters = options.delimiter === undefined ? [',', '\t', ';', '|'] : [options.delimiter]
  let best: { source: TableSource; sample: Sample; score: number } | null = null
  for (const delimiter of delimiters) {
    const source = csvSource(text, { delimiter, quotes: true })
    const sample = await sampleOf(source)
    const score = tableScore(sample)
    if (!best || score > best.score) best = { source, sample, score }
  }
  const { source, sample } = withoutQuotes(best!.sample, options) ? await rawText(text, best!.source.delimiter) : best!
  return openTable(part.file, source, sample, options)
}

/** Whether the platform writes quotation marks as data. */
function withoutQuotes({ rows }: Sample, { preset, mapping }: IngestOptions): boolean {
  return !mapping && matchPreset(rows, preset)?.preset.quotes === false
}

async function rawText(text: ReturnType<typeof openText>, delimiter: string) {
  const source = csvSource(text, { delimiter, quotes: false })
  return { source, sample: await sampleOf(source) }
}

/** The first sheet with a header that is recognised; else what is wrong with the first that holds anything. */
async function openSheet(part: Part, options: IngestOptions): Promise<OpenedTable> {
  const workbook = await openWorkbook(part.origin, part.bytes!, part.file)
  let firstError: unknown = null
  for (const name of workbook.sheets) {
    const source = workbook.sheet(name)
    try {
      return openTable(part.file, source, await sampleOf(source), options)
    } catch (error) {
      if (!(error instanceof ShopkeeperError)) throw error
      if (firstError === null || (firstError as ShopkeeperError).code === 'file-empty') firstError = error
    }
  }
  throw firstError
}

/** How a table is to be read, and how that was found. */
interface Finding {
  readonly plan: TablePlan
  /** Index of the header among the rows; −1 for none. */
  readonly index: number
  readonly confidence: number
  readonly mapping: TableMapping | null
  readonly match: PresetMatch | null
  readonly why: readonly Sentence[]
}

function openTable(file: string, source: TableSource, sample: Sample, options: IngestOptions): OpenedTable {
  if (sample.rows.every(isBlankRow)) throw new ShopkeeperError('file-empty', { file })
  const finding = find(file, sample, options)
  const { index, match, mapping } = finding
  const data = sample.rows.slice(index + 1).filter((row) => !isBlankRow(row))
  if (sample.whole && data.length === 0) throw new ShopkeeperError('file-header-only', { file })
  const plan = withSampleRules(finding.plan, file, sample, index)
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
    delimiter: source.delimiter,
    headerLine: sample.rows[index]?.line ?? 0,
    columns: columnViews(plan.names, fieldsByColumn(plan), sample, index),
    mapping,
    layout: layoutOf(plan.names),
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

function find(file: string, sample: Sample, options: IngestOptions): Finding {
  if (options.mapping) return mapped(file, sample, options.mapping, 'import.why.mapping-given')
  if (options.preset !== undefined) return recognised(requirePreset(file, sample, options.preset), sample)
  const match = matchPreset(sample.rows)
  const index = match?.index ?? findLikelyHeader(sample.rows)
  const names = headerNames(sample.rows[index]?.cells ?? [])
  const remembered = options.rememberedMapping?.(layoutOf(names)) ?? null
  if (remembered) return mapped(file, sample, remembered, 'import.why.mapping-remembered')
  if (match) return recognised(match, sample)
  if (sample.whole && !sample.rows.slice(index + 1).some((row) => !isBlankRow(row)))
    throw new ShopkeeperError('file-header-only', { file })
  throw unrecognised(file, sample, names, index)
}

function requirePreset(file: string, sample: Sample, preset: string): PresetMatch {
  const match = matchPreset(sample.rows, preset)
  if (match) return match
  const index = findLikelyHeader(sample.rows)
  throw unrecognised(file, sample, headerNames(sample.rows[index]?.cells ?? []), index)
}

function mapped(
  file: string,
  sample: Sample,
  mapping: TableMapping,
  why: 'import.why.mapping-given' | 'import.why.mapping-remembered',
): Finding {
  const confidence = 1
  if (mapping.header === false) {
    const width = Math.max(...sample.rows.map(({ cells }) => cells.length))
    const names = Array.from({ length: width }, (_, i) => String(i + 1))
    return {
      plan: planMapping(mapping, names, file),
      index: -1,
      confidence,
      mapping,
      match: null,
      why: [sentence(why, { name: mapping.name })],
    }
  }
  const index = Math.max(0, findNamedRow(sample.rows, Object.values(mapping.columns).flat()))
  const plan = planMapping(mapping, headerNames(sample.rows[index]!.cells), file)
  return { plan, index, confidence, mapping, match: null, why: [sentence(why, { name: mapping.name })] }
}

function recognised(match: PresetMatch, sample: Sample): Finding {
  const { preset, index, found, confidence } = match
  const { line, cells } = sample.rows[index]!
  const why = [sentence('import.why.columns', { found, all: preset.marks.length, title: preset.title })]
  if (line > 1) why.push(sentence('import.why.header-line', { line }))
  return { plan: planPreset(preset, headerNames(cells)), index, confidence, mapping: null, match, why }
}

function unrecognised(file: string, sample: Sample, names: readonly string[], index: number): UnrecognisedTable {
  const samples = names.map((_, column) => sampleTexts(sample, index, column))
  const mapping = guessMapping(file.split('/').at(-1) ?? file, names, samples)
  const fields = names.map((name) => Object.entries(mapping.columns).find(([, column]) => column === name)?.[0] ?? null)
  return new UnrecognisedTable(file, columnViews(names, fields, sample, index), mapping, layoutOf(names))
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
