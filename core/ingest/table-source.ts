/** A table whose dialect is known, as blocks of cells: what a CSV file and a worksheet have in common. */
import type { FileWarning } from '../model/shop-record.ts'
import { type ByteSource, fileBytes, memoryBytes, transcoded } from './byte-source.ts'
import type { CellBlock } from './cell-block.ts'
import { type CsvDialect, type LineEnds, scanCsv } from './csv-scanner.ts'
import { type EncodingFinding, findEncoding } from './encoding.ts'

export interface TableSource {
  readonly encoding: string
  readonly delimiter: string
  /** Bytes in the file. */
  readonly size: number
  blocks(): AsyncIterable<CellBlock> | Iterable<CellBlock>
  /** What the bytes themselves give to warn of; complete once all blocks were read. */
  warnings(): readonly FileWarning[]
}

/** A text file's bytes in an encoding that can be searched for delimiters. */
interface TextFile {
  readonly file: string
  readonly found: EncodingFinding
  /** Without the byte order mark. */
  readonly bytes: ByteSource
}

/** `origin` is a path, or bytes in memory. */
export function openText(origin: string | Uint8Array, file: string, encoding: string | undefined): TextFile {
  const open = (from: number) =>
    typeof origin === 'string' ? fileBytes(origin, file, from) : memoryBytes(origin, from)
  const found = findEncoding(open(0), encoding)
  return { file, found, bytes: open(found.markLength) }
}

/** Reads the text as CSV. UTF-16, and `|` in a multi-byte encoding, are made UTF-8 first: their bytes cannot be searched. */
export function csvSource({ file, found, bytes }: TextFile, dialect: CsvDialect): TableSource {
  const searchable = !found.encoding.startsWith('utf-16') && (dialect.delimiter !== '|' || found.encoding === 'utf-8')
  const source = searchable ? bytes : transcoded(bytes, found.encoding)
  const encoding = searchable ? found.encoding : 'utf-8'
  let lineEnds: LineEnds = { lf: 0, crlf: 0, cr: 0 }
  return {
    encoding: found.encoding,
    delimiter: dialect.delimiter,
    size: bytes.size,
    blocks() {
      lineEnds = { lf: 0, crlf: 0, cr: 0 }
      return scanCsv(source, dialect, { file, encoding, lineEnds })
    },
    warnings: () => [...lineEndWarnings(lineEnds), ...encodingWarnings(found)],
  }
}

function lineEndWarnings({ lf, crlf, cr }: LineEnds): FileWarning[] {
  const kinds = [lf, crlf, cr].filter((count) => count > 0).length
  return kinds > 1 ? [{ code: 'mixed-line-ends', params: {} }] : []
}

function encodingWarnings({ encoding, guessed, badPlaces, firstBadLine }: EncodingFinding): FileWarning[] {
  const warnings: FileWarning[] = []
  if (guessed) warnings.push({ code: 'encoding-guessed', params: { encoding } })
  if (badPlaces > 0) warnings.push({ code: 'cells-unreadable', params: { count: badPlaces, line: firstBadLine } })
  return warnings
}
