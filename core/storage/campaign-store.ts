/** Campaigns, the people on their lists, and what they cost. A frozen campaign's list is never rewritten. */

import type { CampaignGoal, CostKind } from '../contract/view/campaign.ts'
import type { CampaignExpectation } from '../model/campaign-expectation.ts'
import type { DayNumber } from '../model/day.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { recordsOfPerson } from './identity-store.ts'

export interface CampaignRow {
  readonly campaignId: number
  readonly name: string
  readonly goal: CampaignGoal
  readonly channel: string
  readonly firstDay: DayNumber
  readonly lastDay: DayNumber
  readonly seed: string
  readonly createdAt: string
  readonly frozenAt: string | null
  /** What was expected when the list went out; null before, and where it was not kept. */
  readonly plan: CampaignExpectation | null
}

export interface CampaignPerson {
  readonly customerId: number
  readonly arm: 'contact' | 'control'
  readonly productId: number | null
  /** The offer made, empty where none was recorded. */
  readonly rung: string
}

export interface CampaignCostRow {
  readonly costId: number
  readonly campaignId: number
  readonly kind: CostKind
  readonly label: string
  readonly amountMinor: number
  readonly hours: number | null
  readonly day: DayNumber | null
}

const campaignColumns = `campaign_id AS campaignId, name, goal, channel, first_day AS firstDay, last_day AS lastDay, seed,
  created_at AS createdAt, frozen_at AS frozenAt, plan`

export function listCampaigns(database: ReadableDatabase): CampaignRow[] {
  const rows = database
    .prepare(`SELECT ${campaignColumns} FROM campaigns WHERE removed_at IS NULL ORDER BY first_day, campaign_id`)
    .all() as StoredCampaign[]
  return rows.map(campaignOf)
}

export function findCampaign(database: ReadableDatabase, campaignId: number): CampaignRow | null {
  const row = database
    .prepare(`SELECT ${campaignColumns} FROM campaigns WHERE removed_at IS NULL AND campaign_id = ?`)
    .get(campaignId)
  return row === undefined ? null : campaignOf(row as StoredCampaign)
}

type StoredCampaign = Omit<CampaignRow, 'plan'> & { readonly plan: string }

function campaignOf({ plan, ...row }: StoredCampaign): CampaignRow {
  return { ...row, plan: plan === '' ? null : (JSON.parse(plan) as CampaignExpectation) }
}

export function addCampaign(
  database: WritableDatabase,
  campaign: Omit<CampaignRow, 'campaignId' | 'plan'>,
  people: readonly CampaignPerson[],
): number {
  const added = database
    .prepare(
      `INSERT INTO campaigns (name, goal, channel, first_day, last_day, seed, created_at, frozen_at)
       VALUES (@name, @goal, @channel, @firstDay, @lastDay, @seed, @createdAt, @frozenAt)`,
    )
    .run(campaign)
  const campaignId = Number(added.lastInsertRowid)
  const addPerson = database.prepare('INSERT INTO campaign_people VALUES (?, ?, ?, ?, ?)')
  for (const person of people) addPerson.run(campaignId, person.customerId, person.arm, person.productId, person.rung)
  return campaignId
}

export function updateCampaign(
  database: WritableDatabase,
  campaignId: number,
  change: { readonly name: string; readonly lastDay: DayNumber },
): void {
  database
    .prepare('UPDATE campaigns SET name = @name, last_day = @lastDay WHERE campaign_id = @campaignId')
    .run({ ...change, campaignId })
}

export function freezeCampaign(
  database: WritableDatabase,
  campaignId: number,
  frozenAt: string,
  plan: CampaignExpectation | null,
): void {
  const kept = plan === null ? '' : JSON.stringify(plan)
  database.prepare('UPDATE campaigns SET frozen_at = ?, plan = ? WHERE campaign_id = ?').run(frozenAt, kept, campaignId)
}

export function removeCampaignPeople(
  database: WritableDatabase,
  campaignId: number,
  customerIds: readonly number[],
): void {
  const remove = database.prepare(
    `DELETE FROM campaign_people WHERE campaign_id = @campaignId AND customer_id IN (${recordsOfPerson('@customerId')})`,
  )
  for (const customerId of customerIds) remove.run({ campaignId, customerId })
}

/** Set aside, not deleted: what was sent stays on record. */
export function removeCampaign(database: WritableDatabase, campaignId: number, removedAt: string): void {
  database.prepare('UPDATE campaigns SET removed_at = ? WHERE campaign_id = ?').run(removedAt, campaignId)
}

/** One row per person, also where two of their records were on the list; who was written to once was contacted. */
export function listCampaignPeople(database: ReadableDatabase, campaignId: number): CampaignPerson[] {
  return database
    .prepare(
      `SELECT coalesce(person_id, customer_id) AS customerId, min(arm) AS arm, product_id AS productId, rung
       FROM campaign_people JOIN customers USING (customer_id) WHERE campaign_id = ? GROUP BY 1 ORDER BY 1`,
    )
    .all(campaignId) as CampaignPerson[]
}

/** When and by which campaign the person behind a customer id was contacted. */
export function listContactsOf(
  database: ReadableDatabase,
  customerId: number,
): { campaignId: number; name: string; channel: string; day: DayNumber }[] {
  return database
    .prepare(
      `SELECT DISTINCT campaign_id AS campaignId, name, channel, first_day AS day
       FROM campaign_people JOIN campaigns USING (campaign_id)
       WHERE customer_id IN (${recordsOfPerson('@customerId')})
         AND arm = 'contact' AND frozen_at IS NOT NULL AND removed_at IS NULL ORDER BY first_day`,
    )
    .all({ customerId }) as { campaignId: number; name: string; channel: string; day: DayNumber }[]
}

export function listCampaignCosts(database: ReadableDatabase): CampaignCostRow[] {
  return database
    .prepare(
      `SELECT campaign_cost_id AS costId, campaign_id AS campaignId, kind, label, amount_minor AS amountMinor, hours, day
       FROM campaign_costs ORDER BY campaign_cost_id`,
    )
    .all() as CampaignCostRow[]
}

export function replaceCampaignCosts(
  database: WritableDatabase,
  campaignId: number,
  costs: readonly Omit<CampaignCostRow, 'costId' | 'campaignId'>[],
): void {
  database.prepare('DELETE FROM campaign_costs WHERE campaign_id = ?').run(campaignId)
  const add = database.prepare(
    'INSERT INTO campaign_costs (campaign_id, kind, label, amount_minor, hours, day) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const cost of costs) add.run(campaignId, cost.kind, cost.label, cost.amountMinor, cost.hours, cost.day)
}

/** Every contact of every person by a campaign whose list went out. */
export function listContacts(database: ReadableDatabase): { customerId: number; day: DayNumber; channel: string }[] {
  return database
    .prepare(
      `SELECT coalesce(person_id, customer_id) AS customerId, first_day AS day, channel
       FROM campaign_people JOIN campaigns USING (campaign_id) JOIN customers USING (customer_id)
       WHERE removed_at IS NULL AND frozen_at IS NOT NULL AND arm = 'contact'`,
    )
    .all() as { customerId: number; day: DayNumber; channel: string }[]
}
