/** Who comes back: cohorts by month of the first order, the second purchase by cohort, first product and source. */
import { retentionCohorts } from '../analysis/cohort/retention.ts'
import { type SecondPurchase, secondPurchases } from '../analysis/cohort/second-purchase.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { type Sentence, type SentenceValue, sentence } from '../contract/sentence.ts'
import type { CohortRow, CohortView, SecondPurchaseRow } from '../contract/view/trait.ts'
import { dayToText, monthOf } from '../model/day.ts'
import type { PurchaseHistory } from '../model/purchase-history.ts'
import { channelName } from './channel-name.ts'
import { readHistory, resolveAsOf } from './purchase-history-service.ts'
import type { ShopSession } from './shop-session.ts'

const WINDOW_DAYS = 90
const GROUPS_SHOWN = 20
/** Fewer people say nothing of a source. */
const ENOUGH_PEOPLE = 20

export function readCohorts(session: ShopSession, params: CheckedParams['cohort/read']): CohortView {
  const asOf = resolveAsOf(session, params.asOf)
  return session.cached(`cohorts ${asOf}`, () => cohortView(readHistory(session), asOf))
}

function cohortView(history: PurchaseHistory, asOf: number): CohortView {
  const cohorts = retentionCohorts(history, asOf).map(
    ({ month, customers, cells }): CohortRow => ({
      cohort: month,
      customers,
      cells: cells.map((cell) => ({
        ...cell,
        share: cell.customers / customers,
        marginMinor: numberOrNull(cell.marginMinor),
      })),
    }),
  )
  const by = (valuesOf: (first: number) => readonly string[]) =>
    secondPurchases(history, asOf, WINDOW_DAYS, valuesOf).map(secondRow)
  const all = secondPurchases(history, asOf, WINDOW_DAYS, () => [''])[0]
  const source = by((first) => [history.channels[history.orderChannel[first] ?? 0] ?? ''].filter(Boolean))
  return {
    asOf: dayToText(asOf),
    currency: history.currency,
    windowDays: WINDOW_DAYS,
    cohorts,
    second: {
      cohort: by((first) => [monthOf(history.orderDay[first] ?? 0)]).sort((a, b) => (a.value < b.value ? -1 : 1)),
      product: by((first) => productsOf(history, first)).slice(0, GROUPS_SHOWN),
      source: source.slice(0, GROUPS_SHOWN),
    },
    sentences: {
      retention: retentionSentence(cohorts),
      second: secondSentence(all),
      source: sourceSentence(source, all),
    },
  }
}

function productsOf(history: PurchaseHistory, order: number): string[] {
  const products = Array.from(history.lineProduct.subarray(history.lineStart[order], history.lineStart[order + 1]))
  const goods = products.filter((product) => product >= 0 && history.productIsGoods?.[product] !== 0)
  return [...new Set(goods.map((product) => history.productTitle[product] ?? ''))]
}

function secondRow({ waiting, medianDays, marginMinor, ...group }: SecondPurchase): SecondPurchaseRow {
  return {
    ...group,
    medianDays: numberOrNull(medianDays),
    marginMinor: numberOrNull(marginMinor),
    isUnfinished: waiting > 0,
  }
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}

function percent(share: number): SentenceValue {
  return { kind: 'percent', share: Math.round(share * 1000) / 1000 }
}

function retentionSentence(cohorts: readonly CohortRow[]): Sentence {
  const known = cohorts.filter(({ cells }) => cells[1] && !cells[1].isUnfinished)
  const customers = known.reduce((sum, cohort) => sum + cohort.customers, 0)
  const back = known.reduce((sum, { cells }) => sum + (cells[1]?.customers ?? 0), 0)
  return customers === 0
    ? sentence('cohort.answer-none')
    : sentence('cohort.answer', { customers, share: percent(back / customers) })
}

function secondSentence(all: SecondPurchase | undefined): Sentence {
  if (!all || all.customers === 0) return sentence('cohort.second-none', { days: WINDOW_DAYS })
  const { customers, share, medianDays } = all
  const median = Math.round(Number.isNaN(medianDays) ? 0 : medianDays)
  return share === 0
    ? sentence('cohort.second-nobody', { customers, days: WINDOW_DAYS })
    : sentence('cohort.second', { customers, share: percent(share), days: WINDOW_DAYS, median })
}

/** A source is named only where its whole range lies above the shop's share. */
function sourceSentence(sources: readonly SecondPurchaseRow[], all: SecondPurchase | undefined): Sentence {
  const best = sources
    .filter(({ customers, low }) => customers >= ENOUGH_PEOPLE && low > (all?.share ?? 1))
    .sort((a, b) => b.share - a.share)[0]
  if (!best) return sentence('cohort.source-same')
  return sentence('cohort.source', {
    value: channelName(best.value),
    share: percent(best.share),
    low: percent(best.low),
    high: percent(best.high),
  })
}
