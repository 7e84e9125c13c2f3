/** "How sure are we?": every gate with its value, its threshold, its back-test and the way through. */
import { BASKETS_FOR_PAIRS } from '../analysis/bundle/pairs.ts'
import { purchaseDays } from '../analysis/customer/purchase-days.ts'
import { neighbourGate } from '../analysis/next-basket/evaluate.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { type Sentence, type SentenceValue, sentence } from '../contract/sentence.ts'
import type { GateCode, GateView, SurenessView } from '../contract/view/sureness.ts'
import { type DayNumber, dayToText } from '../model/day.ts'
import { listCampaignViews } from './campaign-service.ts'
import { readCustomerBase } from './customer-base.ts'
import { readQuality } from './facts-service.ts'
import { basketsOf, finishedWeeks, soldGoods } from './goods-lines.ts'
import { listGoods } from './goods-service.ts'
import { readLifetime } from './lifetime-service.ts'
import { evaluateNextBaskets } from './next-basket-service.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import type { ShopSession } from './shop-session.ts'

/** Thresholds of the house (methods.md, one-page choice table and 2.4). */
const need = {
  groups: 200,
  lifetime: 20,
  rhythm: 10,
  'next-basket': 30,
  neighbours: neighbourGate,
  pairs: BASKETS_FOR_PAIRS,
  demand: 26,
  season: 104,
  margin: 0.9,
  campaigns: 11,
  people: 0.9,
} as const satisfies Record<GateCode, number>

const shares: ReadonlySet<GateCode> = new Set(['margin', 'people'])
const BASKETS_OF_A_PERSON = 3
const SUGGESTIONS = 10

interface Finding {
  readonly have: number
  readonly isOpen?: boolean
  readonly shown?: Sentence
  readonly grade?: Sentence | null
  /** Whose way through is the same. */
  readonly how?: GateCode
}

export async function readSureness(
  session: ShopSession,
  params: CheckedParams['sureness/read'],
): Promise<SurenessView> {
  const asOf = resolveAsOf(session, params.asOf)
  const goods = await listGoods(session, params)
  return session.cached(`sureness ${asOf}`, () => {
    const findings = {
      ...peopleFindings(session, asOf),
      ...goodsFindings(session, asOf, goods),
      ...moneyFindings(session, asOf),
    }
    const gates = (Object.keys(need) as GateCode[]).map((gate) => gateView(gate, findings[gate]))
    const open = gates.filter(({ isOpen }) => isOpen).length
    return {
      asOf: dayToText(asOf),
      gates,
      sentence:
        open === gates.length
          ? sentence('sure.all', { count: gates.length })
          : sentence('sure.some', { open, count: gates.length }),
    }
  })
}

function gateView(gate: GateCode, finding: Finding): GateView {
  const isOpen = finding.isOpen ?? finding.have >= need[gate]
  return {
    gate,
    have: finding.have,
    need: need[gate],
    isShare: shares.has(gate),
    isOpen,
    shown: finding.shown ?? sentence(`sure.${gate}.${isOpen ? 'open' : 'shut'}` as Sentence['key']),
    grade: finding.grade ?? null,
    how: sentence(`sure.${finding.how ?? gate}.how` as Sentence['key']),
  }
}

function peopleFindings(session: ShopSession, asOf: DayNumber) {
  const { history, summaries, lifetime } = readCustomerBase(session, asOf)
  const days = purchaseDays(history, asOf)
  let [repeat, rhythmic, often] = [0, 0, 0]
  for (let c = 0; c + 1 < days.start.length; c++) {
    const count = days.start[c + 1]! - days.start[c]!
    if (count > 1) repeat++
    if (count > BASKETS_OF_A_PERSON) rhythmic++
    if (count >= BASKETS_OF_A_PERSON) often++
  }
  const chosen = sentence(`sure.lifetime.${lifetime.kind === 'assessed' ? lifetime.chosen : 'rule'}`)
  return {
    groups: { have: summaries.buyerCount },
    lifetime: {
      have: repeat,
      isOpen: lifetime.kind === 'assessed',
      ...(lifetime.kind === 'assessed'
        ? { shown: sentence('sure.lifetime.open', { chosen: { kind: 'sentence', sentence: chosen } }) }
        : {}),
      grade: lifetimeGrade(session, asOf),
    },
    rhythm: { have: rhythmic },
    'next-basket': { have: often, ...basketGrade(session, asOf, often) },
    neighbours: { have: often, how: 'next-basket' as const },
  } satisfies Partial<Record<GateCode, Finding>>
}

