import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'

/** Of one channel, over people who are known; walk-ins are not in these counts. */
export interface ChannelPeople {
  /** Orders (sales) of known people. */
  readonly orders: number
  /** People with an order here. */
  readonly customers: number
  /** Orders that were the person's first in the shop. */
  readonly firstOrders: number
  /** People whose first order was here and who bought again on a later day, through whichever channel. */
  readonly returned: number
  /** Net of everything, and of it what has a known margin. */
  readonly netMinor: number
  readonly knownNetMinor: number
  readonly knownMarginMinor: number
}

/** People who began in one channel and later bought in another. */
export interface ChannelJourney {
  readonly from: number
  readonly to: number
  readonly customers: number
}

/**
 * Who buys where, who begins where and who comes back, by index in `history.channels`, up to and with `asOf`.
 *
 * A person counts as returned with a sale on a later day than the first; journeys count each person once for each later channel.
 */
export function channelPeople(
  history: PurchaseHistory,
  asOf: DayNumber,
): { readonly channels: readonly ChannelPeople[]; readonly journeys: readonly ChannelJourney[] } {
  const size = history.channels.length
  const channels = Array.from({ length: size }, () => ({
    orders: 0,
    customers: 0,
    firstOrders: 0,
    returned: 0,
    netMinor: 0,
    knownNetMinor: 0,
    knownMarginMinor: 0,
  }))
  const moves = new Int32Array(size * size)
  const seen = new Int32Array(size).fill(-1)
  for (let c = 0; c < history.customerCount; c++) {
    let first = -1
    let firstDay = 0
    let hasReturned = false
    for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]! && history.orderDay[o]! <= asOf; o++) {
      const at = history.orderChannel[o]!
      const channel = channels[at]!
      channel.netMinor += history.orderNetMinor[o]!
      const margin = history.orderMarginMinor[o]!
      if (!Number.isNaN(margin)) {
        channel.knownNetMinor += history.orderNetMinor[o]!
        channel.knownMarginMinor += margin
      }
      if (history.orderIsSale[o] !== 1) continue
      channel.orders++
      if (first < 0) {
        first = at
        firstDay = history.orderDay[o]!
        channel.firstOrders++
      } else if (history.orderDay[o]! > firstDay) hasReturned = true
      if (seen[at] === c) continue
      seen[at] = c
      channel.customers++
      if (at !== first) moves[first * size + at]!++
    }
    if (hasReturned) channels[first]!.returned++
  }
  const journeys: ChannelJourney[] = []
  for (const [index, customers] of moves.entries()) {
    if (customers > 0) journeys.push({ from: Math.floor(index / size), to: index % size, customers })
  }
  return { channels, journeys: journeys.sort((a, b) => b.customers - a.customers) }
}
