/** What a platform's export looks like. Adding a platform means adding one file of this shape and one line in `list.ts`. */
import type { OrderFacet, OrderStatus } from '../../model/shop-record.ts'
import type { DateOrder } from '../date-text.ts'
import { findColumn } from '../header.ts'
import {
  type FieldSource,
  type MappingField,
  type PlanRules,
  plainRules,
  type RowCondition,
  type TableContent,
  type TablePlan,
} from '../table-plan.ts'

/** Spellings of one column over the years, the usual one first; all that exist are asked in turn for a value. */
type ColumnNames = readonly (string | RegExp)[]

/** Holds where one of the columns matches; where the file has none of them it says nothing and is left out. */
interface Condition {
  readonly columns: ColumnNames
  readonly matches: RegExp
}

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
  /** Fields made of all their columns: texts joined, or amounts added. Others take the first cell that is not blank. */
  readonly combine?: Readonly<Partial<Record<MappingField, 'join' | 'add'>>>
  /** Amounts to be taken off a field. */
  readonly less?: Readonly<Partial<Record<MappingField, ColumnNames>>>
  readonly amongWords?: readonly MappingField[]
  /** False where a quotation mark is data. */
  readonly quotes?: boolean
  /** Zone of times without an offset, where it is not the shop's. */
  readonly timezone?: string
  readonly status?: Readonly<Partial<Record<OrderStatus, readonly string[]>>>
  readonly orderId?: ColumnNames
  readonly reference?: ColumnNames
  readonly kinds?: ColumnNames
  readonly cancelledAt?: ColumnNames
  readonly zones?: ColumnNames
  readonly adjustedPaid?: ColumnNames
  readonly statusWhere?: readonly (Condition & { readonly status: OrderStatus })[]
  readonly lineRefunded?: readonly Condition[]
  readonly only?: readonly Condition[]
  readonly except?: readonly Condition[]
  readonly returns?: {
    readonly when: readonly Condition[]
    readonly key?: ColumnNames
    readonly amount?: ColumnNames
    readonly email?: ColumnNames
  }
  /** Rules that need no columns, as in `PlanRules`. */
  readonly rules?: Partial<
    Pick<
      PlanRules,
      'orderMoney' | 'negative' | 'statusPerLine' | 'summaryRows' | 'countedTitles' | 'notes' | 'addressBeforeKey'
    >
  >
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

/** The needed columns that are not there, by their usual names, and the share of the marks that are. */
export function missingFrom(
  preset: Preset,
  names: readonly string[],
): { readonly missing: readonly string[]; readonly share: number } {
  const has = (spellings: ColumnNames) => spellings.some((spelling) => findColumn(names, spelling) >= 0)
  const share = preset.marks.filter(has).length / preset.marks.length
  if (preset.never && has(preset.never)) return { missing: [], share: 0 }
  const missing = preset.required.filter((field) => !has(preset.columns[field] ?? []))
  const nameOf = (field: MappingField) =>
    preset.columns[field]?.find((spelling) => typeof spelling === 'string') ?? field
  return { missing: missing.map((field) => String(nameOf(field))), share }
}

/** The plan of a recognised preset on a header. */
export function planPreset(preset: Preset, names: readonly string[]): TablePlan {
  const { content, facet, platform } = preset
  const fields: Partial<Record<MappingField, FieldSource>> = {}
  for (const field of Object.keys({ ...preset.columns, ...preset.constants }) as MappingField[]) {
    const source = sourceOf(preset, field, names)
    if (source) fields[field] = source
  }
  const currency = currencyInName(names[fields.spend?.columns[0] ?? -1] ?? '')
  if (currency !== null) fields.currency ??= { columns: [], combine: 'first', constant: currency }
  return { content, facet, platform, names, fields, rules: rulesOf(preset, names) }
}

function columnsOf(names: readonly string[], spellings: ColumnNames = []): readonly number[] {
  return [...new Set(spellings.map((spelling) => findColumn(names, spelling)).filter((column) => column >= 0))]
}

function sourceOf(preset: Preset, field: MappingField, names: readonly string[]): FieldSource | null {
  const columns = columnsOf(names, preset.columns[field])
  const constant = preset.constants?.[field] ?? null
  if (columns.length === 0 && constant === null) return null
  const less = columnsOf(names, preset.less?.[field])
  const amongWords = preset.amongWords?.includes(field) ?? false
  return { columns, combine: preset.combine?.[field] ?? 'first', constant, less, amongWords }
}

function rulesOf(preset: Preset, names: readonly string[]): PlanRules {
  const one = (spellings: ColumnNames | undefined) => columnsOf(names, spellings)[0] ?? -1
  const given = <T extends Condition>(conditions: readonly T[] = []) =>
    conditions
      .map((condition) => ({ ...condition, columns: columnsOf(names, condition.columns) }))
      .filter(({ columns }) => columns.length > 0)
  return {
    ...plainRules,
    ...preset.rules,
    timezone: preset.timezone ?? null,
    status: preset.status ?? {},
    statusByStart: true,
    orderId: one(preset.orderId),
    reference: one(preset.reference),
    kinds: one(preset.kinds),
    cancelledAt: one(preset.cancelledAt),
    zones: one(preset.zones),
    adjustedPaid: one(preset.adjustedPaid),
    statusWhere: given(preset.statusWhere),
    lineRefunded: given(preset.lineRefunded),
    only: given(preset.only),
    except: given(preset.except),
    returns: returnsOf(preset, names, given(preset.returns?.when)),
    namelessIsTotal: preset.namelessIsTotal ?? false,
    regionIsFirstWord: preset.regionIsFirstWord ?? false,
  }
}

/** Null where the file lacks one of the columns that tell returns from sales. */
function returnsOf({ returns }: Preset, names: readonly string[], when: readonly RowCondition[]): PlanRules['returns'] {
  if (!returns || when.length < returns.when.length) return null
  const source = (spellings: ColumnNames | undefined): FieldSource | null => {
    const columns = columnsOf(names, spellings)
    return columns.length === 0 ? null : { columns, combine: 'first', constant: null }
  }
  return { when, key: source(returns.key), amount: source(returns.amount), email: source(returns.email) }
}

/** `EGP` of `Amount spent (EGP)`. */
function currencyInName(name: string): string | null {
  return /[(\uff08]([A-Z]{3})[)\uff09]\s*$/.exec(name)?.[1] ?? null
}
