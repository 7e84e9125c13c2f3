/** Layouts that the shop knows: what the owner once said of their columns, and which imports were read that way. */
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import type { LayoutListView, LayoutView } from '../contract/view/quarantine.ts'
import type { TableReading } from '../ingest/reopen-table.ts'
import type { ReadableDatabase } from '../storage/database.ts'
import { type ImportRow, listImports } from '../storage/import-store.ts'
import {
  forgetLayout,
  listLayouts,
  rememberDateOrder,
  rememberMapping,
  type StoredLayout,
} from '../storage/layout-store.ts'
import { summaryOf } from './import-history.ts'
import type { ShopSession } from './shop-session.ts'

/** The one used last first; those never used come at the end. */
export function listRememberedLayouts(session: ShopSession): LayoutListView {
  const layouts = viewsOf(session.reader)
  layouts.sort((a, b) => (b.lastUsed ?? '').localeCompare(a.lastUsed ?? '') || a.name.localeCompare(b.name))
  return { layouts }
}

export function saveLayout(
  session: ShopSession,
  { layout, mapping, dateOrder }: CheckedParams['mapping/save'],
): LayoutView {
  return session.change((database) => {
    if (mapping !== undefined) rememberMapping(database, layout, mapping)
    if (dateOrder !== undefined) rememberDateOrder(database, layout, dateOrder)
    const view = viewsOf(database).find((known) => known.layout === layout)
    return view ?? viewOf({ layout, mapping: null, choices: {} }, importsOf(database).get(layout) ?? [])
  })
}

/** @throws ShopkeeperError `not-found` where nothing is remembered of this layout */
export function removeLayout(session: ShopSession, layout: string): { readonly layout: string } {
  session.change((database) => {
    if (!forgetLayout(database, layout)) throw new ShopkeeperError('not-found')
  }, 'notes')
  return { layout }
}

function viewsOf(database: ReadableDatabase): LayoutView[] {
  const imports = importsOf(database)
  return listLayouts(database).map((stored) => viewOf(stored, imports.get(stored.layout) ?? []))
}

interface UsedReading {
  readonly row: ImportRow
  readonly reading: TableReading
}

/** Imports that stand, by layout, newest first. */
function importsOf(database: ReadableDatabase): Map<string, UsedReading[]> {
  const byLayout = new Map<string, UsedReading[]>()
  for (const row of listImports(database)) {
    if (row.undoneAt !== null || row.reading === '') continue
    const reading = JSON.parse(row.reading) as TableReading
    byLayout.set(reading.layout, [...(byLayout.get(reading.layout) ?? []), { row, reading }])
  }
  return byLayout
}

function viewOf({ layout, mapping, choices }: StoredLayout, imports: readonly UsedReading[]): LayoutView {
  const used = imports.filter(({ reading }) => mapping === null || reading.mapping !== null)
  const [latest] = imports
  return {
    layout,
    name: mapping?.name ?? (latest ? summaryOf(latest.row).presetTitle : ''),
    mapping,
    dateOrder: choices.dateOrder ?? null,
    columns: latest?.reading.names ?? [...new Set(Object.values(mapping?.columns ?? {}).flat())],
    usedBy: used.map(({ row }) => ({
      importId: String(row.importId),
      file: row.fileName,
      importedAt: row.importedAt,
    })),
    lastUsed: used[0]?.row.importedAt.slice(0, 10) ?? null,
  }
}
