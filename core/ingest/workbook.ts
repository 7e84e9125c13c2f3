/** Worksheets as blocks of cells, streamed from the archive that an .xlsx is. */
import { ShopkeeperError } from '../contract/reply.ts'
import type { CellBlock } from './cell-block.ts'
import { SharedStrings } from './shared-strings.ts'
import type { TableSource } from './table-source.ts'
import { readWorkbookParts } from './workbook-parts.ts'
import { type SheetSetting, WorksheetRows } from './worksheet.ts'
import { XmlError, XmlScanner } from './xml-scanner.ts'
import { type ZipEntry, ZipError, type ZipFile } from './zip-file.ts'

/** The sheets that are not hidden, in the order of their tabs. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly source: TableSource }[]
}

/** What every worksheet says of itself, whatever its format. */
export const sheetTraits = { encoding: 'utf-8', delimiter: '', candidates: [], warnings: () => [] } as const

/** Throws `file-not-a-workbook`; so does reading a sheet that is damaged. */
export async function openWorkbook(archive: ZipFile, file: string): Promise<Workbook> {
  try {
    const parts = await readWorkbookParts(archive)
    if (parts.sheets.length === 0) throw new XmlError('no sheet')
    // Read by the first sheet that needs it, kept for all.
    let setting: Promise<SheetSetting> | null = null
    const settingOf = () => (setting ??= readSetting(archive, parts, file))
    return {
      sheets: parts.sheets.map(({ name, entry }) => ({
        name,
        source: { ...sheetTraits, size: archive.size, blocks: () => sheetBlocks(archive, entry, settingOf, file) },
      })),
    }
  } catch (error) {
    throw workbookError(error, file)
  }
}

async function readSetting(
  archive: ZipFile,
  { strings, is1904, dateStyles }: Awaited<ReturnType<typeof readWorkbookParts>>,
  file: string,
): Promise<SheetSetting> {
  const shared = new SharedStrings(file)
  if (strings) await shared.read(archive.stream(strings))
  return { file, strings: shared, is1904, dateStyles }
}

async function* sheetBlocks(
  archive: ZipFile,
  entry: ZipEntry,
  settingOf: () => Promise<SheetSetting>,
  file: string,
): AsyncGenerator<CellBlock> {
  let consumed = 0
  try {
    const sheet = new WorksheetRows(await settingOf())
    const scanner = new XmlScanner(sheet, file)
    for await (const chunk of archive.stream(entry, (count) => (consumed += count))) {
      scanner.feed(chunk)
      yield* sheet.takeBlocks(Math.min(consumed, archive.size), false)
      if (sheet.ended) break
    }
    yield* sheet.takeBlocks(archive.size, true)
  } catch (error) {
    throw workbookError(error, file)
  }
}

function workbookError(error: unknown, file: string): unknown {
  const isUnsound = error instanceof ZipError || error instanceof XmlError
  return isUnsound ? new ShopkeeperError('file-not-a-workbook', { file }) : error
}
