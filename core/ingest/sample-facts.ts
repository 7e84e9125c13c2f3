/** What a table's first rows show beyond its header: sample values, the decimal mark, the period, the currency. */
import type { FileColumnView } from '../contract/view/import.ts'
import { type DayNumber, textToDay } from '../model/day.ts'
import { cleanCell } from './cell-words.ts'
import { readDate } from './date-text.ts'
import { decimalMarkIn } from './number-text.ts'
import { currencyCode } from './reading.ts'
import type { Sample } from './sample-rows.ts'
import type { MappingField, TablePlan } from './table-plan.ts'
import { zoneNamed } from './zone-names.ts'

/** `index` is that of the header among the sample's rows, −1 for none. */
export function columnViews(
  names: readonly string[],
  fields: readonly (string | null)[],
  sample: Sample,
  index: number,
): FileColumnView[] {
  return names
    .map((name, column) => ({
      name,
      field: fields[column] ?? null,
      samples: sampleTexts(sample, index, column).slice(0, 3),
    }))
    .filter(({ name, samples }) => name !== '' || samples.length > 0)
}

/** Different values of a column among the first rows. */
export function sampleTexts({ rows }: Sample, index: number, column: number): string[] {
  const texts = rows.slice(index + 1).map(({ cells }) => cleanCell(cells[column] ?? ''))
  return [...new Set(texts.filter((text) => text !== ''))]
}

const moneyFields: readonly MappingField[] = [
  'unitPrice',
  'lineAmount',
  'goods',
  'paid',
  'shipping',
  'unitCost',
  'spend',
  'claimedRevenue',
  'statedSpend',
  'cartValue',
]

/** What the first rows settle for the whole table: the decimal mark, and the days that a report without dates is about. */
export function withSampleRules(plan: TablePlan, file: string, sample: Sample, index: number): TablePlan {
  const columns = moneyFields.flatMap((field) => plan.fields[field]?.columns ?? [])
  const decimal = plan.rules.decimal ?? decimalMarkIn(columns.flatMap((column) => sampleTexts(sample, index, column)))
  const hasDates = (plan.fields.firstDate ?? plan.fields.lastDate) !== undefined
  const period = plan.content === 'advertising-costs' && !hasDates ? periodOf(file, sample, index) : null
  return { ...plan, rules: { ...plan.rules, decimal, period } }
}

/** "March 31, 2026 - April 13, 2026" above the header, else one day in the file's name. */
function periodOf(file: string, { rows }: Sample, index: number): { firstDay: DayNumber; lastDay: DayNumber } | null {
  for (const { cells } of rows.slice(0, Math.max(0, index))) {
    const days = cells
      .join(', ')
      .split(/\s+[-\u2013\u2014~\u81f3]\s+|\u81f3|~/)
      .map((text) => readDate(cleanCell(text).replace(/"/g, ''), 'mdy'))
    const [first, last = first] = days
    if (first && last && typeof first !== 'string' && typeof last !== 'string')
      return { firstDay: first.day, lastDay: last.day }
  }
  const found = [...file.matchAll(/(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})/g)].map(([, year, month, day]) =>
    textToDay(`${year}-${month}-${day}`),
  )
  const days = found.filter((day) => day !== null)
  return days.length === 0 ? null : { firstDay: Math.min(...days), lastDay: Math.max(...days) }
}

/** The constant, or what the first rows' currency column says if it says one thing. */
export function statedCurrency(plan: TablePlan, sample: Sample, index: number): string | null {
  const source = plan.fields.currency
  if (!source) return null
  const codes = new Set(
    source.columns
      .flatMap((column) => sampleTexts(sample, index, column))
      .map(currencyCode)
      .filter((code) => code !== ''),
  )
  if (codes.size > 0) return codes.size === 1 ? [...codes][0]! : null
  return source.constant === null ? null : currencyCode(source.constant) || null
}

/** The place whose time the first rows give, if it is one; abbreviations and offsets name no place. */
export function statedZone({ rules }: TablePlan, sample: Sample, index: number): string | null {
  if (rules.zones < 0) return null
  const zones = new Set(sampleTexts(sample, index, rules.zones).map((text) => zoneNamed(text)?.name ?? ''))
  const [zone = ''] = zones
  return zones.size === 1 && /^(?!Etc\/).+\//.test(zone) ? zone : null
}
