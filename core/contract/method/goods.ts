/** Products: how they do, what will be wanted of them, and the days that move demand. */
import { z } from 'zod'
import type { GoodsView, ProductView, RefillListView, ShopEventView } from '../view/goods.ts'
import type { Noted } from '../view/quarantine.ts'
import type { WishListView } from '../view/wish.ts'
import { asOf, day } from './parameter.ts'

export const goodsParams = {
  'goods/list': z.strictObject(asOf),
  'refill/list': z.strictObject(asOf),
  /** What people ask to have changed. */
  'goods/wishes': z.strictObject(asOf),
  'goods/read': z.strictObject({ ...asOf, productId: z.string() }),
  /** The owner's own days that move demand; days of one name are one event that comes again. */
  'event/list': z.strictObject({}),
  'event/save': z.strictObject({ eventId: z.string().optional(), name: z.string().trim().min(1).max(80), day }),
  'event/remove': z.strictObject({ eventId: z.string() }),
} as const

export interface GoodsResults {
  'goods/list': Noted<GoodsView>
  'goods/wishes': WishListView
  'goods/read': ProductView
  'refill/list': RefillListView
  'event/list': { readonly events: readonly ShopEventView[] }
  'event/save': ShopEventView
  'event/remove': { readonly eventId: string }
}
