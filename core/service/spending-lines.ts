/** Advertising line by line: proven waste, not proven, earning. */
import { budgetShifts } from '../analysis/money/budget-shift.ts'
import { decideSpending } from '../analysis/money/stop-rule.ts'
import { type Sentence, type SentenceValue, sentence } from '../contract/sentence.ts'
import type { MoneyView, SpendingLineView } from '../contract/view/money.ts'
import type { DayNumber } from '../model/day.ts'
import { groupBy } from '../model/group.ts'
import type { AdvertisingCostRow } from '../storage/cost-store.ts'
import { readHistory } from './purchase-history-service.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

export const SPENDING_DAYS = 90

const order = ['stop', 'wait', 'not-proven', 'silent', 'earns'] as const

/** Of the last 90 days up to `asOf`, clearest waste first. Empty where nothing is known of an order's margin. */
export function spendingLines(
  session: ShopSession,
  asOf: DayNumber,
  advertising: readonly AdvertisingCostRow[],
): SpendingLineView[] {
  const { currency } = readSettings(session)
  const marginPerOrder = meanOrderMargin(session, asOf)
  if (!(marginPerOrder > 0)) return []
  const recent = advertising.filter((row) => row.lastDay > asOf - SPENDING_DAYS && row.firstDay <= asOf)
  return [...groupBy(recent, (row) => `${row.platform}\u0000${row.campaignKey}`).values()]
    .map((rows) => lineOf(rows, marginPerOrder, currency))
    .filter(({ spendMinor }) => spendMinor > 0)
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || b.spendMinor - a.spendMinor)
}

/** Mean margin of a sale of a known buyer over the last year; the usual margin of its net where costs are unknown. NaN without sales. */
function meanOrderMargin(session: ShopSession, asOf: DayNumber): number {
  const history = readHistory(session)
  const { marginShare } = readSettings(session)
  let [margin, orders] = [0, 0]
  for (let o = 0; o < history.orderCount; o++) {
    const day = history.orderDay[o]!
    if (day > asOf || day <= asOf - 365) continue
    const known = history.orderMarginMinor[o]!
    margin += Number.isNaN(known) ? history.orderNetMinor[o]! * marginShare : known
    if (history.orderIsSale[o] === 1) orders++
  }
  return margin / orders
}

function lineOf(rows: readonly AdvertisingCostRow[], marginPerOrder: number, currency: string): SpendingLineView {
  const last = rows.at(-1) as AdvertisingCostRow
  const spendMinor = Math.round(rows.reduce((sum, row) => sum + row.spendMinor, 0))
  const line = { platform: last.platform, name: last.campaignName || last.campaignKey, spendMinor }
  if (rows.every((row) => row.claimedOrders === null)) {
    return {
      ...line,
      orders: null,
      lambda: null,
      verdict: 'silent',
      decideAtMinor: null,
      profitMinor: null,
      lowMinor: null,
      highMinor: null,
      sentence: sentence('money.line.silent'),
    }
  }
  const orders = Math.round(rows.reduce((sum, row) => sum + (row.claimedOrders ?? 0), 0))
  const decision = decideSpending(spendMinor, marginPerOrder, orders)
  return { ...line, orders, ...decision, sentence: lineSentence(decision, orders, currency) }
}

function lineSentence(
  { verdict, lambda, decideAtMinor }: ReturnType<typeof decideSpending>,
  orders: number,
  currency: string,
): Sentence {
  const money: SentenceValue = { kind: 'money', minor: decideAtMinor ?? 0, currency }
  return sentence(`money.line.${verdict}`, {
    orders,
    lambda: { kind: 'number', value: lambda, digits: lambda < 10 ? 1 : 0 },
    money,
  })
}

export function stopSentence(lines: readonly SpendingLineView[], currency: string): Sentence {
  if (lines.length === 0) return sentence('money.stop.nothing')
  const wasted = lines.filter(({ verdict }) => verdict === 'stop')
  if (wasted.length === 0) return sentence('money.stop.none')
  const minor = wasted.reduce((sum, { spendMinor }) => sum + spendMinor, 0)
  return sentence('money.stop', { lines: wasted.length, money: { kind: 'money', minor, currency } })
}

/** Moves of budget that the ranges bear out; where they overlap, the on/off test that would tell. */
export function shiftsOf(lines: readonly SpendingLineView[]): Pick<MoneyView, 'shifts' | 'shiftSentence'> {
  const ranged = lines.flatMap((line) =>
    line.lowMinor === null || line.highMinor === null
      ? []
      : [{ line, spendMinor: line.spendMinor, lowMinor: line.lowMinor, highMinor: line.highMinor }],
  )
  const shifts = budgetShifts(ranged).map(({ from, to }) => ({ from: from.line, to: to.line }))
  const [first] = shifts
  if (first) {
    const values = { from: first.from.name, to: first.to.name, more: shifts.length - 1 }
    return { shifts, shiftSentence: sentence(shifts.length > 1 ? 'money.shift.several' : 'money.shift', values) }
  }
  // The line that costs most is the one whose truth is worth most.
  const [dearest] = ranged.toSorted((a, b) => b.spendMinor - a.spendMinor)
  if (ranged.length < 2 || !dearest) return { shifts, shiftSentence: null }
  return { shifts, shiftSentence: sentence('money.shift.test', { name: dearest.line.name }) }
}
