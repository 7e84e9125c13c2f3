/** The sheets of a file that has some, whatever its format. */
import { ShopkeeperError } from '../contract/reply.ts'
import type { Part } from './container.ts'
import { markupSource } from './markup-table.ts'
import { openOldWorkbook } from './old-workbook.ts'
import { openText, type TableSource } from './table-source.ts'
import { openWorkbook } from './workbook.ts'
import { ZipError } from './zip-file.ts'

export interface Sheet {
  readonly name: string
  readonly source: TableSource
}

/** Null for text, which is one table in a dialect to be found. A web page is one sheet. */
export async function sheetsOf(part: Part, encoding: string | undefined): Promise<readonly Sheet[] | null> {
  const { kind, file, bytes, archive } = part
  switch (kind) {
    case 'workbook':
      return (await openWorkbook(archive!, file)).sheets
    case 'old-workbook':
      return (await openOldWorkbook(bytes, file)).sheets
    case 'markup':
      return [{ name: file, source: markupSource(openText(bytes, file, encoding)) }]
    default:
      return null
  }
}

/** What is not sound deep inside an archive shows itself only while it is read: then the file is no table. */
export function soundError(error: unknown, file: string): unknown {
  return error instanceof ZipError ? new ShopkeeperError('file-binary', { file }) : error
}
