/** Changing a table mapping, without a screen. */
import { type MappingField, type TableMapping, tableMappingSchema } from '../../../core/contract/mapping.ts'
import type { FileColumnView } from '../../../core/contract/view/import.ts'

/** What a column is read as, or null where it is not used. */
export function fieldOf(mapping: TableMapping, column: string): MappingField | null {
  for (const [field, columns] of Object.entries(mapping.columns)) {
    if (columns !== undefined && [columns].flat().includes(column)) return field as MappingField
  }
  return null
}

/** The mapping with `column` read as `field`, or not used. A field that has columns already gets one more. */
export function withField(mapping: TableMapping, column: string, field: MappingField | null): TableMapping {
  const columns: TableMapping['columns'] = {}
  for (const [known, names] of Object.entries(mapping.columns)) {
    const kept = names === undefined ? [] : [names].flat().filter((name) => name !== column)
    Object.assign(columns, entryOf(known as MappingField, kept))
  }
  if (field) Object.assign(columns, entryOf(field, [...[columns[field] ?? []].flat(), column]))
  return { ...mapping, columns }
}

function entryOf(field: MappingField, names: readonly string[]): TableMapping['columns'] {
  const [first] = names
  if (first === undefined) return {}
  return { [field]: names.length === 1 ? first : [...names] }
}

/** A mapping of what a preset made of the columns, as a start for the owner's own. */
export function mappingOfColumns(name: string, columns: readonly FileColumnView[]): TableMapping {
  const start: TableMapping = { version: 1, name, content: 'order-lines', columns: {} }
  return columns.reduce((mapping, column) => {
    const known = tableMappingSchema.shape.columns.safeParse({ [column.field ?? '']: column.name })
    return known.success ? withField(mapping, column.name, column.field as MappingField) : mapping
  }, start)
}

type Rules = NonNullable<TableMapping['rules']>

/** The mapping with one rule set, or left to what is found. */
export function withRule<R extends keyof Rules>(mapping: TableMapping, rule: R, value: Rules[R] | null): TableMapping {
  const { [rule]: _, ...others } = mapping.rules ?? {}
  const rules = value === null ? others : { ...others, [rule]: value }
  return { ...mapping, rules }
}

/** A mapping from the text of a file, or null where it is none. */
export function readMapping(text: string): TableMapping | null {
  try {
    const parsed = tableMappingSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Hands the mapping over as a file of the browser's own making; it holds no data of the shop. */
export function saveMapping(mapping: TableMapping): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(mapping, null, 2)}\n`], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${mapping.name}.mapping.json`
  link.click()
  URL.revokeObjectURL(url)
}
