/** What the shop costs month by month, as the owner enters it. */
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import type { RunningCostView } from '../contract/view/money.ts'
import { type DayNumber, dayToText, textToDay } from '../model/day.ts'
import {
  listRunningCosts,
  moveRunningCost,
  putRunningCost,
  type RunningCostRow,
} from '../storage/running-cost-store.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

export function runningCostViews(session: ShopSession): RunningCostView[] {
  const { hourlyRateMinor } = readSettings(session)
  return listRunningCosts(session.reader).map((row) => viewOf(row, hourlyRateMinor))
}

/** @throws ShopkeeperError `not-found` for an unknown id, `bad-params` where it ends before it begins */
export function saveRunningCost(session: ShopSession, params: CheckedParams['cost/save']): RunningCostView {
  const { costId, ...given } = params
  const cost = {
    ...given,
    fromDay: textToDay(given.fromDay) as number,
    toDay: given.toDay === null ? null : textToDay(given.toDay),
    contractUntil: given.contractUntil === null ? null : textToDay(given.contractUntil),
  }
  if (cost.toDay !== null && cost.toDay < cost.fromDay) throw new ShopkeeperError('bad-params', { detail: 'toDay' })
  const id = session.change((database) => {
    const saved = putRunningCost(database, costId === undefined ? null : Number(costId), cost)
    if (saved === null) throw new ShopkeeperError('not-found')
    return saved
  }, 'notes')
  return viewOf({ ...cost, costId: id }, readSettings(session).hourlyRateMinor)
}

/** @throws ShopkeeperError `not-found` */
export function removeRunningCost(session: ShopSession, { costId, restore }: CheckedParams['cost/remove'], now: Date) {
  session.change((database) => {
    if (!moveRunningCost(database, Number(costId), restore ? null : now.toISOString())) {
      throw new ShopkeeperError('not-found')
    }
  }, 'notes')
  return { costId }
}

function viewOf(row: RunningCostRow, hourlyRateMinor: number): RunningCostView {
  return {
    costId: String(row.costId),
    name: row.name,
    kind: row.kind,
    amountMinor: row.hours === null ? row.amountMinor : Math.round(row.hours * hourlyRateMinor),
    hours: row.hours,
    fromDay: dayToText(row.fromDay),
    toDay: row.toDay === null ? null : dayToText(row.toDay),
    control: row.control,
    contractUntil: row.contractUntil === null ? null : dayToText(row.contractUntil),
  }
}

/** Days of a mean month. */
const MONTH = 365.25 / 12

/** What a cost comes to between two days, both included; a month's amount is spread over its days. */
export function costBetween(cost: RunningCostView, from: DayNumber, to: DayNumber): number {
  const first = Math.max(from, textToDay(cost.fromDay) as number)
  const last = Math.min(to, cost.toDay === null ? to : (textToDay(cost.toDay) as number))
  return last < first ? 0 : (cost.amountMinor * (last - first + 1)) / MONTH
}
