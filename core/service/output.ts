/** Where a service writes a file that the owner will save. */
import type { OutputFileView } from '../contract/view/shop.ts'

/** Reserves a place for a file of that name; `done` makes it known to the page. */
export type ReserveOutput = (fileName: string) => {
  readonly path: string
  done(bytes: number): OutputFileView
}
