/** What the shop costs month by month beside goods and campaigns. */
import type { DayNumber } from '../model/day.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'

export interface RunningCost {
  readonly name: string
  readonly kind: 'people' | 'fees' | 'rent' | 'other'
  readonly amountMinor: number
  readonly hours: number | null
  readonly fromDay: DayNumber
  readonly toDay: DayNumber | null
  readonly control: 'fixed' | 'stoppable' | 'contract'
  readonly contractUntil: DayNumber | null
}

export interface RunningCostRow extends RunningCost {
  readonly costId: number
}

/** Those not set aside, by their first day. */
export function listRunningCosts(database: ReadableDatabase): RunningCostRow[] {
  return database
    .prepare(
      `SELECT cost_id AS costId, name, kind, amount_minor AS amountMinor, hours, from_day AS fromDay, to_day AS toDay, control,
         contract_until AS contractUntil
       FROM running_costs WHERE removed_at IS NULL ORDER BY from_day, cost_id`,
    )
    .all() as RunningCostRow[]
}

/** Writes a new one without an id. Answers its id, or null where the id is not known. */
export function putRunningCost(database: WritableDatabase, id: number | null, cost: RunningCost): number | null {
  if (id === null) {
    const { lastInsertRowid } = database
      .prepare(
        `INSERT INTO running_costs (name, kind, amount_minor, hours, from_day, to_day, control, contract_until)
         VALUES (@name, @kind, @amountMinor, @hours, @fromDay, @toDay, @control, @contractUntil)`,
      )
      .run(cost)
    return Number(lastInsertRowid)
  }
  const { changes } = database
    .prepare(
      `UPDATE running_costs SET name = @name, kind = @kind, amount_minor = @amountMinor, hours = @hours, from_day = @fromDay,
         to_day = @toDay, control = @control, contract_until = @contractUntil WHERE cost_id = @id AND removed_at IS NULL`,
    )
    .run({ ...cost, id })
  return changes === 1 ? id : null
}

/** Sets aside, or brings back; what was set aside more than 30 days before `now` goes for good. */
export function moveRunningCost(database: WritableDatabase, id: number, removedAt: string | null): boolean {
  if (removedAt !== null) {
    const limit = new Date(Date.parse(removedAt) - 30 * 86_400_000).toISOString()
    database.prepare('DELETE FROM running_costs WHERE removed_at < ?').run(limit)
  }
  return database.prepare('UPDATE running_costs SET removed_at = ? WHERE cost_id = ?').run(removedAt, id).changes === 1
}
