/** What every report says of the rows it rests on: how many of the shop's files are in it, and how many still wait to be put right. */
import type { DataNote, Noted } from '../contract/view/quarantine.ts'
import { countRowsRead } from '../storage/import-store.ts'
import type { ShopSession } from './shop-session.ts'

export function readDataNote(session: ShopSession): DataNote {
  return session.cached('data-note', () => {
    const { rows, taken } = countRowsRead(session.reader)
    return { rowsUsed: taken, rowsLeftOut: rows - taken }
  })
}

export function withDataNote<V extends object>(session: ShopSession, view: V): Noted<V> {
  return { ...view, dataNote: readDataNote(session) }
}
