/** Who may have a share in an order: every model of sharing beside the others, as a range, never as a cause. */
import {
  type Credit,
  firstTouchCredit,
  lastTouchCredit,
  linearCredit,
  markovCredit,
  shapleyCredit,
  type TouchPath,
} from '../analysis/attribution/credit.ts'
import { LOOK_BACK_DAYS, type Touch, touchPaths } from '../analysis/attribution/touch-paths.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { type Sentence, type SentenceValue, sentence } from '../contract/sentence.ts'
import { isSentenceKey } from '../contract/text/say.ts'
import type { CreditListView, CreditView } from '../contract/view/channel.ts'
import { dayToText } from '../model/day.ts'
import { listContacts } from '../storage/campaign-store.ts'
import { listVisitTouches } from '../storage/visit-store.ts'
import { channelName } from './channel-name.ts'
import { type CustomerBase, readCustomerBase } from './customer-base.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import type { ShopSession } from './shop-session.ts'

const YEAR_DAYS = 365
/** Under so many orders with more than one touch the models only disagree by chance. */
const PATHS_TO_SHARE = 100

const models = {
  last: lastTouchCredit,
  first: firstTouchCredit,
  linear: linearCredit,
  shapley: shapleyCredit,
  markov: (paths: readonly TouchPath[]) => markovCredit(paths).credit,
} as const satisfies Record<string, (paths: readonly TouchPath[]) => Credit>

export function listCredit(session: ShopSession, params: CheckedParams['channel/credit']): CreditListView {
  const base = readCustomerBase(session, resolveAsOf(session, params.asOf))
  return session.cached(`credit ${base.asOf}`, () => {
    const { history, asOf } = base
    const days = { first: asOf - YEAR_DAYS + 1, asOf }
    const nameOf = (channel: number) => labelOf('sale', history.channels[channel] ?? '')
    const paths = touchPaths(history, touchesOf(session, base), days, nameOf)
    const orders = sumOf(paths)
    const shared = sumOf(paths.filter(({ touches }) => new Set(touches).size > 1))
    const isShared = shared >= PATHS_TO_SHARE
    const credits = isShared ? creditViews(paths) : []
    return {
      asOf: dayToText(asOf),
      lookBackDays: LOOK_BACK_DAYS,
      orders,
      sharedOrders: shared,
      neededOrders: PATHS_TO_SHARE,
      credits,
      sentence: answerOf(credits, orders, shared),
    }
  })
}

function touchesOf(session: ShopSession, { indexById }: CustomerBase): Touch[] {
  const touch = (customerId: number, day: number, label: string): Touch[] => {
    const customer = indexById.get(customerId)
    return customer === undefined ? [] : [{ customer, day, label }]
  }
  return [
    ...listContacts(session.reader).flatMap(({ customerId, day, channel }) =>
      touch(customerId, day, labelOf('contact', channel)),
    ),
    ...listVisitTouches(session.reader).flatMap(({ customerId, day, source }) =>
      touch(customerId, day, labelOf('visit', source)),
    ),
  ]
}

const labelOf = (kind: CreditView['kind'], channel: string) => `${kind}\n${channel}`

function sumOf(paths: readonly TouchPath[]): number {
  return paths.reduce((sum, { conversions }) => sum + conversions, 0)
}

function creditViews(paths: readonly TouchPath[]): CreditView[] {
  const found = Object.entries(models).map(([model, share]) => [model, share(paths)] as const)
  const labels = new Set(paths.filter(({ conversions }) => conversions > 0).flatMap(({ touches }) => touches))
  return [...labels]
    .map((label): CreditView => {
      const [kind, channel] = label.split('\n') as [CreditView['kind'], string]
      const orders = Object.fromEntries(found.map(([model, credit]) => [model, credit.get(label) ?? 0]))
      const all = Object.values(orders)
      return {
        kind,
        channel,
        orders: orders as CreditView['orders'],
        low: Math.min(...all),
        high: Math.max(...all),
      }
    })
    .sort((a, b) => b.high - a.high)
}

/** The touch that the models disagree on most: there a single number would mislead most. */
function answerOf(credits: readonly CreditView[], orders: number, shared: number): Sentence {
  if (orders === 0) return sentence('credit.none')
  if (credits.length === 0) return sentence('credit.few', { orders, shared, needed: PATHS_TO_SHARE })
  const widest = credits.reduce((a, b) => (b.high - b.low > a.high - a.low ? b : a))
  return sentence('credit.range', {
    touch: touchName(widest),
    low: Math.round(widest.low),
    high: Math.round(widest.high),
    orders,
  })
}

function touchName({ kind, channel }: Pick<CreditView, 'kind' | 'channel'>): SentenceValue {
  const name = kind === 'sale' ? channelName(channel) : kind === 'contact' ? contactName(channel) : channel
  return { kind: 'sentence', sentence: sentence(`credit.${kind}`, { channel: name }) }
}

function contactName(channel: string): SentenceValue {
  const key = `channel.${channel}`
  return isSentenceKey(key) ? { kind: 'sentence', sentence: sentence(key) } : channel
}
