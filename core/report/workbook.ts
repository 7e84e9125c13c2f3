/** The report that a consultant hands over, and the writing of tables to a file. */
import { open, rename, rm } from 'node:fs/promises'
import type { Language } from '../contract/language.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import { say } from '../contract/text/say.ts'
import type { CampaignListView } from '../contract/view/campaign.ts'
import type { ImportHistoryView } from '../contract/view/import.ts'
import type { OfferListView } from '../contract/view/offer.ts'
import type { PortraitListView, SegmentListView } from '../contract/view/portrait.ts'
import type { DataNote } from '../contract/view/quarantine.ts'
import type { FactsView, ShopView } from '../contract/view/shop.ts'
import type { TodayView } from '../contract/view/today.ts'
import { campaignsTable } from './campaign-tables.ts'
import { customersTable, offersTable, segmentsTable } from './customer-tables.ts'
import { dataQualityTable, type Fact, fact, factListTable, importsTable, rowFacts, shopFacts } from './data-tables.ts'
import type { Table } from './table.ts'
import { csvOf } from './write-csv.ts'
import { type HtmlHeading, htmlOf } from './write-html.ts'
import { xlsxOf } from './write-xlsx.ts'

export interface ReportViews {
  readonly shop: Pick<ShopView, 'name'>
  readonly today: Pick<TodayView, 'asOf' | 'dataAgeDays'>
  readonly facts: FactsView
  readonly customers: PortraitListView
  readonly segments: SegmentListView
  readonly offers: OfferListView
  readonly campaigns: CampaignListView
  readonly imports: ImportHistoryView
  readonly note: DataNote
}

/** Summary, customers, segments, offers, campaigns, data quality and imports, in that order. */
export function reportTables(views: ReportViews, language: Language): readonly Table[] {
  const { currency } = views.facts
  const lists = [
    customersTable(views.customers, language),
    segmentsTable(views.segments, language),
    offersTable(views.offers, language),
    campaignsTable(views.campaigns, language),
  ]
  return [
    summaryTable(views, lists, language),
    ...lists,
    dataQualityTable(views.imports, currency, language),
    importsTable(views.imports, currency, language),
  ]
}

/** Heading of the printed report: the shop, the day, the span of the data. */
export function reportHeading(views: ReportViews, language: Language): HtmlHeading {
  const { firstOrderDay, lastOrderDay } = views.facts
  const title = say(language, sentence('report.title', { shop: views.shop.name }))
  if (firstOrderDay === null || lastOrderDay === null) return { title }
  const day = (text: string) => ({ kind: 'day', day: text }) as const
  const params = { day: day(views.today.asOf), first: day(firstOrderDay), last: day(lastOrderDay) }
  return { title, subtitle: say(language, sentence('report.subtitle', params)) }
}

/** Three sentences for the client first, then what they rest on, then what to know about single sheets. */
function summaryTable(views: ReportViews, lists: readonly Table[], language: Language): Table {
  const told = [views.segments.sentence, views.offers.sentence, views.campaigns.sentence]
  const saidAlready = new Set(told.map((each) => say(language, each)))
  const notes = lists.filter((table) => table.note !== null && !saidAlready.has(table.note))
  const facts: readonly Fact[] = [
    ...told.map((each) => fact('in-short', 'text', say(language, each))),
    fact('shop', 'text', views.shop.name),
    fact('as-of', 'day', views.today.asOf),
    fact('data-age', 'integer', views.today.dataAgeDays, 'data-age'),
    ...shopFacts(views.facts),
    fact('rows-used', 'text', say(language, noteSentence(views.note))),
    ...rowFacts(views.imports),
    ...notes.map(
      (table): Fact => ({
        item: sentence('report.item.note', { sheet: table.title }),
        type: 'text',
        value: table.note,
      }),
    ),
  ]
  return factListTable('summary', views.facts.currency, facts, language)
}

function noteSentence({ rowsUsed: used, rowsLeftOut: left }: DataNote): Sentence {
  return left === 0 ? sentence('data-note.all', { used }) : sentence('data-note.some', { used, all: used + left, left })
}

type ReportFormat = 'xlsx' | 'csv' | 'html'

/**
 * Writes tables to a file, whole or not at all: a file of that name is replaced only when the new one is complete.
 *
 * @param heading for HTML: the title above the tables.
 * @returns the size of the file in bytes.
 * @throws ShopkeeperError `unsupported-format` for a CSV of several tables, `disk-full` where there is no room.
 */
export async function writeReport(
  path: string,
  format: ReportFormat,
  tables: readonly Table[],
  language: Language,
  heading?: HtmlHeading,
): Promise<number> {
  const bytes = await encoded(format, tables, language, heading)
  const draft = `${path}.part`
  try {
    await writeThrough(draft, bytes)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw isDiskFull(error) ? new ShopkeeperError('disk-full', { file: path }) : error
  }
  return bytes.length
}

async function encoded(
  format: ReportFormat,
  tables: readonly Table[],
  language: Language,
  heading: HtmlHeading | undefined,
): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return xlsxOf(tables)
    case 'html':
      return new TextEncoder().encode(htmlOf(tables, language, heading))
    case 'csv': {
      const [table, second] = tables
      if (!table || second) throw new ShopkeeperError('unsupported-format', { format })
      return csvOf(table)
    }
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}
