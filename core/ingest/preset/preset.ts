/** What a platform's export looks like. Adding a platform means adding one file of this shape and one line in `list.ts`. */
import type { OrderFacet, OrderStatus } from '../../model/shop-record.ts'
import type { DateOrder } from '../date-text.ts'
import { findColumn } from '../header.ts'
import {
  type FieldSource,
  type MappingField,
  type PlanRules,
  plainRules,
  type TableContent,
  type TablePlan,
} from '../table-plan.ts'

/** Spellings of one column over the years, the usual one first; all that exist are asked in turn for a value. */
type ColumnNames = readonly (string | RegExp)[]

export interface Preset {
  /** Also the key of its name in `contract/text`: `preset.<id>`. */
  readonly id: string
  /** The platform's own name for the file. */
  readonly title: string
  /** Scope of order and buyer numbers. */
  readonly platform: string
  readonly content: TableContent
  readonly facet: OrderFacet
  /** Columns that together tell this file from others. */
  readonly marks: readonly ColumnNames[]
  /** Fields without which the file cannot be read. */
  readonly required: readonly MappingField[]
  /** Columns that show the file to be another one. */
  readonly never?: ColumnNames
  readonly columns: Readonly<Partial<Record<MappingField, ColumnNames>>>
  readonly constants?: Readonly<Partial<Record<MappingField, string>>>
  readonly status?: Readonly<Partial<Record<OrderStatus, readonly string[]>>>
  readonly orderId?: ColumnNames
  readonly kinds?: ColumnNames
  readonly cancelledAt?: ColumnNames
  readonly namelessIsTotal?: boolean
  readonly regionIsFirstWord?: boolean
  /** How the platform orders day and month where no value shows it. */
  readonly dateOrder?: DateOrder
  /** Where the platform trades: what the file means unless it says otherwise. Used for warnings only. */
  readonly home?: { readonly currency: string; readonly timezone: string }
}

/** The least share of marks at which a file counts as recognised. */
const enoughMarks = 0.6

/** Share of the marks found, 0…1; 0 where a required field is missing or a column speaks against it. */
export function confidenceOf(
  preset: Preset,
  names: readonly string[],
): { readonly found: number; readonly confidence: number } {
  const has = (spellings: ColumnNames) => spellings.some((spelling) => findColumn(names, spelling) >= 0)
  const lacking = preset.required.some((field) => !has(preset.columns[field] ?? []))
  if (lacking || (preset.never && has(preset.never))) return { found: 0, confidence: 0 }
  const found = preset.marks.filter(has).length
  const confidence = found / preset.marks.length
  return { found, confidence: confidence >= enoughMarks ? confidence : 0 }
}

/** The plan of a recognised preset on a header. */
export function planPreset(preset: Preset, names: readonly string[]): TablePlan {
  const columnsOf = (spellings: ColumnNames = []) => [
    ...new Set(spellings.map((spelling) => findColumn(names, spelling)).filter((column) => column >= 0)),
  ]
  const fields: Partial<Record<MappingField, FieldSource>> = {}
  for (const field of Object.keys({ ...preset.columns, ...preset.constants }) as MappingField[]) {
    const columns = columnsOf(preset.columns[field])
    const constant = preset.constants?.[field] ?? null
    if (columns.length > 0 || constant !== null) fields[field] = { columns, combine: 'first', constant }
  }
  const currency = currencyInName(names[fields.spend?.columns[0] ?? -1] ?? '')
  if (currency !== null) fields.currency ??= { columns: [], combine: 'first', constant: currency }
  const rules: PlanRules = {
    ...plainRules,
    status: preset.status ?? {},
    statusByStart: true,
    orderId: columnsOf(preset.orderId)[0] ?? -1,
    kinds: columnsOf(preset.kinds)[0] ?? -1,
    cancelledAt: columnsOf(preset.cancelledAt)[0] ?? -1,
    namelessIsTotal: preset.namelessIsTotal ?? false,
    regionIsFirstWord: preset.regionIsFirstWord ?? false,
  }
  const { content, facet, platform } = preset
  return { content, facet, platform, names, fields, rules }
}

/** `EGP` of `Amount spent (EGP)`. */
function currencyInName(name: string): string | null {
  return /[(\uff08]([A-Z]{3})[)\uff09]\s*$/.exec(name)?.[1] ?? null
}
