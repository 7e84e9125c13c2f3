/** Products as the shop sells them beside what platforms count of their visits. */
import type { ProductVisitsView, SalesProductView } from '../contract/view/product-views.ts'
import { type DaySpan, listProductNames, type ProductName, type ProductSums } from '../storage/sales-store.ts'
import { type ProductVisitSums, sumProductVisits } from '../storage/visit-store.ts'
import type { ShopSession } from './shop-session.ts'

/** Products sold or looked at in the span, greatest net first; lines without a product are one row with an empty key. */
export function productViews(session: ShopSession, span: DaySpan, sales: readonly ProductSums[]): SalesProductView[] {
  const names = new Map(listProductNames(session.reader).map((name) => [name.productId, name]))
  const visits = visitsBySoldProduct(sumProductVisits(session.reader, span), sales, names)
  const views = sales.map((sums) => {
    const seen = sums.productId === null ? undefined : visits.get(sums.productId)
    if (seen && sums.productId !== null) visits.delete(sums.productId)
    return productView(names.get(sums.productId ?? -1), sums, seen)
  })
  for (const [productId, seen] of visits) views.push(productView(names.get(productId), nothingSold, seen))
  return views.sort((a, b) => b.netMinor - a.netMinor || b.orders - a.orders || (a.key < b.key ? -1 : 1))
}

const nothingSold = { orders: 0, withBuyer: 0, items: 0, netMinor: 0, refundMinor: 0 }

/** A visit sheet may know a product by another number than the orders do; then an equal title, if only one product sold has it. */
function visitsBySoldProduct(
  visits: readonly ProductVisitSums[],
  sales: readonly ProductSums[],
  names: ReadonlyMap<number, ProductName>,
): Map<number, ProductVisitSums> {
  const sold = new Set(sales.flatMap(({ productId }) => (productId === null ? [] : [productId])))
  const byTitle = new Map<string, number | null>()
  for (const productId of sold) {
    const title = titleOf(names.get(productId))
    if (title !== '') byTitle.set(title, byTitle.has(title) ? null : productId)
  }
  const result = new Map<number, ProductVisitSums>()
  for (const seen of visits) {
    const same = sold.has(seen.productId) ? seen.productId : byTitle.get(titleOf(names.get(seen.productId)))
    const productId = same ?? seen.productId
    const other = result.get(productId)
    result.set(productId, other ? together(other, seen) : seen)
  }
  return result
}

function titleOf(name: ProductName | undefined): string {
  return (name?.title ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
}

function together(a: ProductVisitSums, b: ProductVisitSums): ProductVisitSums {
  const sum = (x: number | null, y: number | null) => (x === null ? y : x + (y ?? 0))
  return {
    productId: a.productId,
    days: Math.max(a.days, b.days),
    visitors: sum(a.visitors, b.visitors),
    views: sum(a.views, b.views),
    favourites: sum(a.favourites, b.favourites),
    carts: sum(a.carts, b.carts),
    buyers: sum(a.buyers, b.buyers),
    paidItems: sum(a.paidItems, b.paidItems),
  }
}

function productView(
  name: ProductName | undefined,
  sums: Omit<ProductSums, 'productId'>,
  seen: ProductVisitSums | undefined,
): SalesProductView {
  const { orders, withBuyer, items, netMinor, refundMinor } = sums
  const soldMinor = netMinor + refundMinor
  return {
    productId: name ? String(name.productId) : '',
    key: name?.key ?? '',
    title: name ? name.title || name.key : '',
    category: name?.category ?? '',
    orders,
    items,
    netMinor: Math.round(netMinor),
    refundShare: soldMinor > 0 ? Math.min(Math.max(refundMinor / soldMinor, 0), 1) : null,
    buyerShare: orders === 0 ? null : withBuyer / orders,
    visits: seen ? visitsView(seen) : null,
  }
}

function visitsView({ visitors, views, favourites, carts, buyers }: ProductVisitSums): ProductVisitsView {
  const conversion = visitors !== null && buyers !== null && visitors > 0 ? buyers / visitors : null
  return { visitors, views, favourites, carts, buyers, conversion }
}
