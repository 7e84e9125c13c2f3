import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'

/** How many favourites are kept per customer. */
export const FAVOURITES = 3

export interface Favourites {
  /** Three indices per customer by falling net, −1 where there are fewer: those of customer c stand at 3c … 3c + 2. */
  readonly category: Int32Array
  readonly product: Int32Array
}

/**
 * What each customer spent most on up to and with `asOf`, net of returns. Only things with a net above 0 count; equal nets go to
 * the one met first. Postage and fees are nobody's favourite. One pass over the lines.
 */
export function favouritesOf(history: PurchaseHistory, asOf: DayNumber): Favourites {
  const category = new Int32Array(history.customerCount * FAVOURITES).fill(-1)
  const product = new Int32Array(history.customerCount * FAVOURITES).fill(-1)
  const categorySums = sumsBy(history.categories.length)
  const productSums = sumsBy(history.productCount)
  const { orderStart, orderDay, lineStart, lineProduct, lineNetMinor, productCategory, productIsGoods } = history
  for (let c = 0; c < history.customerCount; c++) {
    for (let o = orderStart[c]!; o < orderStart[c + 1]! && orderDay[o]! <= asOf; o++) {
      for (let l = lineStart[o]!; l < lineStart[o + 1]!; l++) {
        const p = lineProduct[l]!
        if (p < 0 || productIsGoods?.[p] === 0) continue
        productSums.add(p, lineNetMinor[l]!)
        const group = productCategory[p]!
        if (group >= 0) categorySums.add(group, lineNetMinor[l]!)
      }
    }
    categorySums.takeTop(category, c * FAVOURITES)
    productSums.takeTop(product, c * FAVOURITES)
  }
  return { category, product }
}

/** Sums by index that are emptied in the time of what was touched, not of all there is. */
function sumsBy(size: number) {
  const sum = new Float64Array(size)
  const seen = new Uint8Array(size)
  const touched = new Int32Array(size)
  let count = 0
  return {
    add(index: number, amount: number): void {
      if (seen[index] === 0) {
        seen[index] = 1
        touched[count++] = index
      }
      sum[index]! += amount
    },
    takeTop(target: Int32Array, at: number): void {
      for (let t = 0; t < count; t++) {
        const index = touched[t]!
        if (sum[index]! > 0) insertByAmount(target, at, index, sum)
      }
      for (let t = 0; t < count; t++) {
        sum[touched[t]!] = 0
        seen[touched[t]!] = 0
      }
      count = 0
    },
  }
}

function insertByAmount(target: Int32Array, at: number, index: number, amount: Float64Array): void {
  let moving = index
  for (let slot = at; slot < at + FAVOURITES; slot++) {
    const held = target[slot]!
    if (held >= 0 && amount[held]! >= amount[moving]!) continue
    target[slot] = moving
    if (held < 0) return
    moving = held
  }
}
