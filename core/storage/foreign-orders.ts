/** Orders in other currencies, brought in line with the owner's rates. */
import { factorOn } from '../model/exchange.ts'
import type { WritableDatabase } from './database.ts'
import { readExchange } from './exchange-store.ts'
import { orderTable } from './order-table.ts'

/** Settles exactly the orders whose factor is not what the rates say now. Must run inside a transaction. */
export function settleForeignOrders(database: WritableDatabase): void {
  const exchange = readExchange(database)
  const foreign = database
    .prepare("SELECT order_id, currency, day, factor, net_given FROM orders WHERE currency <> ''")
    .raw()
    .all() as [number, string, number | null, number | null, number | null][]
  // An order that went straight in has not been settled in its own currency yet.
  const stale = foreign.filter(
    ([, currency, day, factor, netGiven]) => netGiven === null || factorOn(exchange, currency, day) !== factor,
  )
  if (stale.length === 0) return
  const table = orderTable(database)
  for (const [orderId] of stale) table.settle(orderId)
}
