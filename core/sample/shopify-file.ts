/** Orders as Shopify exports them: one row per line item, the order's own fields on its first row only. */
import { civilDay, type DayNumber, dayToText, weekdayOf } from '../model/day.ts'
import { roundHalfAway } from '../model/money.ts'
import { cellsUnder, moneyText, quoted, timeText, utf8 } from './delimited.ts'
import { giftBuyer } from './gift-people.ts'
import type { SampleOrder } from './shop-plan.ts'

const header =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References'.split(
    ',',
  )
/** Text columns that Shopify writes as `""` when they are empty. */
const quotedWhenEmpty = new Set([
  'Discount Code',
  'Billing Address2',
  'Billing Company',
  'Shipping Address2',
  'Shipping Company',
  'Notes',
  'Note Attributes',
  'Tags',
])
const FIRST_NAME = 1001
const FIRST_ID = 5_601_000_000_000
const ID_STEP = 32_768

/** Newest first, as the admin page lists them. */
export function shopifyOrderFile(orders: readonly SampleOrder[], vendor: string): Uint8Array {
  const rows = orders.map((order, index) => orderRows(order, index, vendor)).reverse()
  return utf8([header.join(','), ...rows.flat()], '\n')
}

function orderRows(order: SampleOrder, index: number, vendor: string): readonly string[] {
  const name = `#${FIRST_NAME + index}`
  const email = order.person ? giftBuyer(order.person).email : ''
  const shared = { Name: name, Email: email, 'Created at': shopTime(order.day, order.secondOfDay), Vendor: vendor }
  return order.lines.map((line, position) => {
    const head = position === 0 ? headCells(order, index) : {}
    return rowText({ ...head, ...lineCells(order, line), ...shared }, position === 0)
  })
}

function rowText(values: Readonly<Record<string, string>>, isHead: boolean): string {
  return cellsUnder(header, values)
    .map((cell, column) => {
      if (cell === '') return isHead && quotedWhenEmpty.has(header[column] ?? '') ? '""' : ''
      return /[",\r\n]/.test(cell) ? quoted(cell) : cell
    })
    .join(',')
}

function lineCells(order: SampleOrder, { product, quantity }: SampleOrder['lines'][number]) {
  return {
    'Lineitem quantity': String(quantity),
    'Lineitem name': product.variant === '' ? product.title : `${product.title} - ${product.variant}`,
    'Lineitem price': moneyText(product.priceMinor),
    'Lineitem sku': product.sku,
    'Lineitem requires shipping': 'true',
    'Lineitem taxable': 'true',
    'Lineitem fulfillment status': isFulfilled(order) ? 'fulfilled' : 'pending',
    'Lineitem discount': '0.00',
  }
}

function headCells(order: SampleOrder, index: number) {
  const subtotalMinor = order.goodsMinor - order.discountMinor
  const totalMinor = subtotalMinor + order.shippingMinor
  // British prices include 20 % value added tax: one sixth of what is paid.
  const taxMinor = roundHalfAway(totalMinor / 6)
  const paid = order.state !== 'unpaid'
  const time = shopTime(order.day, order.secondOfDay)
  return {
    'Financial Status': financialStatus(order, totalMinor),
    'Paid at': paid ? time : '',
    'Fulfillment Status': isFulfilled(order) ? 'fulfilled' : 'unfulfilled',
    'Fulfilled at': isFulfilled(order) ? shopTime(order.day + (order.person ? 1 : 0), order.secondOfDay) : '',
    'Accepts Marketing': order.person && order.person.index % 4 !== 0 ? 'yes' : 'no',
    Currency: 'GBP',
    Subtotal: moneyText(subtotalMinor),
    Shipping: moneyText(order.shippingMinor),
    Taxes: moneyText(taxMinor),
    Total: moneyText(totalMinor),
    'Discount Code': order.coupon,
    'Discount Amount': moneyText(order.discountMinor),
    'Shipping Method': order.shippingMinor > 0 ? 'Royal Mail 48' : order.person ? 'Free delivery' : '',
    'Cancelled at': order.state === 'cancelled' ? shopTime(order.day, Math.min(order.secondOfDay + 3600, 86_399)) : '',
    'Payment Method': paid ? 'Shopify Payments' : '',
    'Refunded Amount': moneyText(order.refundMinor),
    'Outstanding Balance': moneyText(paid ? 0 : totalMinor),
    Location: order.person ? '' : 'Market stall',
    Id: String(FIRST_ID + index * ID_STEP),
    'Risk Level': 'Low',
    'Tax 1 Name': 'GB VAT 20%',
    'Tax 1 Value': moneyText(taxMinor),
    ...buyerCells(order),
  }
}

function buyerCells({ person }: SampleOrder) {
  if (!person) return { Source: 'pos' }
  const buyer = giftBuyer(person)
  const address = (side: 'Billing' | 'Shipping') => ({
    [`${side} Name`]: buyer.name,
    [`${side} Street`]: '1 Example Lane',
    [`${side} Address1`]: '1 Example Lane',
    [`${side} Company`]: buyer.company,
    [`${side} City`]: buyer.city,
    [`${side} Zip`]: `'${buyer.postcode}`,
    [`${side} Country`]: 'GB',
    [`${side} Province Name`]: buyer.province,
  })
  return {
    ...address('Billing'),
    ...address('Shipping'),
    Phone: buyer.phone,
    Notes: person.index % 40 === 7 ? 'Please wrap it.\nIt is a present, "no price" on the slip.' : '',
    Tags: person.kind === 'wholesale' ? 'trade' : '',
    Source: person.kind === 'wholesale' ? 'shopify_draft_order' : 'web',
  }
}

function financialStatus(order: SampleOrder, totalMinor: number): string {
  if (order.state === 'cancelled') return 'voided'
  if (order.state === 'unpaid') return 'pending'
  if (order.refundMinor === 0) return 'paid'
  return order.refundMinor >= totalMinor ? 'refunded' : 'partially_refunded'
}

function isFulfilled(order: SampleOrder): boolean {
  return order.state === 'completed' || order.state === 'refunded' || order.state === 'shipped'
}

function shopTime(day: DayNumber, secondOfDay: number): string {
  return `${timeText(day, secondOfDay)} ${isSummerTime(day) ? '+0100' : '+0000'}`
}

/** British Summer Time runs from the last Sunday of March to the last of October. */
function isSummerTime(day: DayNumber): boolean {
  const year = Number(dayToText(day).slice(0, 4))
  return day >= lastSunday(year, 3) && day < lastSunday(year, 10)
}

function lastSunday(year: number, month: 3 | 10): DayNumber {
  const last = civilDay(year, month, 31) ?? 0
  return last - (weekdayOf(last) % 7)
}
