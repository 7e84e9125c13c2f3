/** Worksheets of the .xls of Excel 97 to 2003 and before. Its library is large and is loaded only when such a file comes. */
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { ShopkeeperError } from '../contract/reply.ts'
import { BlockBuilder } from './block-builder.ts'
import { type ByteSource, wholeBytes } from './byte-source.ts'
import type { CellBlock } from './cell-block.ts'
import { isDateFormat, numberText, serialText } from './cell-value.ts'
import { sheetTraits, type Workbook } from './workbook.ts'

/** Throws `file-not-a-workbook` or `file-encrypted`. */
export async function openOldWorkbook(bytes: ByteSource, file: string): Promise<Workbook> {
  const book = await readBook(bytes, file)
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  const visible = book.SheetNames.filter((_, i) => !book.Workbook?.Sheets?.[i]?.Hidden)
  const sheets = visible.flatMap((name) => {
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined
    const blocks = () => sheetBlocks(sheet!, is1904, bytes.size, file)
    return sheet ? [{ name, source: { ...sheetTraits, size: bytes.size, blocks } }] : []
  })
  if (sheets.length === 0) throw new ShopkeeperError('file-not-a-workbook', { file })
  return { sheets }
}

async function readBook(bytes: ByteSource, file: string): Promise<WorkBook> {
  const library = await import('@e965/xlsx')
  // Names in files older than Excel 97 are in the code page of the country.
  library.set_cptable(await import('@e965/xlsx/dist/cpexcel'))
  try {
    return library.read(wholeBytes(bytes), {
      type: 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellText: false,
    })
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message)
    throw new ShopkeeperError(isLocked ? 'file-encrypted' : 'file-not-a-workbook', { file })
  }
}

function* sheetBlocks(sheet: WorkSheet, is1904: boolean, size: number, file: string): Generator<CellBlock> {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  let builder = new BlockBuilder(file)
  for (const [index, row = []] of rows.entries()) {
    const texts = Array.from(row, (cell) => (cell ? cellText(cell, is1904) : ''))
    const width = texts.findLastIndex((text) => text !== '') + 1
    if (width === 0) continue
    for (const text of texts.slice(0, width)) builder.addText(text)
    builder.endRow(index + 1)
    if (!builder.isFull) continue
    yield builder.finish(Math.floor((size * index) / rows.length))
    builder = new BlockBuilder(file)
  }
  if (builder.rows > 0) yield builder.finish(size)
}

function cellText({ t, v, z, w }: CellObject, is1904: boolean): string {
  if (t === 'n' && typeof v === 'number') {
    const date = typeof z === 'string' && isDateFormat(z) ? serialText(v, is1904) : null
    return date ?? numberText(v)
  }
  if (t === 'b') return v ? 'TRUE' : 'FALSE'
  if (t === 'e') return w ?? '#N/A'
  return v === undefined || v === null ? '' : String(v).replace(/\p{Surrogate}/gu, '\ufffd')
}
