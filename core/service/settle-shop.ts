/** What has to be worked out anew whenever rows came or went: by imports, by undoing them, by a changed rule. */
import type { JobContext } from '../job/context.ts'
import type { WritableDatabase } from '../storage/database.ts'
import { settleForeignOrders } from '../storage/foreign-orders.ts'
import { addReviewers, linkReviews } from '../storage/review-link.ts'
import { applyDemandRules } from './rule-service.ts'
import { settlePeople } from './settle-people.ts'

/** Must run inside the transaction that changed the rows, so that nobody sees the one without the other. */
export async function settleShop(database: WritableDatabase, context: JobContext): Promise<void> {
  settleForeignOrders(database)
  await context.breathe()
  addReviewers(database)
  settlePeople(database)
  await context.breathe()
  applyDemandRules(database)
  await context.breathe()
  linkReviews(database)
  await context.breathe()
}
