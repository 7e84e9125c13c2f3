/** Any list as a spreadsheet: the same view that the page shows, all of its rows, as typed cells. */

import type { Language } from '../contract/language.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { sentence } from '../contract/sentence.ts'
import { say } from '../contract/text/say.ts'
import type { OutputFileView } from '../contract/view/shop.ts'
import { campaignsTable } from '../report/campaign-tables.ts'
import {
  alikeTable,
  audienceTable,
  customersTable,
  groupTable,
  offersTable,
  segmentsTable,
} from '../report/customer-tables.ts'
import { importProblemsTable, importsTable } from '../report/data-tables.ts'
import { figureTable } from '../report/figure-tables.ts'
import { bundlesTable, channelsTable, goodsTable, wishesTable } from '../report/goods-tables.ts'
import { faultsTable, reviewsTable, unansweredTable } from '../report/review-tables.ts'
import { salesProductsTable, salesRegionsTable } from '../report/sales-tables.ts'
import type { Table } from '../report/table.ts'
import { writeReport } from '../report/workbook.ts'
import { campaignAudience } from './campaign-plan.ts'
import { listCampaignViews } from './campaign-service.ts'
import { listChannels } from './channel-service.ts'
import { explainFigure } from './figure-service.ts'
import { listGoods } from './goods-service.ts'
import { listImportHistory, listImportProblems } from './import-history.ts'
import { findLookAlikes } from './look-alike-service.ts'
import { listOffers } from './offer-service.ts'
import type { ReserveOutput } from './output.ts'
import { listPortraits } from './portrait-service.ts'
import { readReviewMood } from './review-mood-service.ts'
import { listReviewViews } from './review-service.ts'
import { readSalesViews } from './sales-service.ts'
import { listSegmentPeople } from './segment-people.ts'
import { listSegments } from './segment-service.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'
import { listWishes } from './wish-service.ts'

type ExportParams = CheckedParams['list/export']

/** The sheet's name is the file's name too. */
const sheetOf = {
  customers: 'customers',
  group: 'group',
  alike: 'alike',
  figure: 'figure',
  segments: 'segments',
  offers: 'offers',
  campaigns: 'campaigns',
  'campaign-audience': 'audience',
  'import-problems': 'problems',
  imports: 'imports',
  reviews: 'reviews',
  faults: 'faults',
  unanswered: 'unanswered',
  'sales-products': 'sales-products',
  'sales-regions': 'sales-regions',
  goods: 'goods',
  bundles: 'bundles',
  wishes: 'wishes',
  channels: 'channels',
} as const satisfies Record<ExportParams['list'], string>

const everyRow = { offset: 0, limit: 200_000 } as const

export async function exportList(
  session: ShopSession,
  params: ExportParams,
  reserve: ReserveOutput,
): Promise<OutputFileView> {
  const { list, format, language } = params
  const table = await tableOf(session, params)
  const output = reserve(`${say(language, sentence(`report.sheet.${sheetOf[list]}`))}.${format}`)
  return output.done(await writeReport(output.path, format, [table], language))
}

async function tableOf(session: ShopSession, params: ExportParams): Promise<Table> {
  const { language, asOf, search, segment, sort, descending } = params
  const day = asOf === undefined ? {} : { asOf }
  switch (params.list) {
    case 'customers':
      return customersTable(
        listPortraits(session, {
          ...day,
          ...everyRow,
          ...(search === undefined ? {} : { search }),
          ...(segment === undefined ? {} : { segment }),
          ...(sort === undefined ? {} : { sort }),
          ...(descending === undefined ? {} : { descending }),
        }),
        language,
      )
    case 'group': {
      const { group } = params
      if (group === undefined) throw new ShopkeeperError('bad-params', { detail: 'group' })
      return groupTable(listSegmentPeople(session, { ...day, group, ...everyRow }), language)
    }
    case 'alike': {
      const { group, among = 'non-buyers' } = params
      if (group === undefined) throw new ShopkeeperError('bad-params', { detail: 'group' })
      return alikeTable(findLookAlikes(session, { ...day, group, among, ...everyRow }), language)
    }
    case 'figure': {
      const { figure } = params
      if (figure === undefined) throw new ShopkeeperError('bad-params', { detail: 'figure' })
      return figureTable(explainFigure(session, { ...day, ...figure, ...everyRow }), language)
    }
    case 'segments':
      return segmentsTable(listSegments(session, day), language)
    case 'offers':
      return offersTable(
        listOffers(session, {
          ...day,
          budgetMinor: params.budgetMinor ?? null,
          limit: params.limit ?? 200,
          samePrice: params.samePrice ?? false,
        }),
        language,
      )
    case 'campaigns':
      return campaignsTable(listCampaignViews(session, day), language)
    case 'campaign-audience':
      return audienceTable(campaignAudience(session, required(params.campaignId), language), language)
    case 'import-problems':
      return problemsTable(session, required(params.importId), language)
    case 'sales-products':
      return salesProductsTable(readSalesViews(session, { ...day, months: params.months ?? null }), language)
    case 'sales-regions':
      return salesRegionsTable(readSalesViews(session, { ...day, months: params.months ?? null }), language)
    case 'goods':
      return goodsTable(await listGoods(session, day), language)
    case 'bundles':
      return bundlesTable(await listGoods(session, day), language)
    case 'wishes':
      return wishesTable(listWishes(session, day), language)
    case 'channels':
      return channelsTable(listChannels(session, day), language)
    case 'reviews':
      return reviewsTable(listReviewViews(session, everyRow), language)
    case 'faults':
      return faultsTable(await readReviewMood(session, day), language)
    case 'unanswered':
      return unansweredTable(await readReviewMood(session, day), language)
    case 'imports':
      return importsTable(listImportHistory(session), readSettings(session).currency, language)
  }
}

function problemsTable(session: ShopSession, importId: string, language: Language): Table {
  const { problems, columns } = listImportProblems(session, { importId, state: 'open', ...everyRow })
  return importProblemsTable(problems, language, columns)
}

function required(id: string | undefined): string {
  if (id === undefined) throw new ShopkeeperError('bad-params', { detail: 'id' })
  return id
}
