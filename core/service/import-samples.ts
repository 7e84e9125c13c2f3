/** Rows that show what an import does, in values that can be said in both languages. */
import type { MappingField, TableMapping } from '../contract/mapping.ts'
import type { SentenceValue } from '../contract/sentence.ts'
import type { ImportSamples, RowSample } from '../contract/view/quarantine.ts'
import { dayToText } from '../model/day.ts'
import type { WritableDatabase } from '../storage/database.ts'
import { readSamples, type StoredSample, samplesShown } from '../storage/import-samples.ts'
import { problemView } from './import-history.ts'
import type { SeenRows } from './store-table.ts'

export function samplesOf(
  database: WritableDatabase,
  about: {
    readonly importId: number
    readonly content: TableMapping['content']
    readonly firstOrderId: number
    readonly currency: string
  },
  seen: SeenRows,
): ImportSamples {
  const stored = readSamples(database, about)
  const shown = (samples: readonly StoredSample[]) => samples.map((sample) => sampleView(sample, about.currency))
  return {
    added: shown(stored.added),
    changed: shown(stored.changed),
    unchanged: shown(stored.unchanged),
    rejected: seen.problems.slice(0, samplesShown).map(problemView),
    skipped: seen.skipped.map(({ fileLine, code, cells = [] }) => ({ line: fileLine, code, cells })),
  }
}

/** Of a file that came again, every row that was taken is unchanged. */
export function unchangedSamples({ added, changed, unchanged }: ImportSamples): RowSample[] {
  const rows = [...added, ...changed, ...unchanged].sort((a, b) => a.line - b.line).slice(0, samplesShown)
  return rows.map((row) => ({ ...row, values: row.values.map(({ field, value }) => ({ field, value })) }))
}

function sampleView({ line, name, currency, values }: StoredSample, own: string): RowSample {
  const say = (field: MappingField, value: unknown) => sentenceValue(field, value, currency || own)
  return {
    line,
    name,
    values: values.map(({ field, value, ...rest }) => ({
      field,
      value: say(field, value),
      ...('before' in rest ? { before: say(field, rest.before) } : {}),
    })),
  }
}

const moneyFields: ReadonlySet<MappingField> = new Set<MappingField>([
  'unitPrice',
  'lineAmount',
  'lineDiscount',
  'goods',
  'orderDiscount',
  'shipping',
  'tax',
  'paid',
  'refund',
  'unitCost',
  'spend',
  'claimedRevenue',
  'statedSpend',
  'cartValue',
])

function sentenceValue(field: MappingField, value: unknown, currency: string): SentenceValue | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value !== 'number') return String(value)
  if (moneyFields.has(field)) return { kind: 'money', minor: value, currency }
  if (field === 'orderTime') return `${new Date(value * 1000).toISOString().slice(0, 19)}Z`
  return field.endsWith('Date') ? { kind: 'day', day: dayToText(value) } : value
}
