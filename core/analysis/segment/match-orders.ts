import { type DayNumber, weekdayOf } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'
import type { OrderFilter } from '../../model/segment-rule.ts'
import { plainText, productsCalled } from './match-words.ts'
import { spanOf } from './period.ts'

const EVENING_HOUR = 18
const WEEKEND_DAY = 6

/** Sale orders of each person that the filter means, up to and with `asOf`. */
export function countOrders(history: PurchaseHistory, asOf: DayNumber, filter: OrderFilter): Int32Array {
  const counts = new Int32Array(history.customerCount)
  walk(history, asOf, filter, (c, _, isSale) => {
    if (isSale) counts[c]!++
  })
  return counts
}

/** Net in minor units of what the filter means: returns take away; with `what`, of those lines alone. */
export function sumOrders(history: PurchaseHistory, asOf: DayNumber, filter: OrderFilter): Float64Array {
  const sums = new Float64Array(history.customerCount)
  const wanted = productMask(history, filter.what)
  walk(history, asOf, filter, (c, o) => {
    if (wanted === null) sums[c]! += history.orderNetMinor[o]!
    else
      for (let l = history.lineStart[o]!; l < history.lineStart[o + 1]!; l++)
        if (wanted[history.lineProduct[l]!] === 1) sums[c]! += history.lineNetMinor[l]!
  })
  return sums
}

function walk(
  history: PurchaseHistory,
  asOf: DayNumber,
  filter: OrderFilter,
  visit: (c: number, o: number, isSale: boolean) => void,
): void {
  const { orderStart, orderDay, orderIsSale } = history
  const isMeant = orderTest(history, asOf, filter)
  for (let c = 0; c < history.customerCount; c++) {
    for (let o = orderStart[c]!; o < orderStart[c + 1]! && orderDay[o]! <= asOf; o++) {
      if (isMeant(o)) visit(c, o, orderIsSale[o] === 1)
    }
  }
}

function orderTest(history: PurchaseHistory, asOf: DayNumber, filter: OrderFilter): (o: number) => boolean {
  const { orderDay, orderNetMinor, orderDiscountMinor } = history
  const { discount, orderAtLeastMinor, orderAtMostMinor } = filter
  const span = filter.when === null ? null : spanOf(filter.when, asOf)
  const wanted = productMask(history, filter.what)
  const names = new Set(filter.channels.map(plainText))
  const isChannel = history.channels.map((name) => names.has(plainText(name)))
  return (o) =>
    (span === null || (orderDay[o]! >= span.from && orderDay[o]! <= span.to)) &&
    (discount === null || orderDiscountMinor[o]! > 0 === discount) &&
    (names.size === 0 || isChannel[history.orderChannel[o]!] === true) &&
    (orderAtLeastMinor === null || orderNetMinor[o]! >= orderAtLeastMinor) &&
    (orderAtMostMinor === null || orderNetMinor[o]! <= orderAtMostMinor) &&
    isTime(history, o, filter.time) &&
    (wanted === null || hasProduct(history, o, wanted))
}

function isTime(history: PurchaseHistory, o: number, time: OrderFilter['time']): boolean {
  if (time === null) return true
  if (time === 'evening') return history.orderHour[o]! >= EVENING_HOUR
  return weekdayOf(history.orderDay[o]!) >= WEEKEND_DAY === (time === 'weekend')
}

/** Bought or, on a return document, brought back: the line stands either way. */
function hasProduct(history: PurchaseHistory, o: number, wanted: Uint8Array): boolean {
  for (let l = history.lineStart[o]!; l < history.lineStart[o + 1]!; l++)
    if (wanted[history.lineProduct[l]!] === 1) return true
  return false
}

function productMask(history: PurchaseHistory, what: readonly string[]): Uint8Array | null {
  if (what.length === 0) return null
  const mask = new Uint8Array(history.productCount)
  for (const name of what) {
    const called = productsCalled(history, name)
    for (let product = 0; product < mask.length; product++) mask[product]! |= called[product]!
  }
  return mask
}
