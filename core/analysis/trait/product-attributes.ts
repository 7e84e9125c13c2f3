import type { PurchaseHistory } from '../../model/purchase-history.ts'
import { quantile, sortedNumbers } from '../stats/quantile.ts'

export type AttributeKind = 'category' | 'brand' | 'colour' | 'size' | 'price' | 'word'

export interface ProductAttribute {
  readonly kind: AttributeKind
  readonly value: string
}

/** What can be liked in a product. Attributes of product p are `ids[start[p]]` … `ids[start[p + 1] − 1]`, indices in `all`. */
export interface ProductAttributes {
  readonly start: Int32Array
  readonly ids: Int32Array
  readonly all: readonly ProductAttribute[]
}

/** Words that stand on fewer products are their names, not a taste. */
const FEWEST_PRODUCTS_OF_A_WORD = 2
const priceBands = ['low', 'middle', 'high'] as const

/**
 * The category, the price band (thirds of the shop's prices) and what `further` knows of each product: brand, colour, size, words of
 * its title. Postage and fees have none.
 */
export function productAttributes(
  history: PurchaseHistory,
  further: (product: number) => readonly ProductAttribute[],
): ProductAttributes {
  const prices = sortedNumbers(history.productPriceMinor.filter((price) => price > 0))
  const cuts = [quantile(prices, 1 / 3), quantile(prices, 2 / 3)]
  const lists = Array.from({ length: history.productCount }, (_, p): readonly ProductAttribute[] => {
    if (history.productIsGoods?.[p] === 0) return []
    const category = history.categories[history.productCategory[p]!]
    const price = history.productPriceMinor[p]!
    const band = price > 0 ? priceBands[cuts.filter((cut) => price > cut).length] : undefined
    return [
      ...(category ? [{ kind: 'category', value: category } as const] : []),
      ...(band ? [{ kind: 'price', value: band } as const] : []),
      ...further(p),
    ]
  })
  return indexed(lists)
}

function indexed(lists: readonly (readonly ProductAttribute[])[]): ProductAttributes {
  const products = new Map<string, number>()
  const keyOf = ({ kind, value }: ProductAttribute) => `${kind} ${value}`
  for (const list of lists) {
    for (const key of new Set(list.map(keyOf))) products.set(key, (products.get(key) ?? 0) + 1)
  }
  const idOf = new Map<string, number>()
  const all: ProductAttribute[] = []
  const start = new Int32Array(lists.length + 1)
  const ids: number[] = []
  lists.forEach((list, p) => {
    const mine = new Set<number>()
    for (const attribute of list) {
      const key = keyOf(attribute)
      if (attribute.kind === 'word' && products.get(key)! < FEWEST_PRODUCTS_OF_A_WORD) continue
      if (!idOf.has(key)) idOf.set(key, all.push(attribute) - 1)
      mine.add(idOf.get(key)!)
    }
    ids.push(...mine)
    start[p + 1] = ids.length
  })
  return { start, ids: Int32Array.from(ids), all }
}
