/** What each order of a known person was preceded by: the ways through channels that credit is shared along. */
import type { DayNumber } from '../../model/day.ts'
import type { PurchaseHistory } from '../../model/purchase-history.ts'
import type { TouchPath } from './credit.ts'

/** A touch before this many days is taken to be forgotten; Matomo's multi-channel reports look back as far. */
export const LOOK_BACK_DAYS = 90

export interface Touch {
  /** Index in the history. */
  readonly customer: number
  readonly day: DayNumber
  readonly label: string
}

/**
 * One path per order in the days `first` to `asOf`, equal ones joined: contacts, visits and earlier orders of the same person within
 * 90 days, oldest first, and last the channel of the order itself. The same touch on one day counts once. Touches that nothing
 * followed for 90 days are paths that were lost. `labelOf` names the channel of an order.
 */
export function touchPaths(
  history: PurchaseHistory,
  touches: readonly Touch[],
  days: { readonly first: DayNumber; readonly asOf: DayNumber },
  labelOf: (channel: number) => string,
): TouchPath[] {
  const byCustomer = new Map<number, Touch[]>()
  for (const touch of touches) {
    if (touch.day > days.asOf) continue
    const own = byCustomer.get(touch.customer)
    if (own) own.push(touch)
    else byCustomer.set(touch.customer, [touch])
  }
  const tally = new PathTally()
  for (let c = 0; c < history.customerCount; c++) {
    walk(ordersOf(history, c, labelOf), byCustomer.get(c) ?? [], days, tally)
  }
  return tally.paths()
}

interface Step {
  readonly day: DayNumber
  readonly label: string
  readonly isOrder: boolean
}

function ordersOf(history: PurchaseHistory, c: number, labelOf: (channel: number) => string): Step[] {
  const orders: Step[] = []
  for (let o = history.orderStart[c]!; o < history.orderStart[c + 1]!; o++) {
    if (history.orderIsSale[o] !== 1) continue
    orders.push({ day: history.orderDay[o]!, label: labelOf(history.orderChannel[o]!), isOrder: true })
  }
  return orders
}

function walk(
  orders: readonly Step[],
  touches: readonly Touch[],
  { first, asOf }: { readonly first: DayNumber; readonly asOf: DayNumber },
  tally: PathTally,
): void {
  const steps = [...touches.map(({ day, label }) => ({ day, label, isOrder: false })), ...orders].sort(
    // On one day the touch comes before the order that may have followed it.
    (a, b) => a.day - b.day || Number(a.isOrder) - Number(b.isOrder),
  )
  let lastOrder = Number.NEGATIVE_INFINITY
  for (const [at, step] of steps.entries()) {
    if (step.isOrder) lastOrder = step.day
    if (step.day > asOf || !step.isOrder || step.day < first) continue
    tally.add(labelsBefore(steps, at, step.day), 1, 0)
  }
  const unanswered = steps.filter(({ isOrder, day }) => !isOrder && day > lastOrder)
  const last = unanswered.at(-1)
  if (last && last.day >= first && last.day <= asOf - LOOK_BACK_DAYS) {
    tally.add(labelsBefore(unanswered, unanswered.length - 1, last.day), 0, 1)
  }
}

function labelsBefore(steps: readonly Step[], at: number, day: DayNumber): string[] {
  const labels: string[] = []
  let before: Step | null = null
  for (let i = 0; i <= at; i++) {
    const step = steps[i]!
    if (step.day <= day - LOOK_BACK_DAYS) continue
    const isSame = before !== null && before.day === step.day && before.label === step.label
    before = step
    if (!isSame) labels.push(step.label)
  }
  return labels
}

class PathTally {
  #found = new Map<string, { touches: readonly string[]; conversions: number; losses: number }>()

  add(touches: readonly string[], conversions: number, losses: number): void {
    const key = touches.join('\u0000')
    const path = this.#found.get(key) ?? { touches, conversions: 0, losses: 0 }
    path.conversions += conversions
    path.losses += losses
    this.#found.set(key, path)
  }

  paths(): TouchPath[] {
    return [...this.#found.values()]
  }
}
