import type { ShopView } from '../../core/contract/view/shop.ts'
import { useCall } from './core.tsx'

/** The open shop, or null while none is open or known yet. */
export function useShop(): ShopView | null {
  return useCall('shop/read', {}).data ?? null
}
