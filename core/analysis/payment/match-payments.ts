/**
 * Which payments of a statement paid for orders that are known from elsewhere. A payment is matched by the order's number where it
 * carries one, else one to one by the same amount on the same day or the day before or after.
 */
import type { DayNumber } from '../../model/day.ts'
import type { Minor } from '../../model/money.ts'

export interface PaidDocument {
  readonly orderId: number
  readonly key: string
  /** The number that buyer and owner know it by. */
  readonly reference: string
  readonly note: string
  readonly day: DayNumber
  /** What was paid, in minor units of `currency`; of a return, what was given back. */
  readonly paidMinor: Minor
  readonly currency: string
  readonly isReturn: boolean
}

export interface PaymentMatch {
  readonly payment: PaidDocument
  readonly order: PaidDocument
  readonly by: 'number' | 'amount'
}

/** Shorter numbers are equal in many shops by chance; they only count together with the amount. */
const TELLING_LENGTH = 10
const DAYS_APART = 1

/** Sales only. `shift` moves the payments by days: what still matches then does so by chance. */
export function matchPayments(
  payments: readonly PaidDocument[],
  orders: readonly PaidDocument[],
  shift = 0,
): PaymentMatch[] {
  const sales = payments.filter(({ isReturn }) => !isReturn)
  const taken = new Set<PaidDocument>()
  const byNumber = shift === 0 ? matchByNumber(sales, orders, taken) : []
  const done = new Set(byNumber.map(({ payment }) => payment))
  const rest = sales.filter((payment) => !done.has(payment) && payment.paidMinor > 0)
  return [...byNumber, ...matchByAmount(rest, orders, taken, shift)]
}

function matchByNumber(
  payments: readonly PaidDocument[],
  orders: readonly PaidDocument[],
  taken: Set<PaidDocument>,
): PaymentMatch[] {
  const known = new Map<string, PaidDocument>()
  for (const order of orders) {
    if (order.isReturn) continue
    for (const number of [order.key, order.reference]) if (number !== '') known.set(bare(number), order)
  }
  const matches: PaymentMatch[] = []
  for (const payment of payments) {
    const order = numbersOf(payment)
      .map((number) => ({ number, order: known.get(number) }))
      .find(({ number, order }) => order && (number.length >= TELLING_LENGTH || sameMoney(payment, order)))?.order
    if (!order) continue
    taken.add(order)
    matches.push({ payment, order, by: 'number' })
  }
  return matches
}

function sameMoney(a: PaidDocument, b: PaidDocument): boolean {
  return a.paidMinor === b.paidMinor && a.currency === b.currency
}

function numbersOf({ key, reference, note }: PaidDocument): string[] {
  return [key, reference, ...note.split(/[\s,;|，；]+/u)].map(bare).filter((number) => /\d/.test(number))
}

function bare(number: string): string {
  return number.replace(/^#/, '')
}

function matchByAmount(
  payments: readonly PaidDocument[],
  orders: readonly PaidDocument[],
  taken: ReadonlySet<PaidDocument>,
  shift: number,
): PaymentMatch[] {
  const open = new Map<string, PaidDocument[]>()
  for (const order of [...orders].sort((a, b) => a.day - b.day)) {
    if (order.isReturn || taken.has(order)) continue
    const same = open.get(moneyKey(order))
    if (same) same.push(order)
    else open.set(moneyKey(order), [order])
  }
  const next = new Map<string, number>()
  const matches: PaymentMatch[] = []
  for (const payment of [...payments].sort((a, b) => a.day - b.day)) {
    const key = moneyKey(payment)
    const candidates = open.get(key) ?? []
    const day = payment.day + shift
    // Both lists run by day: an order too early for this payment is too early for all that follow.
    let at = next.get(key) ?? 0
    while (at < candidates.length && candidates[at]!.day < day - DAYS_APART) at++
    const order = candidates[at]
    if (order && order.day <= day + DAYS_APART) {
      matches.push({ payment, order, by: 'amount' })
      at++
    }
    next.set(key, at)
  }
  return matches
}

function moneyKey({ currency, paidMinor }: PaidDocument): string {
  return `${currency} ${paidMinor}`
}

/** Weeks away the customers and prices are the same, the orders are not: what matches then is chance. */
const CHANCE_SHIFTS = [-28, -21, -14, -7, 7, 14, 21, 28]
const LEAST_MATCHES = 5
const LEAST_SHARE = 0.5
const LEAST_EXCESS = 0.3

/**
 * The matches, where they are too many for chance, else none: at least one by number, or five by amount that are half of the smaller
 * side on the days that both cover, and clearly more than with the payments moved by weeks.
 */
export function findDoubles(payments: readonly PaidDocument[], orders: readonly PaidDocument[]): PaymentMatch[] {
  const matches = matchPayments(payments, orders)
  const numbered = matches.filter(({ by }) => by === 'number')
  const share = shareMatched(payments, orders, 0, matches.length)
  if (matches.length < LEAST_MATCHES || share < LEAST_SHARE) return numbered
  const chance = CHANCE_SHIFTS.map((shift) => chanceShare(payments, orders, shift))
  return share - Math.max(0, ...chance) >= LEAST_EXCESS ? matches : numbered
}

function chanceShare(payments: readonly PaidDocument[], orders: readonly PaidDocument[], shift: number): number {
  return shareMatched(payments, orders, shift, matchPayments(payments, orders, shift).length)
}

/** Share of the smaller side, on the days that both cover; 0 where these hold too few documents to tell. */
function shareMatched(
  payments: readonly PaidDocument[],
  orders: readonly PaidDocument[],
  shift: number,
  matched: number,
): number {
  const paid = payments.filter(({ isReturn, paidMinor }) => !isReturn && paidMinor > 0)
  const sold = orders.filter(({ isReturn, paidMinor }) => !isReturn && paidMinor > 0)
  const first = Math.max(firstDay(paid) + shift, firstDay(sold)) - DAYS_APART
  const last = Math.min(lastDay(paid) + shift, lastDay(sold)) + DAYS_APART
  const within = (documents: readonly PaidDocument[], by: number) =>
    documents.filter(({ day }) => day + by >= first && day + by <= last).length
  const smaller = Math.min(within(paid, shift), within(sold, 0))
  return smaller < LEAST_MATCHES ? 0 : matched / smaller
}

function firstDay(documents: readonly PaidDocument[]): DayNumber {
  return documents.reduce((day, document) => Math.min(day, document.day), Number.POSITIVE_INFINITY)
}

function lastDay(documents: readonly PaidDocument[]): DayNumber {
  return documents.reduce((day, document) => Math.max(day, document.day), Number.NEGATIVE_INFINITY)
}

/** Money given back on payments that are doubles: named by the payment's number, or by the number of an order that was paid. */
export function returnsOf(payments: readonly PaidDocument[], matches: readonly PaymentMatch[]): PaidDocument[] {
  const numbers = new Set(
    matches.flatMap(({ payment, order }) => [payment.key, bare(order.key), bare(order.reference)]),
  )
  numbers.delete('')
  return payments.filter(
    (payment) => payment.isReturn && [...numbersOf(payment), ...payment.key.split(/[_*]/)].some((n) => numbers.has(n)),
  )
}
