/** Channels side by side: where analysis of known people meets the totals of all orders. */
import { type ChannelPeople, channelPeople } from '../analysis/channel/channel-people.ts'
import { type Compared, channelRole, PEOPLE_FOR_ROLE } from '../analysis/channel/channel-role.ts'
import { priceConflicts } from '../analysis/channel/price-conflicts.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { type Sentence, type SentenceValue, sentence } from '../contract/sentence.ts'
import type { ChannelListView, ChannelView, PriceConflictView } from '../contract/view/channel.ts'
import { type DayNumber, dayToText } from '../model/day.ts'
import type { PurchaseHistory } from '../model/purchase-history.ts'
import { sumChannels } from '../storage/channel-store.ts'
import { readSetting, writeSetting } from '../storage/settings-store.ts'
import { channelName } from './channel-name.ts'
import { readHistory, resolveAsOf } from './purchase-history-service.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

const DAYS_OF_PRICES = 90

type Fees = Readonly<Record<string, number>>

export function listChannels(session: ShopSession, params: CheckedParams['channel/list']): ChannelListView {
  const asOf = resolveAsOf(session, params.asOf)
  return session.cached(`channels ${asOf}`, () => {
    const history = readHistory(session)
    const { currency } = readSettings(session)
    const people = channelPeople(history, asOf)
    const channels = channelViews(session, history, people.channels, asOf)
    const nameOf = (index: number) => history.channels[index] ?? ''
    const journeys = people.journeys.map(({ from, to, customers }) => ({
      from: nameOf(from),
      to: nameOf(to),
      customers,
    }))
    const conflicts = priceConflicts(history, asOf - DAYS_OF_PRICES + 1, asOf).map(
      ({ product, prices, difference }) => ({
        productId: String(history.productId[product]),
        title: history.productTitle[product] ?? '',
        prices: prices.map(({ channel, priceMinor, sales }) => ({ channel: nameOf(channel), priceMinor, sales })),
        differenceShare: difference,
      }),
    )
    const orders = channels.reduce((sum, each) => sum + each.orders, 0)
    const anonymous = channels.reduce((sum, each) => sum + each.orders * each.anonymousShare, 0)
    const identifiedShare = orders > 0 ? 1 - anonymous / orders : 0
    return {
      asOf: dayToText(asOf),
      currency,
      channels,
      journeys,
      identifiedShare,
      priceConflicts: conflicts,
      sentence: bestSentence(channels, currency),
      journeySentence: journeySentence(journeys[0], identifiedShare),
      conflictSentence: conflictSentence(conflicts, currency),
    }
  })
}

export function setChannelFee(session: ShopSession, { channel, feeShare }: CheckedParams['channel/fee']) {
  session.change((database) => {
    writeSetting(database, 'channel-fees', { ...readSetting<Fees>(database, 'channel-fees'), [channel]: feeShare })
  })
  return { channel, feeShare }
}

function channelViews(
  session: ShopSession,
  history: PurchaseHistory,
  people: readonly ChannelPeople[],
  asOf: DayNumber,
): ChannelView[] {
  const fees = new Map(Object.entries(readSetting<Fees>(session.reader, 'channel-fees') ?? {}))
  const { marginShare } = readSettings(session)
  const sums = new Map<string, { orders: number; withBuyer: number; netMinor: number }>()
  for (const { channel, orders, ordersWithBuyer, netMinor } of sumChannels(session.reader, asOf)) {
    const sum = sums.get(channel) ?? { orders: 0, withBuyer: 0, netMinor: 0 }
    sum.orders += orders
    sum.withBuyer += ordersWithBuyer
    sum.netMinor += netMinor
    sums.set(channel, sum)
  }
  const views = [...sums].map(([channel, { orders, withBuyer, netMinor }]): ChannelView => {
    const own = people[history.channels.indexOf(channel)] ?? nobody
    const feeShare = fees.get(channel) ?? 0
    const assumed = (netMinor - own.knownNetMinor) * marginShare
    return {
      channel,
      orders,
      customers: own.customers,
      anonymousShare: orders > 0 ? 1 - withBuyer / orders : 0,
      newCustomerShare: own.orders > 0 ? own.firstOrders / own.orders : null,
      repeatShare: own.firstOrders > 0 ? own.returned / own.firstOrders : null,
      netMinor,
      feeShare,
      marginAfterFeesMinor: Math.round(own.knownMarginMinor + assumed - netMinor * feeShare),
      costKnownShare: netMinor > 0 ? Math.min(1, Math.max(0, own.knownNetMinor / netMinor)) : 0,
      role: roleSentence(own, people),
    }
  })
  return views.sort((a, b) => b.marginAfterFeesMinor - a.marginAfterFeesMinor)
}

const nobody: ChannelPeople = {
  orders: 0,
  customers: 0,
  firstOrders: 0,
  returned: 0,
  netMinor: 0,
  knownNetMinor: 0,
  knownMarginMinor: 0,
}

function roleSentence(own: ChannelPeople, all: readonly ChannelPeople[]): Sentence {
  if (own.customers === 0) return sentence('channel.role.unknown')
  const role = channelRole(own, all)
  if (role === null && own.customers >= PEOPLE_FOR_ROLE) return sentence('channel.role.alone')
  if (role === null) return sentence('channel.role.few', { customers: own.customers })
  const part = (name: 'first' | 'again', { share, rest, standing }: Compared): SentenceValue => ({
    kind: 'sentence',
    sentence: sentence(`channel.${name}.${standing}`, {
      share: { kind: 'percent', share },
      rest: { kind: 'percent', share: rest },
    }),
  })
  return sentence('channel.role', { first: part('first', role.newcomers), again: part('again', role.returners) })
}

function bestSentence(channels: readonly ChannelView[], currency: string): Sentence {
  const [best] = channels
  if (best === undefined) return sentence('channel.none')
  if (channels.length === 1) return sentence('channel.one', { channel: channelName(best.channel) })
  const total = channels.reduce((sum, each) => sum + Math.max(0, each.marginAfterFeesMinor), 0)
  if (best.marginAfterFeesMinor <= 0) return sentence('channel.loss')
  return sentence('channel.best', {
    channel: channelName(best.channel),
    margin: { kind: 'money', minor: best.marginAfterFeesMinor, currency },
    share: { kind: 'percent', share: best.marginAfterFeesMinor / total },
  })
}

function journeySentence(first: ChannelListView['journeys'][number] | undefined, identified: number): Sentence {
  const share: SentenceValue = { kind: 'percent', share: identified }
  if (first === undefined) return sentence('channel.journeys.none', { share })
  const { from, to, customers } = first
  return sentence('channel.journeys', { from: channelName(from), to: channelName(to), customers, share })
}

function conflictSentence(conflicts: readonly PriceConflictView[], currency: string): Sentence {
  const [widest] = conflicts
  const dear = widest?.prices[0]
  const cheap = widest?.prices.at(-1)
  if (widest === undefined || dear === undefined || cheap === undefined) return sentence('channel.conflicts.none')
  return sentence('channel.conflicts', {
    count: conflicts.length,
    title: widest.title,
    low: { kind: 'money', minor: cheap.priceMinor, currency },
    cheap: channelName(cheap.channel),
    high: { kind: 'money', minor: dear.priceMinor, currency },
    dear: channelName(dear.channel),
  })
}