function lifetimeGrade(session: ShopSession, asOf: DayNumber): Sentence | null {
  const { validation } = readLifetime(session, { asOf: dayToText(asOf), model: 'auto', method: 'map' })
  if (validation === null) return null
  const orders = (value: number): SentenceValue => ({ kind: 'number', value, digits: 2 })
  return sentence('sure.lifetime.grade', {
    customers: validation.customers,
    model: orders(validation.model.rmse),
    rule: orders(validation.rule.rmse),
  })
}

function basketGrade(session: ShopSession, asOf: DayNumber, often: number): Pick<Finding, 'shown' | 'grade'> {
  if (often < need['next-basket']) return {}
  const { methods, chosen, customers } = evaluateNextBaskets(session, { asOf: dayToText(asOf), top: SUGGESTIONS })
  const own = methods.find(({ name }) => name === chosen)
  const popular = methods.find(({ name }) => name === 'g-top-freq')
  const key = `next-basket.method.${chosen}` as Sentence['key']
  const shown = sentence('sure.next-basket.open', { method: { kind: 'sentence', sentence: sentence(key) } })
  if (own === undefined || popular === undefined || customers === 0) return { shown }
  const share = (value: number): SentenceValue => ({ kind: 'percent', share: value })
  return {
    shown,
    grade: sentence('sure.next-basket.grade', { customers, own: share(own.recall), popular: share(popular.recall) }),
  }
}

function goodsFindings(session: ShopSession, asOf: DayNumber, goods: Awaited<ReturnType<typeof listGoods>>) {
  const lines = soldGoods(session)
  const weeks = finishedWeeks(lines, asOf).count
  const products = 1 + lines.product.reduce((most, product) => Math.max(most, product), -1)
  const { start } = basketsOf(lines, products, asOf)
  let several = 0
  for (let b = 0; b + 1 < start.length; b++) if (start[b + 1]! - start[b]! > 1) several++
  // Where the naive forecast is shown, its error is its own.
  const graded = goods.demand.flatMap(({ mase, method }) => (mase === null ? [] : [method === 'naive' ? 1 : mase]))
  const error = graded.reduce((sum, mase) => sum + mase, 0) / graded.length
  return {
    pairs: { have: several, how: 'next-basket' as const },
    demand: {
      have: weeks,
      grade:
        graded.length === 0
          ? null
          : sentence('sure.demand.grade', { error: { kind: 'percent', share: error }, categories: graded.length }),
    },
    season: { have: weeks, how: 'demand' as const },
  } satisfies Partial<Record<GateCode, Finding>>
}

function moneyFindings(session: ShopSession, asOf: DayNumber) {
  const { history } = readCustomerBase(session, asOf)
  let [known, all] = [0, 0]
  for (let o = 0; o < history.orderCount; o++) {
    if (history.orderDay[o]! > asOf) continue
    const net = Math.max(0, history.orderNetMinor[o]!)
    all += net
    if (!Number.isNaN(history.orderMarginMinor[o]!)) known += net
  }
  const tested = listCampaignViews(session, { asOf: dayToText(asOf) }).campaigns.filter(
    ({ state, holdout }) => state === 'sent' && holdout > 0,
  )
  const fewest = tested.map(({ contactedBuyers, holdoutBuyers }) => Math.min(contactedBuyers, holdoutBuyers))
  return {
    margin: { have: all > 0 ? known / all : 0 },
    campaigns: {
      have: fewest[0] ?? 0,
      ...(fewest.length === 0 ? { shown: sentence('sure.campaigns.none') } : {}),
    },
    people: { have: readQuality(session).shareWithBuyer },
  } satisfies Partial<Record<GateCode, Finding>>
}
