/** Near-copies among the shop's products, and whether the younger took from the older. */
import { cannibalisation } from '../analysis/product/cannibal.ts'
import { homogenisation, similarProducts } from '../analysis/product/similar.ts'
import type { CutWords } from '../analysis/product/title-words.ts'
import { firstAbove } from '../analysis/stats/quantile.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { SimilarGroupView } from '../contract/view/goods.ts'
import type { DayNumber } from '../model/day.ts'
import { titleKey } from '../model/goods.ts'
import type { PurchaseHistory } from '../model/purchase-history.ts'
import type { GoodsLines } from '../storage/goods-store.ts'
import { finishedWeeks, type ProductYear, weeklyItems } from './goods-lines.ts'

/** Most alike first. One product that two platforms number differently is no copy: it never sold twice in one channel. */
export function similarGroups(
  history: PurchaseHistory,
  lines: GoodsLines,
  sold: readonly number[],
  asOf: DayNumber,
  cut: CutWords,
): SimilarGroupView[] {
  const compared = sold.map((p) => ({
    title: history.productTitle[p]!,
    priceMinor: history.productPriceMinor[p]!,
    category: history.categories[history.productCategory[p]!] ?? '',
  }))
  const channels = channelsOfProducts(history)
  const groups = similarProducts(compared, cut)
    .map(({ products, similarity }) => ({ products: products.map((index) => sold[index]!), similarity }))
    .filter(({ products }) => !isOneListedTwice(products, history, channels))
  const sales = groupedSales(
    history,
    lines,
    groups.flatMap(({ products }) => products),
    asOf,
  )
  return groups.map(({ products, similarity }) => ({
    productIds: products.map((p) => String(history.productId[p])),
    titles: products.map((p) => history.productTitle[p]!),
    similarity,
    ...cannibalOf(products, history, sales),
  }))
}

function isOneListedTwice(
  products: readonly number[],
  history: PurchaseHistory,
  channels: readonly ReadonlySet<number>[],
): boolean {
  const titles = new Set(products.map((p) => titleKey(history.productTitle[p]!)))
  if (titles.size > 1) return false
  const all = products.flatMap((p) => [...channels[p]!])
  return new Set(all).size === all.length && all.length === products.length && all.length > 1
}

function channelsOfProducts(history: PurchaseHistory): readonly ReadonlySet<number>[] {
  const channels = Array.from({ length: history.productCount }, () => new Set<number>())
  for (let o = 0; o < history.orderCount; o++) {
    for (let l = history.lineStart[o]!; l < history.lineStart[o + 1]!; l++) {
      const product = history.lineProduct[l]!
      if (product >= 0) channels[product]!.add(history.orderChannel[o]!)
    }
  }
  return channels
}

/** What the cannibal check needs of the grouped products, gathered in one pass for all groups. */
interface GroupedSales {
  readonly firstMonday: DayNumber
  /** Pieces per week by product, and by category (−1 for those without one). */
  readonly ofProduct: ReadonlyMap<number, Float64Array>
  readonly ofCategory: ReadonlyMap<number, Float64Array>
  /** Known buyers by product: last day each bought it. */
  readonly lastBought: ReadonlyMap<number, ReadonlyMap<number, DayNumber>>
  /** Per category the last day of each of its buyers, ascending. */
  readonly lastDays: ReadonlyMap<number, Int32Array>
}

