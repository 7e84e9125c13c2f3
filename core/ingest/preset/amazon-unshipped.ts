import { amazonNewOrders } from './amazon-new-orders.ts'
import type { Preset } from './preset.ts'

/**
 * Amazon, unshipped orders: usually without prices. Such a file is recognised and refused for want of amounts; the report of all
 * orders has them.
 */
export const amazonUnshipped: Preset = {
  ...amazonNewOrders,
  id: 'amazon-unshipped',
  title: 'Amazon unshipped orders',
  marks: [
    ['order-id'],
    ['order-item-id'],
    ['purchase-date'],
    ['reporting-date'],
    ['promise-date'],
    ['days-past-promise'],
    ['quantity-to-ship'],
  ],
  required: ['orderKey', 'orderDate', 'quantity'],
}
