/** A table whose dialect is known, as blocks of cells: what a CSV file and a worksheet have in common. */
import type { FileWarning } from '../model/shop-record.ts'
import { alignedBytes } from './aligned-text.ts'
import { type ByteSource, peek, skipping, transcoded } from './byte-source.ts'
import type { CellBlock } from './cell-block.ts'
import { type CsvDialect, type LineEnds, scanCsv } from './csv-scanner.ts'
import { type EncodingCandidate, type EncodingFinding, findEncoding } from './encoding.ts'

export interface TableSource {
  readonly encoding: string
  /** '' for a worksheet, a blank for columns aligned by blanks. */
  readonly delimiter: string
  /** Readings of the bytes to choose from, the one in use first; empty or absent where there is no doubt. */
  readonly candidates?: readonly EncodingCandidate[]
  /** Bytes in the file. */
  readonly size: number
  blocks(): AsyncIterable<CellBlock> | Iterable<CellBlock>
  /** What the bytes themselves give to warn of; complete once all blocks were read. */
  warnings(): readonly FileWarning[]
}

/** A text file's bytes in an encoding that can be searched for delimiters. */
export interface TextFile {
  readonly file: string
  readonly found: EncodingFinding
  /** Without the byte order mark. */
  readonly bytes: ByteSource
}

/** `encoding` overrides the rule by which it is found. */
export function openText(source: ByteSource, file: string, encoding: string | undefined): TextFile {
  const found = findEncoding(source, encoding)
  return { file, found, bytes: skipping(source, found.markLength) }
}

/** The delimiter that stands for runs of blanks. */
export const BLANKS = ' '

/** Reads the text as CSV. UTF-16, and `|` in a multi-byte encoding, are made UTF-8 first: their bytes cannot be searched. */
export function csvSource(text: TextFile, dialect: CsvDialect): TableSource {
  const { file, found, bytes } = text
  if (dialect.delimiter === BLANKS) return alignedSource(text)
  const searchable = !found.encoding.startsWith('utf-16') && (dialect.delimiter !== '|' || found.encoding === 'utf-8')
  const source = searchable ? bytes : transcoded(bytes, found.encoding)
  const encoding = searchable ? found.encoding : 'utf-8'
  let lineEnds: LineEnds = { lf: 0, crlf: 0, cr: 0 }
  return {
    encoding: found.encoding,
    delimiter: dialect.delimiter,
    candidates: found.candidates,
    size: bytes.size,
    blocks() {
      lineEnds = { lf: 0, crlf: 0, cr: 0 }
      return scanCsv(source, dialect, { file, encoding, lineEnds })
    },
    warnings: () => [...lineEndWarnings(lineEnds), ...encodingWarnings(found)],
  }
}

function alignedSource({ file, found, bytes }: TextFile): TableSource {
  const sample = new TextDecoder(found.encoding).decode(peek(bytes, 1 << 16))
  const source = alignedBytes(bytes, { file, encoding: found.encoding }, sample)
  return {
    encoding: found.encoding,
    delimiter: BLANKS,
    candidates: found.candidates,
    size: bytes.size,
    blocks: () => scanCsv(source, { delimiter: '\t', quotes: false }, { file, encoding: 'utf-8' }),
    warnings: () => encodingWarnings(found),
  }
}

function lineEndWarnings({ lf, crlf, cr }: LineEnds): FileWarning[] {
  const kinds = [lf, crlf, cr].filter((count) => count > 0).length
  return kinds > 1 ? [{ code: 'mixed-line-ends', params: {} }] : []
}

function encodingWarnings({ encoding, guessed, badPlaces, candidates }: EncodingFinding): FileWarning[] {
  const warnings: FileWarning[] = []
  if (guessed) warnings.push({ code: 'encoding-guessed', params: { encoding } })
  if (candidates.length > 0) {
    const others = candidates.slice(1).map((candidate) => candidate.encoding)
    warnings.push({ code: 'encoding-ambiguous', params: { encoding, others: others.join(', ') } })
  }
  const { count, firstLine } = badPlaces()
  if (count > 0) warnings.push({ code: 'cells-unreadable', params: { count, line: firstLine } })
  return warnings
}
