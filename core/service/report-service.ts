/** The document that a consultant hands over: every list of the shop in one file. */
import type { CheckedParams } from '../contract/methods.ts'
import type { ReportView } from '../contract/view/shop.ts'
import type { JobContext } from '../job/context.ts'
import { type ReportViews, reportHeading, reportTables, writeReport } from '../report/workbook.ts'
import { listCampaignViews } from './campaign-service.ts'
import { readDataNote } from './data-note.ts'
import { readShopFacts } from './facts-service.ts'
import { listImportHistory } from './import-history.ts'
import { listOffers } from './offer-service.ts'
import type { ReserveOutput } from './output.ts'
import { listPortraits } from './portrait-service.ts'
import { listSegments } from './segment-service.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'
import { readToday } from './today-service.ts'

export async function createReport(
  session: ShopSession,
  { asOf, format, language }: CheckedParams['report/create'],
  now: Date,
  reserve: ReserveOutput,
  context: JobContext,
): Promise<ReportView> {
  const day = asOf === undefined ? {} : { asOf }
  const gather: { readonly [K in keyof ReportViews]: () => ReportViews[K] } = {
    shop: () => readSettings(session),
    today: () => readToday(session, day, now),
    facts: () => readShopFacts(session),
    customers: () => listPortraits(session, { ...day, offset: 0, limit: 200_000 }),
    segments: () => listSegments(session, day),
    offers: () => listOffers(session, { ...day, budgetMinor: null, samePrice: false, limit: 1000 }),
    campaigns: () => listCampaignViews(session, day),
    imports: () => listImportHistory(session),
    note: () => readDataNote(session),
  }
  const views: Partial<Record<keyof ReportViews, unknown>> = {}
  const names = Object.keys(gather) as (keyof ReportViews)[]
  for (const [index, name] of names.entries()) {
    context.progress('analyse', index, names.length)
    await context.breathe()
    views[name] = gather[name]()
  }
  context.progress('write', 0, null)
  await context.breathe()
  const complete = views as unknown as ReportViews
  const tables = reportTables(complete, language)
  const output = reserve(`${complete.shop.name || 'Shopkeeper'} ${complete.today.asOf}.${format}`)
  const bytes = await writeReport(output.path, format, tables, language, reportHeading(complete, language))
  return { ...output.done(bytes), sheets: tables.map((table) => table.title) }
}