function groupedSales(
  history: PurchaseHistory,
  lines: GoodsLines,
  grouped: readonly number[],
  asOf: DayNumber,
): GroupedSales {
  const weeks = finishedWeeks(lines, asOf)
  const groupOf = new Int32Array(history.productCount).fill(-1)
  for (const [i, product] of grouped.entries()) groupOf[product] = i
  const perProduct = weeklyItems(lines, weeks, groupOf, grouped.length)
  const categories = [...new Set(grouped.map((p) => history.productCategory[p]!))]
  const indexOf = new Map(categories.map((category, i) => [category, i]))
  const categoryOf = history.productCategory.map((category) => indexOf.get(category) ?? -1)
  const perCategory = weeklyItems(lines, weeks, categoryOf, categories.length)
  const lastBought = new Map(grouped.map((p) => [p, new Map<number, DayNumber>()]))
  const lastInCategory = categories.map(() => new Map<number, DayNumber>())
  for (let c = 0; c < history.customerCount; c++) {
    for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]! && history.orderDay[o]! <= asOf; o++) {
      if (history.orderIsSale[o] !== 1) continue
      for (let l = history.lineStart[o]!; l < history.lineStart[o + 1]!; l++) {
        const product = history.lineProduct[l]!
        if (product < 0) continue
        if (categoryOf[product]! >= 0) lastInCategory[categoryOf[product]!]!.set(c, history.orderDay[o]!)
        lastBought.get(product)?.set(c, history.orderDay[o]!)
      }
    }
  }
  return {
    firstMonday: weeks.firstMonday,
    ofProduct: new Map(grouped.map((p, i) => [p, perProduct[i]!])),
    ofCategory: new Map(categories.map((category, i) => [category, perCategory[i]!])),
    lastBought,
    lastDays: new Map(categories.map((category, i) => [category, Int32Array.from(lastInCategory[i]!.values()).sort()])),
  }
}

/** The two that sold most are compared, the older against the younger. */
function cannibalOf(
  products: readonly number[],
  history: PurchaseHistory,
  sales: GroupedSales,
): Pick<SimilarGroupView, 'cannibal' | 'sentence'> {
  const weekly = (product: number) => sales.ofProduct.get(product)!
  const total = (product: number) => weekly(product).reduce((sum, count) => sum + count, 0)
  const first = (product: number) => weekly(product).findIndex((count) => count > 0)
  const [one, other] = products.toSorted((a, b) => total(b) - total(a)) as [number, number]
  const [old, young] = first(one) <= first(other) ? [one, other] : [other, one]
  const launch = first(young)
  const category = history.productCategory[old]!
  const rest = sales.ofCategory.get(category)!.map((all, week) => all - weekly(old)[week]! - weekly(young)[week]!)
  const people = peopleOf(sales, category, old, young, sales.firstMonday + 7 * launch)
  const { verdict, change } = cannibalisation({ old: weekly(old), rest, launch, ...people })
  return {
    cannibal: verdict,
    sentence: sentence(`goods.cannibal.${verdict}`, {
      old: history.productTitle[old]!,
      new: history.productTitle[young]!,
      change: { kind: 'percent', share: Number.isNaN(change) ? 0 : Math.abs(change) },
    }),
  }
}

/** Known people who bought of the category since `from`, by which of the two they bought since. */
function peopleOf(sales: GroupedSales, category: number, old: number, young: number, from: DayNumber) {
  const since = (product: number) =>
    new Set([...sales.lastBought.get(product)!].flatMap(([customer, day]) => (day >= from ? [customer] : [])))
  const [ofOld, ofYoung] = [since(old), since(young)]
  const both = [...ofOld].filter((customer) => ofYoung.has(customer)).length
  const days = sales.lastDays.get(category)!
  const all = days.length - firstAbove(days, from - 1)
  return {
    both,
    onlyOld: ofOld.size - both,
    onlyNew: ofYoung.size - both,
    neither: Math.max(0, all - ofOld.size - ofYoung.size + both),
  }
}

export function homogenisationByCategory(
  history: PurchaseHistory,
  year: ProductYear,
  sold: readonly number[],
  groups: readonly SimilarGroupView[],
) {
  const groupOf = new Map(groups.flatMap(({ productIds }, index) => productIds.map((id) => [id, index] as const)))
  const byCategory = new Map<number, number[]>()
  for (const p of sold) {
    const list = byCategory.get(history.productCategory[p]!)
    if (list) list.push(p)
    else byCategory.set(history.productCategory[p]!, [p])
  }
  return [...byCategory]
    .map(([category, products]) => ({
      category: history.categories[category] ?? '',
      products: products.length,
      index: homogenisation(
        products.map((p) => year.netMinor[p]!),
        products.map((p) => groupOf.get(String(history.productId[p])) ?? groups.length + p),
      ),
    }))
    .sort((a, b) => b.products - a.products)
}

export function groupSentence(groups: readonly SimilarGroupView[], products: number): Sentence {
  if (products < 2) return sentence('goods.groups.few', { count: products })
  const [closest] = groups
  if (closest === undefined) return sentence('goods.groups.none')
  return sentence('goods.groups', { count: groups.length, titles: { kind: 'list', items: closest.titles } })
}
