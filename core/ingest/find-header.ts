/** Finds the header among the first rows by what it says, since titles, periods and notes may stand above it. */
import { fieldsNamed } from './guess-mapping.ts'
import { findColumn, headerNames } from './header.ts'
import { presets } from './preset/list.ts'
import { confidenceOf, missingFrom, type Preset } from './preset/preset.ts'
import { isBlankRow, type Sample, type SampleRow } from './sample-rows.ts'

const HEADER_WITHIN = 31
/** The share of a platform's marks from which on it is worth saying what else is missing. */
const NEAR = 0.7

export interface PresetMatch {
  readonly preset: Preset
  readonly index: number
  readonly found: number
  readonly confidence: number
}

/** The platform whose columns one of the first rows names best; null where none does. `only` limits the search to one preset. */
export function matchPreset(rows: readonly SampleRow[], only?: string): PresetMatch | null {
  let best: PresetMatch | null = null
  rows.slice(0, HEADER_WITHIN).forEach(({ cells }, index) => {
    if (cells.length < 2) return
    const names = headerNames(cells)
    for (const preset of presets) {
      if (only !== undefined && preset.id !== only) continue
      const { found, confidence } = confidenceOf(preset, names)
      const better = !best || confidence > best.confidence || (confidence === best.confidence && found > best.found)
      if (confidence > 0 && better) best = { preset, index, found, confidence }
    }
  })
  return best
}

/** The platform whose file this would be, if columns that it needs were there; null where none comes near. */
export function nearPreset(
  rows: readonly SampleRow[],
  only?: string,
): { readonly preset: Preset; readonly missing: readonly string[] } | null {
  let best: { preset: Preset; missing: readonly string[]; share: number } | null = null
  for (const { cells } of rows.slice(0, HEADER_WITHIN)) {
    const names = headerNames(cells)
    for (const preset of presets) {
      if (cells.length < 2 || (only !== undefined && preset.id !== only)) continue
      const { missing, share } = missingFrom(preset, names)
      if (missing.length > 0 && share >= NEAR && share > (best?.share ?? 0)) best = { preset, missing, share }
    }
  }
  return best
}

/** The row that names most of the wanted columns; −1 where none names any. */
export function findNamedRow(rows: readonly SampleRow[], wanted: readonly string[]): number {
  let best = -1
  let most = 0
  rows.slice(0, HEADER_WITHIN).forEach(({ cells }, index) => {
    const names = headerNames(cells)
    const count = wanted.filter((name) => findColumn(names, name) >= 0).length
    if (count > most) {
      most = count
      best = index
    }
  })
  return best
}

/** The row that looks most like a header: as wide as the table, filled with distinct words, best of all known ones. */
export function findLikelyHeader(rows: readonly SampleRow[]): number {
  const width = usualWidth(rows)
  let best = -1
  let highest = 0
  rows.slice(0, HEADER_WITHIN).forEach((row, index) => {
    const score = headerScore(row, width)
    if (score > highest) {
      highest = score
      best = index
    }
  })
  return best
}

function headerScore({ cells }: SampleRow, width: number): number {
  const names = headerNames(cells).filter((name) => name !== '')
  if (names.length === 0 || cells.length < width - 1) return 0
  const words = names.filter((name) => !/^[-+(]?[\d.,:/\s-]+\)?%?$/.test(name)).length
  const known = names.filter((name) => fieldsNamed(name).length > 0).length
  const distinct = new Set(names).size
  return (words + distinct + 4 * known) / (2 * Math.max(width, names.length)) + words / 1000
}

/** The first row as wide as most; 0 where there is none. */
export function firstWholeRow(rows: readonly SampleRow[]): number {
  const width = usualWidth(rows)
  return Math.max(
    0,
    rows.findIndex((row) => row.cells.length === width && !isBlankRow(row)),
  )
}

/** The width that most rows have. */
function usualWidth(rows: readonly SampleRow[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) if (!isBlankRow(row)) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/**
 * How well a way of splitting the text makes a table of it: known columns count most, then many columns in most rows. Lines of one cell
 * say nothing: titles and notes may be longer than a short table.
 */
export function tableScore({ rows }: Sample): number {
  const wide = rows.filter((row) => row.cells.length > 1 && !isBlankRow(row))
  const width = usualWidth(wide)
  if (width < 2) return 0
  const alike = wide.filter(({ cells }) => cells.length === width).length
  const filled = rows.filter((row) => !isBlankRow(row)).length
  const share = alike / wide.length
  const weight = alike / filled
  return 10 * (matchPreset(rows)?.confidence ?? 0) + Math.sqrt(share * weight) * Math.log2(width)
}
