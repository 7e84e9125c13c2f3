/** The platforms whose exports are known by sight. */
import { alimamaCosts } from './alimama-costs.ts'
import { googleAdsCosts } from './google-ads-costs.ts'
import { metaAdsCosts } from './meta-ads-costs.ts'
import type { Preset } from './preset.ts'
import { productCosts } from './product-costs.ts'
import { shopifyOrders } from './shopify-orders.ts'
import { taobaoItems } from './taobao-items.ts'
import { taobaoOrders } from './taobao-orders.ts'
import { youzanOrders } from './youzan-orders.ts'

export const presets: readonly Preset[] = [
  shopifyOrders,
  taobaoOrders,
  taobaoItems,
  youzanOrders,
  alimamaCosts,
  googleAdsCosts,
  metaAdsCosts,
  productCosts,
]
