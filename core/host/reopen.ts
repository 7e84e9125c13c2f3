/** What an owner expects on coming back: the shop that was open last. */
import { createClient } from '../contract/client.ts'
import type { Core } from './compose.ts'

/** Opens the shop that was used last, if there is one that opens; else the page shows what there is. */
export async function reopenLastShop(core: Pick<Core, 'dispatch' | 'listen'>): Promise<void> {
  const client = createClient({ invoke: core.dispatch, listen: core.listen })
  const { shops, openShopId } = await client.call('shop/list', {})
  const [last] = shops
  // An unreadable file is told when the owner opens it; it must not keep the app from starting.
  if (last && openShopId === null) await client.call('shop/open', { shopId: last.shopId }).catch(() => undefined)
}
