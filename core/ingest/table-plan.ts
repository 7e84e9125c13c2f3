/** How one table is read: which columns give which field, and by which rules. Presets and mappings both become a plan. */
import type { TableMapping } from '../contract/mapping.ts'
import { mappingFields } from '../contract/mapping.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import type { DayNumber } from '../model/day.ts'
import type { LineKind, OrderFacet, OrderStatus } from '../model/shop-record.ts'
import type { DateOrder } from './date-text.ts'
import { findColumn } from './header.ts'
import type { DecimalMark } from './number-text.ts'

export type MappingField = (typeof mappingFields)[number]
export type TableContent = TableMapping['content']

/** `first`: the first cell that is not blank; `join`: all of them, with a blank between; `add`: their sum. */
type Combine = 'first' | 'join' | 'add'

export interface FieldSource {
  readonly columns: readonly number[]
  readonly combine: Combine
  /** The value of every row where no column gives one. */
  readonly constant: string | null
  /** Columns whose numbers are taken off: postage inside an amount, a discount beside it. */
  readonly less?: readonly number[]
  /** True where a number stands among words, as in `已退款￥742.00`; a cell without one is blank. */
  readonly amongWords?: boolean
}

/** True of a row where one of the columns matches. */
export interface RowCondition {
  readonly columns: readonly number[]
  readonly matches: RegExp
}

/** Rows that give money back, each a document of its own, whatever the sign of its amount. */
export interface ReturnRows {
  /** All must hold. */
  readonly when: readonly RowCondition[]
  /** The document's own number, where it is not in the column of the order's. */
  readonly key: FieldSource | null
  /** What was given back, where it is not in the column of the order's amount. */
  readonly amount: FieldSource | null
  /** The buyer's address, where the usual column then holds the shop's own. */
  readonly email: FieldSource | null
}

export interface PlanRules {
  readonly documentKind: readonly { readonly startsWith: string; readonly kind: LineKind }[]
  /** What a negative quantity or amount means; `skip`: the row is no sale at all. */
  readonly negative: 'return' | 'adjustment' | 'reject' | 'skip'
  readonly dateOrder: DateOrder | null
  /** Whether an order of several rows gives its money on the first of them, on each, or each row its part of it. */
  readonly orderMoney: 'first' | 'every' | 'parts'
  readonly decimal: DecimalMark | null
  /** Zone of times without an offset; null: the shop's. */
  readonly timezone: string | null
  /** Column that names the zone of each row's time. */
  readonly zones: number
  readonly idsWithoutDecimals: boolean
  readonly status: Readonly<Partial<Record<OrderStatus, readonly string[]>>>
  /** True where the words of `status` are beginnings, false where they are whole cells. */
  readonly statusByStart: boolean
  /** Column whose content, if any, is a better key than `orderKey`, which still says which rows belong together. */
  readonly orderId: number
  /** Column with the number under which the order is known elsewhere: a payment names the order that it paid. */
  readonly reference: number
  /** Column that counts the kinds of products of an order: only at 1 does the title name one product. */
  readonly kinds: number
  /** Column that is filled once the order was called off. */
  readonly cancelledAt: number
  /** What overrules the status column: the first condition that holds. */
  readonly statusWhere: readonly (RowCondition & { readonly status: OrderStatus })[]
  /** Each line has its own status: one called off counts as given back, and calls off its order only together with all others. */
  readonly statusPerLine: boolean
  /** Lines given back in full. */
  readonly lineRefunded: readonly RowCondition[]
  /** Column that restates what was paid once some of it was given back; blank or 0 before. */
  readonly adjustedPaid: number
  /** Rows that are sales or returns: every condition must hold. */
  readonly only: readonly RowCondition[]
  /** Rows that are neither: any condition is enough. */
  readonly except: readonly RowCondition[]
  readonly returns: ReturnRows | null
  /** A row without a product gives the order as a whole, its lines follow. */
  readonly summaryRows: boolean
  /** Titles are written `2× Tea, 1× Cup`: only a list of one names a product. */
  readonly countedTitles: boolean
  /** What the platform writes below its table, as the row's cells joined by commas. */
  readonly notes: RegExp | null
  /** A row without a campaign name is the account's total. */
  readonly namelessIsTotal: boolean
  /** The region is the first word of a longer address. */
  readonly regionIsFirstWord: boolean
  /** The platform's orders know their buyers by e-mail or phone, so its list of them must too: its own number comes last. */
  readonly addressBeforeKey: boolean
  /** Days that the whole table speaks of, where no column gives dates. */
  readonly period: { readonly firstDay: DayNumber; readonly lastDay: DayNumber } | null
}

export interface TablePlan {
  readonly content: TableContent
  readonly facet: OrderFacet
  readonly platform: string
  readonly names: readonly string[]
  readonly fields: Readonly<Partial<Record<MappingField, FieldSource>>>
  readonly rules: PlanRules
}

export const plainRules: PlanRules = {
  documentKind: [],
  negative: 'return',
  dateOrder: null,
  orderMoney: 'first',
  decimal: null,
  timezone: null,
  zones: -1,
  idsWithoutDecimals: false,
  status: {},
  statusByStart: false,
  orderId: -1,
  reference: -1,
  kinds: -1,
  cancelledAt: -1,
  statusWhere: [],
  statusPerLine: false,
  lineRefunded: [],
  adjustedPaid: -1,
  only: [],
  except: [],
  returns: null,
  summaryRows: false,
  countedTitles: false,
  notes: null,
  namelessIsTotal: false,
  regionIsFirstWord: false,
  addressBeforeKey: false,
  period: null,
}

