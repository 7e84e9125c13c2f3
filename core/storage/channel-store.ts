/** Sales by channel over all orders, walk-ins included. */
import type { ReadableDatabase } from './database.ts'

export interface ChannelSums {
  /** '' where no file names a channel. */
  readonly channel: string
  readonly platform: string
  readonly orders: number
  /** Orders that name a buyer. */
  readonly ordersWithBuyer: number
  readonly netMinor: number
}

/** By channel and platform up to and with `lastDay`. */
export function sumChannels(database: ReadableDatabase, lastDay: number): ChannelSums[] {
  return database
    .prepare(
      `SELECT coalesce(channels.name, '') AS channel, platform, count(*) FILTER (WHERE kind = 'sale') AS orders,
         count(customer_id) FILTER (WHERE kind = 'sale') AS ordersWithBuyer, total(net_minor) AS netMinor
       FROM orders JOIN sources USING (source_id) LEFT JOIN channels USING (channel_id)
       WHERE published = 1 AND +day <= ? GROUP BY channel_id, platform`,
    )
    .all(lastDay) as ChannelSums[]
}
