/**
 * Tables aligned by blanks, as older systems print them, made into cells parted by tabs. Where every line has the same number of words,
 * a word is a cell. Else the columns are the stretches between the gaps that all lines share, so that a blank cell and a name of
 * several words keep their place.
 */
import type { ByteSource } from './byte-source.ts'
import { decodedLines } from './decoded-lines.ts'

const TAB = '\t'
/** A line drawn under a header or around the table. */
const ruling = /^[\s\-=+_|\u2500-\u257f]+$/
const words = /"(?:[^"]|"")*"|\S+/g

/** Where cells stand in a line, in display columns; null where words are cells. */
type Gaps = readonly boolean[] | null

/** The same table as UTF-8 parted by tabs, line for line. `sample` is its beginning, decoded. */
export function alignedBytes(
  source: ByteSource,
  about: { readonly file: string; readonly encoding: string },
  sample: string,
): ByteSource {
  const gaps = gapsOf(sample)
  return decodedLines(source, about, (line) => alignedCells(line, gaps).join(TAB))
}

function gapsOf(sample: string): Gaps {
  const all = sample.split(/\r\n?|\n/).slice(0, 2000)
  const lines = all.filter((line) => line.trim() !== '' && !ruling.test(line))
  const counts = new Map<number, number>()
  for (const line of lines) {
    const count = line.match(words)?.length ?? 0
    counts.set(count, (counts.get(count) ?? 0) + 1)
  }
  const most = Math.max(0, ...counts.values())
  if (most >= 0.95 * lines.length) return null
  const ruled = all.find((line) => ruling.test(line) && /\S +\S/.test(line))
  return ruled === undefined ? sharedGaps(lines) : [...ruled].map((character) => character === ' ')
}

/** Display columns that are blank in nearly every line: titles above the table and notes below it run across. */
function sharedGaps(lines: readonly string[]): readonly boolean[] {
  const filled: number[] = []
  for (const line of lines) {
    let at = 0
    for (const character of line) {
      const width = widthOf(character)
      if (character !== ' ') for (let i = at; i < at + width; i++) filled[i] = (filled[i] ?? 0) + 1
      at += width
    }
  }
  const few = Math.max(lines.length < 8 ? 0 : 1, 0.02 * lines.length)
  return Array.from(filled, (count = 0) => count <= few)
}

/** Ideographs, kana, hangul and full-width forms take two columns in print. */
function widthOf(character: string): number {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character)
    ? 2
    : 1
}

function alignedCells(line: string, gaps: Gaps): readonly string[] {
  if (line.trim() === '' || ruling.test(line)) return []
  const plain = line.replaceAll(TAB, ' ')
  if (gaps === null) return (plain.match(words) ?? []).map(unquoted)
  return cellsBetween(plain, gaps)
}

function unquoted(word: string): string {
  return word.length > 1 && word.startsWith('"') && word.endsWith('"') ? word.slice(1, -1).replaceAll('""', '"') : word
}

/** A word belongs to the column in which it begins, or ends if it begins in a gap. */
function cellsBetween(line: string, gaps: readonly boolean[]): readonly string[] {
  const columnAt = columnNumbers(gaps)
  const last = Math.max(-1, ...columnAt)
  const cells: string[] = Array.from({ length: last + 1 }, () => '')
  let at = 0
  for (const piece of line.split(/( +)/)) {
    const width = [...piece].reduce((sum, character) => sum + widthOf(character), 0)
    if (piece.trim() !== '') {
      const begin = columnAt[at] ?? last
      const column = Math.max(0, begin >= 0 ? begin : (columnAt[at + width - 1] ?? last))
      cells[column] = cells[column] ? `${cells[column]} ${piece}` : piece
    }
    at += width
  }
  return cells
}

/** The column of each display column; −1 within a gap. */
function columnNumbers(gaps: readonly boolean[]): readonly number[] {
  let column = -1
  return gaps.map((isGap, i) => {
    if (isGap) return -1
    if (i === 0 || gaps[i - 1]) column++
    return column
  })
}
