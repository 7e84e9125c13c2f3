/** What services are wired to: the open shop, the clock, jobs, files and the news that something changed. */
import type { AboutView } from '../../contract/view/shop.ts'
import type { createJobs } from '../../job/jobs.ts'
import type { withDataNote } from '../../service/data-note.ts'
import type { ImportFileParams, InputFile } from '../../service/import-file.ts'
import type { ReserveOutput } from '../../service/output.ts'
import type { ShopSession } from '../../service/shop-session.ts'
import type { createWatch } from '../../service/watch-service.ts'
import type { createWorkspace } from '../../service/workspace.ts'

/** What changed, for the page to ask again. */
export type Change = 'import' | 'campaign' | 'settings' | 'shop'

type Jobs = ReturnType<typeof createJobs>

export interface Wiring {
  readonly about: AboutView
  readonly temporaryFolder: string
  readonly workspace: ReturnType<typeof createWorkspace>
  readonly watch: ReturnType<typeof createWatch>
  readonly jobs: Jobs
  /** The open shop; throws `no-shop-open`. */
  readonly session: () => ShopSession
  readonly now: () => Date
  /** Adds what the page must say about the data behind a view. */
  readonly noted: <V extends object>(view: V) => ReturnType<typeof withDataNote<V>>
  readonly changed: (what: Change) => void
  /** Does something that changes the shop, then tells the page to ask again. */
  readonly changing: <T>(what: Change, result: T) => T
  /** For what must not happen under work that is reading or filling the shop. */
  readonly atRest: <T>(work: () => T) => T
  readonly startJob: Jobs['start']
  readonly output: ReserveOutput
  /** A file that a host minted; throws `file-missing`. */
  readonly handedFile: (fileId: string) => { readonly path: string; readonly name: string }
  readonly inputFile: (file: ImportFileParams) => InputFile
}
