/** How a table is to be read: by the owner's word, by what was said of this layout before, or because its platform is known. */
import type { TableMapping } from '../contract/mapping.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { FileColumnView } from '../contract/view/import.ts'
import { cleanCell } from './cell-words.ts'
import type { EncodingCandidate } from './encoding.ts'
import {
  findLikelyHeader,
  findNamedRow,
  firstWholeRow,
  matchPreset,
  nearPreset,
  type PresetMatch,
} from './find-header.ts'
import { guessWithoutHeader, isDataRow, kindOf } from './guess-by-values.ts'
import { fieldsNamed, guessMapping } from './guess-mapping.ts'
import { headerNames, layoutOf } from './header.ts'
import type { IngestOptions } from './open-table.ts'
import { isOwnList, withoutProblemColumns } from './own-lists.ts'
import { planPreset } from './preset/preset.ts'
import { columnViews, sampleTexts } from './sample-facts.ts'
import { isBlankRow, type Sample } from './sample-rows.ts'
import { planMapping, type TablePlan } from './table-plan.ts'

/** A table whose columns nobody has named yet, with a first guess at what they mean. */
export class UnrecognisedTable extends ShopkeeperError {
  readonly columns: readonly FileColumnView[]
  readonly mapping: TableMapping
  readonly layout: string
  readonly encodingCandidates: readonly EncodingCandidate[]
  constructor(
    params: { readonly file: string; readonly title?: string; readonly columns?: string },
    { columns, mapping, layout, encodingCandidates }: Omit<UnrecognisedTable, keyof ShopkeeperError>,
  ) {
    super(params.columns === undefined ? 'file-unrecognised' : 'file-columns-missing', params)
    this.columns = columns
    this.mapping = mapping
    this.layout = layout
    this.encodingCandidates = encodingCandidates
  }
}

/** How a table is to be read, and how that was found. */
interface Finding {
  readonly plan: TablePlan
  /** Index of the header among the rows; −1 for none. */
  readonly index: number
  readonly confidence: number
  readonly mapping: TableMapping | null
  readonly match: PresetMatch | null
  readonly why: readonly Sentence[]
}

/** Throws `UnrecognisedTable`, or `file-header-only` where there is nothing below an unknown header. */
export function findPlan(
  file: string,
  sample: Sample,
  options: IngestOptions,
  encodingCandidates: readonly EncodingCandidate[],
): Finding {
  if (options.mapping) return mapped(file, sample, options.mapping, 'import.why.mapping-given')
  const match = matchPreset(sample.rows, options.preset)
  const index = match?.index ?? headerIndex(sample)
  const names = namesOf(sample, index)
  if (match && options.preset !== undefined) return recognised(match, sample)
  const layout = layoutMark(names, sample, index)
  const remembered = options.preset === undefined ? (options.rememberedMapping?.(layout) ?? null) : null
  if (remembered) return mapped(file, sample, remembered, 'import.why.mapping-remembered')
  if (sample.rows.slice(0, 31).some(({ cells }) => isOwnList(headerNames(cells))))
    throw new ShopkeeperError('file-own-list', { file })
  if (match) return recognised(match, sample)
  if (sample.whole && !sample.rows.slice(index + 1).some((row) => !isBlankRow(row)))
    throw new ShopkeeperError('file-header-only', { file })
  const near = nearPreset(sample.rows, options.preset)
  const missing = near ? { title: near.preset.title, columns: near.missing.join(', ') } : {}
  const guess = guessOf(file, sample, names, index)
  throw new UnrecognisedTable({ file, ...missing }, { ...guess, layout, encodingCandidates })
}

/** −1 where the first row is data like the rest. */
function headerIndex(sample: Sample): number {
  const likely = findLikelyHeader(sample.rows)
  const cells = sample.rows[likely]?.cells ?? []
  if (cells.some((cell) => fieldsNamed(cell).length > 0)) return likely
  const first = firstWholeRow(sample.rows)
  const columns = columnTexts(sample, first)
  return isDataRow(sample.rows[first]?.cells.map(cleanCell) ?? [], columns) ? -1 : likely
}

function namesOf({ rows }: Sample, index: number): readonly string[] {
  if (index >= 0) return headerNames(rows[index]!.cells)
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return Array.from({ length: width }, (_, i) => String(i + 1))
}

/** Cells by column below the row, blank ones too. */
function columnTexts({ rows }: Sample, index: number): readonly (readonly string[])[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const below = rows.slice(index + 1).filter((row) => !isBlankRow(row))
  return Array.from({ length: width }, (_, column) => below.map(({ cells }) => cleanCell(cells[column] ?? '')))
}

/** The mark under which a layout is remembered. Without a header the kinds of its values are all that sets it apart. */
export function layoutMark(names: readonly string[], sample: Sample, index: number): string {
  // Rows that were set aside, exported and put right, are of their table's layout still.
  if (index >= 0) return layoutOf(withoutProblemColumns(names))
  return layoutOf(columnTexts(sample, -1).map((texts, column) => `${column + 1} ${kindOf(texts)}`))
}

function mapped(
  file: string,
  sample: Sample,
  mapping: TableMapping,
  why: 'import.why.mapping-given' | 'import.why.mapping-remembered',
): Finding {
  const index =
    mapping.header === false ? -1 : Math.max(0, findNamedRow(sample.rows, Object.values(mapping.columns).flat()))
  const plan = planMapping(mapping, namesOf(sample, index), file)
  return { plan, index, confidence: 1, mapping, match: null, why: [sentence(why, { name: mapping.name })] }
}

function recognised(match: PresetMatch, sample: Sample): Finding {
  const { preset, index, found, confidence } = match
  const { line, cells } = sample.rows[index]!
  const why = [sentence('import.why.columns', { found, all: preset.marks.length, title: preset.title })]
  if (line > 1) why.push(sentence('import.why.header-line', { line }))
  return { plan: planPreset(preset, headerNames(cells)), index, confidence, mapping: null, match, why }
}

function guessOf(file: string, sample: Sample, names: readonly string[], index: number) {
  const name = file.split('/').at(-1) ?? file
  const mapping =
    index < 0
      ? guessWithoutHeader(name, columnTexts(sample, index))
      : guessMapping(
          name,
          names,
          names.map((_, column) => sampleTexts(sample, index, column)),
        )
  const isColumn = (columns: string | readonly string[], wanted: string) => [columns].flat().includes(wanted)
  const fields = names.map(
    (wanted) => Object.entries(mapping.columns).findLast(([, columns]) => isColumn(columns, wanted))?.[0] ?? null,
  )
  return { columns: columnViews(names, fields, sample, index), mapping }
}
