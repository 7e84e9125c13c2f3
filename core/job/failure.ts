/** From anything thrown to the failure that a caller is told. */
import { type Failure, ShopkeeperError } from '../contract/reply.ts'

/** Where bugs go: called once for each, with what was being done. */
export type ReportBug = (bug: unknown, doing: string) => void

/** The failure that a thrown thing stands for; what nobody expected is handed to `report` and becomes `internal`. */
export function failureOf(error: unknown, doing: string, report: ReportBug): Failure {
  if (error instanceof ShopkeeperError) return { code: error.code, params: error.params }
  if (isDiskFull(error)) return { code: 'disk-full', params: {} }
  report(error, doing)
  return { code: 'internal', params: {} }
}

/** A full disk can strike any write, so it is known here rather than at each of them. */
function isDiskFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL'
}

/** One line on standard error: what a developer needs, and nothing that a reader of the page sees. */
export function reportToConsole(bug: unknown, doing: string): void {
  console.error(`shopkeeper: unexpected error in ${doing}:`, bug)
}