const moneyFields: ReadonlySet<MappingField> = new Set<MappingField>([
  'lineAmount',
  'lineDiscount',
  'goods',
  'orderDiscount',
  'shipping',
  'tax',
  'paid',
  'refund',
  'unitCost',
  'spend',
  'claimedRevenue',
  'statedSpend',
  'cartValue',
])
const joinedFields: ReadonlySet<MappingField> = new Set<MappingField>([
  'orderKey',
  'lineKey',
  'customerKey',
  'customerName',
  'productKey',
  'productTitle',
  'variant',
  'campaignKey',
  'campaignName',
  'note',
  'tags',
  'reviewText',
  'searchWords',
])

/** What each kind of table cannot do without; of each group one field is enough. */
const neededFields: Readonly<Record<TableContent, readonly (readonly MappingField[])[]>> = {
  orders: [['orderKey'], ['orderDate'], ['paid', 'goods', 'lineAmount', 'unitPrice']],
  'order-lines': [['orderKey'], ['orderDate'], ['lineAmount', 'unitPrice']],
  'order-items': [['orderKey'], ['lineAmount', 'unitPrice']],
  customers: [['customerKey', 'email', 'phone', 'customerName']],
  products: [['productKey', 'productTitle']],
  reviews: [['reviewText', 'rating']],
  'product-visits': [
    ['productKey', 'productTitle'],
    ['visitDate'],
    ['visitors', 'views', 'favourites', 'carts', 'buyers'],
  ],
  visits: [['visitDate'], ['productKey', 'productTitle', 'searchWords']],
  stock: [['productKey', 'productTitle'], ['stockQuantity']],
  leads: [['customerKey', 'email', 'phone', 'customerName']],
  consents: [['customerKey', 'email', 'phone']],
  'product-costs': [['productKey', 'productTitle'], ['unitCost']],
  'advertising-costs': [['campaignName', 'campaignKey'], ['spend'], ['firstDate', 'lastDate']],
}

function facetOf(content: TableContent): OrderFacet {
  return content === 'orders' ? 'header' : content === 'order-items' ? 'lines' : 'both'
}

/** Throws `mapping-invalid` where a field that this content needs is missing. */
function checkMapping(mapping: TableMapping): void {
  const has = (field: MappingField) => mapping.columns[field] !== undefined || mapping.constants?.[field] !== undefined
  const missing = neededFields[mapping.content].find((group) => !group.some(has))
  if (missing) throw new ShopkeeperError('mapping-invalid', { detail: missing.join(' / ') })
}

/** The plan of a mapping on a header. Throws `mapping-column-missing` for a column that is not there. */
export function planMapping(mapping: TableMapping, names: readonly string[], file: string): TablePlan {
  checkMapping(mapping)
  const { rules = {} } = mapping
  const fields: Partial<Record<MappingField, FieldSource>> = {}
  for (const field of mappingFields) {
    const wanted = mapping.columns[field]
    const constant = mapping.constants?.[field] ?? null
    if (wanted === undefined && constant === null) continue
    const columns = [wanted ?? []].flat().map((name) => findColumn(names, name))
    const missing = columns.indexOf(-1)
    if (missing >= 0) throw new ShopkeeperError('mapping-column-missing', { file, column: [wanted!].flat()[missing]! })
    fields[field] = {
      columns,
      combine: moneyFields.has(field) ? 'add' : joinedFields.has(field) ? 'join' : 'first',
      constant,
    }
  }
  return {
    content: mapping.content,
    facet: facetOf(mapping.content),
    platform: mapping.platform ?? mapping.name.slice(0, 40),
    names,
    fields,
    rules: {
      ...plainRules,
      documentKind: rules.documentKind ?? [],
      negative: rules.negative ?? 'return',
      dateOrder: rules.dateOrder ?? null,
      orderMoney: rules.orderMoney ?? 'first',
      decimal: rules.decimal ?? null,
      timezone: rules.timezone ?? null,
      idsWithoutDecimals: rules.idsWithoutDecimals ?? false,
      status: definedOnly(rules.status ?? {}),
    },
  }
}

function definedOnly(
  status: Partial<Record<OrderStatus, string[] | undefined>>,
): Partial<Record<OrderStatus, string[]>> {
  return Object.fromEntries(Object.entries(status).filter(([, words]) => words !== undefined))
}

/** Which field each column is read as, for the owner's eyes; null where it is not used. */
export function fieldsByColumn(plan: TablePlan): readonly (MappingField | null)[] {
  const result: (MappingField | null)[] = plan.names.map(() => null)
  for (const [field, source] of Object.entries(plan.fields)) {
    for (const column of source.columns) result[column] ??= field as MappingField
  }
  if (plan.rules.orderId >= 0) result[plan.rules.orderId] ??= 'orderKey'
  if (plan.rules.cancelledAt >= 0) result[plan.rules.cancelledAt] ??= 'status'
  return result
}
