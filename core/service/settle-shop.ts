/** What has to be worked out anew whenever rows came or went: by imports, by undoing them, by a changed rule. */
import type { JobContext } from '../job/context.ts'
import type { WritableDatabase } from '../storage/database.ts'

/** Must run inside the transaction that changed the rows, so that nobody sees the one without the other. */
export async function settleShop(_database: WritableDatabase, context: JobContext): Promise<void> {
  await context.breathe()
}
