/** `portraits`, `offers` and `campaigns`: lists, printed or written as a spreadsheet. */

import type { Language } from '../../contract/language.ts'
import type { MethodParams } from '../../contract/methods.ts'
import { formatDay, formatMoney, formatNumber, say } from '../../contract/text/say.ts'
import type { CampaignListView, CampaignView } from '../../contract/view/campaign.ts'
import type { OfferListView } from '../../contract/view/offer.ts'
import type { PortraitListView } from '../../contract/view/portrait.ts'
import { type Arguments, asOf, outFormat, wholeNumber } from './arguments.ts'
import { type Answer, type Command, type Word, word } from './command.ts'
import { type Cell, layTable, right } from './layout.ts'
import { type OpenCore, withCore } from './shop.ts'
import { sayCode } from './spoken.ts'

/** People read a screenful; a file takes them all. */
const ROWS_SHOWN = 50

type ExportParams = Omit<MethodParams['list/export'], 'format' | 'language'>

export const portraitsCommand: Command = {
  options: ['as-of', 'out'],
  run: (given, place) =>
    withCore(given, place, { shop: 'existing' }, async (open) => {
      const day = asOf(given)
      const written = await writeList(open, given, { list: 'customers', ...day })
      const view = await open.client.call('portrait/list', { ...day, limit: 200_000 })
      return answer(view, written, given.language, () => portraitText(view, given.language))
    }),
}

export const offersCommand: Command = {
  options: ['as-of', 'budget', 'max', 'out'],
  run: (given, place) =>
    withCore(given, place, { shop: 'existing' }, async (open) => {
      const limit = wholeNumber(given, 'max')
      const params = { ...asOf(given), budgetMinor: wholeNumber(given, 'budget') ?? null, ...(limit ? { limit } : {}) }
      const written = await writeList(open, given, { list: 'offers', ...params })
      const view = await open.client.call('offer/list', params)
      return answer(offersJson(view), written, given.language, () => offerText(view, given.language))
    }),
}

/** The documented names of a range are `low` and `high`. */
function offersJson(view: OfferListView) {
  return { ...view, offers: view.offers.map((offer) => ({ ...offer, low: offer.lowMinor, high: offer.highMinor })) }
}

export const campaignsCommand: Command = {
  options: ['as-of', 'out'],
  run: (given, place) =>
    withCore(given, place, { shop: 'existing' }, async (open) => {
      const day = asOf(given)
      const written = await writeList(open, given, { list: 'campaigns', ...day })
      const view = await open.client.call('campaign/list', day)
      return answer(view, written, given.language, () => campaignText(view, given.language))
    }),
}

/** Writes what `--out` asks for and answers the path; null where it asks for nothing. */
async function writeList(open: OpenCore, given: Arguments, params: ExportParams): Promise<string | null> {
  if (given.options.out === undefined) return null
  const format = outFormat(given, ['xlsx', 'csv'])
  const { fileId } = await open.client.call('list/export', { ...params, format, language: given.language })
  return open.save(fileId, given.options.out)
}

/** Either what was written, or the list itself. */
function answer(json: object, file: string | null, language: Language, text: () => string): Answer {
  return file === null ? { json, text: text() } : { json: { ...json, file }, text: word(language, 'written', { file }) }
}

function tableText(
  language: Language,
  day: string,
  heads: readonly Word[],
  rows: readonly (readonly Cell[])[],
): string {
  const head = `${word(language, 'asOf')} ${formatDay(language, day)}`
  if (rows.length === 0) return `${head}\n${word(language, 'nothingYet')}`
  const shown = layTable([heads.map((name) => word(language, name)), ...rows.slice(0, ROWS_SHOWN)])
  const rest = rows.length - ROWS_SHOWN
  return [head, shown, ...(rest > 0 ? [word(language, 'more', { count: rest })] : [])].join('\n')
}

function portraitText({ asOf: day, currency, customers }: PortraitListView, language: Language): string {
  const rows = customers.map((customer) => [
    customer.name || customer.key,
    sayCode(language, 'segment', customer.segment),
    right(formatNumber(language, customer.orderCount)),
    right(formatMoney(language, customer.monetaryMinor, currency)),
    formatDay(language, customer.lastOrderDay),
  ])
  return tableText(language, day, ['name', 'segment', 'orderCount', 'spend', 'lastOrder'], rows)
}

function offerText(view: OfferListView, language: Language): string {
  const rows = view.offers.map((offer) => [
    offer.name || offer.customerId,
    formatDay(language, offer.day),
    sayCode(language, 'channel', offer.channel),
    sayCode(language, 'rung', offer.offer),
    offer.productTitles.join(' + '),
    right(formatMoney(language, offer.expectedProfitMinor, view.currency)),
    say(language, offer.reason),
  ])
  const heads: Word[] = ['name', 'day', 'channel', 'offer', 'product', 'expected', 'reason']
  return [say(language, view.sentence), tableText(language, view.asOf, heads, rows)].join('\n')
}

function campaignText(view: CampaignListView, language: Language): string {
  const rows = view.campaigns.map((campaign) => campaignRow(campaign, view.currency, language))
  const heads: Word[] = ['campaign', 'day', 'cost', 'attributed', 'incremental', 'verdict']
  return [say(language, view.sentence), tableText(language, view.asOf, heads, rows)].join('\n')
}

function campaignRow(campaign: CampaignView, currency: string, language: Language): Cell[] {
  const money = (minor: number | null) => right(minor === null ? '–' : formatMoney(language, minor, currency))
  return [
    campaign.name,
    formatDay(language, campaign.firstDay),
    money(campaign.costs.totalMinor),
    money(campaign.attributedRevenueMinor),
    money(campaign.incrementalProfitMinor),
    sayCode(language, 'verdict', campaign.verdict),
  ]
}
