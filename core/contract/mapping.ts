/**
 * A table mapping: how any table's columns become shop records. It is what the page edits, what the shop remembers per layout, and
 * what travels as a file (`--mapping M.json`). Presets of platforms use the same fields.
 */
import { z } from 'zod'

export const tableContents = [
  'orders',
  'order-lines',
  'order-items',
  'customers',
  'products',
  'reviews',
  'product-visits',
  'visits',
  'stock',
  'leads',
  'consents',
  'product-costs',
  'advertising-costs',
] as const

/** What each field means, in the order in which the page offers them. */
export const mappingFields = [
  'orderKey',
  'lineKey',
  'orderDate',
  'orderTime',
  'customerKey',
  'customerName',
  'email',
  'phone',
  'productKey',
  'productTitle',
  'category',
  'variant',
  'quantity',
  'unitPrice',
  'lineAmount',
  'lineDiscount',
  'goods',
  'orderDiscount',
  'shipping',
  'tax',
  'paid',
  'refund',
  'status',
  'channel',
  'payment',
  'coupon',
  'country',
  'region',
  'city',
  'note',
  'currency',
  'unitCost',
  'fromDate',
  'campaignKey',
  'campaignName',
  'firstDate',
  'lastDate',
  'spend',
  'impressions',
  'clicks',
  'claimedOrders',
  'claimedRevenue',
  'tags',
  'level',
  'source',
  'joinedDate',
  'birthday',
  'points',
  'statedOrders',
  'statedSpend',
  'emailConsent',
  'smsConsent',
  'consentChannel',
  'consentState',
  'consentDate',
  'leadKind',
  'leadDate',
  'cartValue',
  'productHandle',
  'vendor',
  'attributeName',
  'attributeValue',
  'stockQuantity',
  'stockDate',
  'location',
  'reviewKey',
  'rating',
  'reviewTitle',
  'reviewText',
  'followUp',
  'reply',
  'reviewDate',
  'replyDate',
  'visitDate',
  'visitTime',
  'visitKind',
  'searchWords',
  'dwellSeconds',
  'visitors',
  'views',
  'favourites',
  'carts',
  'buyers',
  'paidItems',
] as const
export type MappingField = (typeof mappingFields)[number]

const person = ['customerKey', 'customerName', 'email', 'phone', 'country', 'region', 'city'] as const
const product = ['productKey', 'productTitle', 'category'] as const
const line = ['lineKey', ...product, 'variant', 'quantity', 'unitPrice', 'lineAmount', 'lineDiscount'] as const
const order = [
  'orderKey',
  'orderDate',
  'orderTime',
  ...person,
  ...line,
  'goods',
  'orderDiscount',
  'shipping',
  'tax',
  'paid',
  'refund',
  'status',
  'channel',
  'payment',
  'coupon',
  'note',
  'currency',
] as const

/** The fields that each kind of table can give, in the order in which the page offers them. */
export const fieldsOfContent: Readonly<Record<(typeof tableContents)[number], readonly MappingField[]>> = {
  orders: order,
  'order-lines': order,
  'order-items': ['orderKey', ...line, 'refund', 'status', 'note', 'currency'],
  customers: [
    ...person,
    'tags',
    'level',
    'source',
    'note',
    'joinedDate',
    'birthday',
    'points',
    'statedOrders',
    'statedSpend',
    'emailConsent',
    'smsConsent',
    'currency',
  ],
  products: [
    ...product,
    'productHandle',
    'variant',
    'vendor',
    'tags',
    'attributeName',
    'attributeValue',
    'unitPrice',
    'unitCost',
    'stockQuantity',
    'location',
    'status',
    'currency',
  ],
  reviews: [
    'reviewKey',
    'orderKey',
    ...product,
    'productHandle',
    ...person,
    'rating',
    'reviewTitle',
    'reviewText',
    'followUp',
    'reply',
    'reviewDate',
    'replyDate',
    'status',
  ],
  'product-visits': [
    ...product,
    'visitDate',
    'source',
    'visitors',
    'views',
    'favourites',
    'carts',
    'buyers',
    'paidItems',
    'paid',
    'refund',
    'dwellSeconds',
    'currency',
  ],
  visits: [...person, ...product, 'visitDate', 'visitTime', 'visitKind', 'searchWords', 'dwellSeconds', 'source'],
  stock: [...product, 'variant', 'stockQuantity', 'stockDate', 'location'],
  leads: [...person, ...product, 'leadKind', 'leadDate', 'source', 'note', 'cartValue', 'currency'],
  consents: [...person, 'consentChannel', 'consentState', 'consentDate', 'source'],
  'product-costs': [...product, 'unitCost', 'fromDate', 'currency'],
  'advertising-costs': [
    'campaignKey',
    'campaignName',
    'firstDate',
    'lastDate',
    'spend',
    'impressions',
    'clicks',
    'claimedOrders',
    'claimedRevenue',
    'currency',
  ],
}

const columnName = z.string().min(1)

export const tableMappingSchema = z.object({
  version: z.literal(1),
  name: z.string().min(1).max(80),
  /**
   * `orders`: one row per order, lines only sketched. `order-lines`: one row per line with its order's fields. `order-items`: one
   * row per line without the order's date and buyer. `product-visits`: counts per product and day. `visits`: one row per act of one
   * visitor. The others are named by what a row is.
   */
  content: z.enum(tableContents),
  /** Scope of order and buyer numbers: equal numbers under one platform are the same order. Default: the mapping's name. */
  platform: z.string().min(1).max(40).optional(),
  /** False where the file's first line is data; columns are then called "1", "2", … */
  header: z.boolean().optional(),
  /** Header names; several for a key composed of columns, or for money that stands in several columns and is added. */
  columns: z.partialRecord(z.enum(mappingFields), z.union([columnName, z.array(columnName).min(1)])),
  /** Values for fields that no column gives, e.g. { "currency": "GBP", "channel": "Shop" }. */
  constants: z.partialRecord(z.enum(mappingFields), z.string()).optional(),
  rules: z
    .object({
      /** First match decides by the start of the order number, e.g. C536379 → return. */
      documentKind: z
        .array(z.object({ startsWith: z.string().min(1), kind: z.enum(['sale', 'return', 'adjustment']) }))
        .optional(),
      /** What a negative quantity or amount means where no document kind says so. Default: return. */
      negative: z.enum(['return', 'adjustment', 'reject']).optional(),
      dateOrder: z.enum(['ymd', 'dmy', 'mdy']).optional(),
      decimal: z.enum(['.', ',']).optional(),
      /** IANA zone of times without an offset; default: the shop's. */
      timezone: z.string().optional(),
      /** Whole numbers written by a spreadsheet as 17850.0 are ids 17850. */
      idsWithoutDecimals: z.boolean().optional(),
      /** Cell texts of the status column by meaning; texts not listed count as paid. */
      status: z
        .partialRecord(
          z.enum(['unpaid', 'paid', 'shipped', 'completed', 'refunded', 'cancelled']),
          z.array(z.string().min(1)),
        )
        .optional(),
      /** Where order money stands when one order has several rows. Default: `first`. */
      orderMoney: z.enum(['first', 'every']).optional(),
    })
    .optional(),
})
export type TableMapping = z.infer<typeof tableMappingSchema>
