/** What the shop remembers by layout (one header row): the mapping of its columns, and answers that no mapping holds. */
import type { TableMapping } from '../contract/mapping.ts'
import type { DateOrderName } from '../contract/view/quarantine.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'

export interface LayoutChoices {
  readonly dateOrder?: DateOrderName
}

export interface StoredLayout {
  readonly layout: string
  readonly mapping: TableMapping | null
  readonly choices: LayoutChoices
}

const parsed = <T>(text: unknown): T | null => (typeof text === 'string' ? (JSON.parse(text) as T) : null)

export function readMapping(database: ReadableDatabase, layout: string): TableMapping | null {
  return parsed(database.prepare('SELECT mapping FROM mappings WHERE layout = ?').pluck().get(layout))
}

export function rememberMapping(database: WritableDatabase, layout: string, mapping: TableMapping): void {
  database
    .prepare('INSERT INTO mappings VALUES (?, ?) ON CONFLICT (layout) DO UPDATE SET mapping = excluded.mapping')
    .run(layout, JSON.stringify(mapping))
}

export function readChoices(database: ReadableDatabase, layout: string): LayoutChoices {
  return parsed(database.prepare('SELECT choices FROM layout_choices WHERE layout = ?').pluck().get(layout)) ?? {}
}

/** Null forgets the answer. */
export function rememberDateOrder(database: WritableDatabase, layout: string, dateOrder: DateOrderName | null): void {
  if (dateOrder === null) database.prepare('DELETE FROM layout_choices WHERE layout = ?').run(layout)
  else
    database
      .prepare('INSERT INTO layout_choices VALUES (?, ?) ON CONFLICT (layout) DO UPDATE SET choices = excluded.choices')
      .run(layout, JSON.stringify({ dateOrder } satisfies LayoutChoices))
}

/** Answers whether anything was remembered. */
export function forgetLayout(database: WritableDatabase, layout: string): boolean {
  const mappings = database.prepare('DELETE FROM mappings WHERE layout = ?').run(layout).changes
  return mappings + database.prepare('DELETE FROM layout_choices WHERE layout = ?').run(layout).changes > 0
}

export function listLayouts(database: ReadableDatabase): StoredLayout[] {
  const rows = database
    .prepare(
      `SELECT layout, mapping, choices FROM (SELECT layout FROM mappings UNION SELECT layout FROM layout_choices)
       LEFT JOIN mappings USING (layout) LEFT JOIN layout_choices USING (layout) ORDER BY layout`,
    )
    .all() as { layout: string; mapping: string | null; choices: string | null }[]
  return rows.map(({ layout, mapping, choices }) => ({
    layout,
    mapping: parsed(mapping),
    choices: parsed<LayoutChoices>(choices) ?? {},
  }))
}
