/** What the core tells the page unasked. */

import type { JobResults } from './methods.ts'
import type { Failure } from './reply.ts'
import type { WatchView } from './view/watch.ts'

export type JobKind = keyof JobResults

export type JobOutcome =
  | { readonly state: 'completed'; readonly result: unknown }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly error: Failure }

export interface JobProgress {
  readonly jobId: string
  readonly kind: JobKind
  /** Key of the step under way; the page and the command line have words for it (`job.step.*` of `contract/text`). */
  readonly step: string
  /** 0…1 over the whole job; never falls. */
  readonly fraction: number
  readonly done: number
  readonly total: number | null
}

export interface CoreEvents {
  'job/progress': JobProgress
  'job/ended': { readonly jobId: string; readonly kind: JobKind; readonly outcome: JobOutcome }
  /** Something in the open shop changed: ask again. */
  'data/changed': { readonly what: 'import' | 'campaign' | 'settings' | 'shop' }
  /** The files that wait in the watched folder, whenever there are more or fewer of them. */
  'watch/found': WatchView
  /** The watched folder is gone; told once. */
  'watch/lost': { readonly folderName: string }
}
export type EventName = keyof CoreEvents
export type CoreEvent = { [N in EventName]: { readonly name: N; readonly data: CoreEvents[N] } }[EventName]
