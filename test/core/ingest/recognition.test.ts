/** Known files stay known when a platform, a spreadsheet or an owner changes what does not matter; else it is said what is missing. */
import { readdirSync, readFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { reportText } from '../../../core/contract/text/report.ts'
import { memoryBytes } from '../../../core/ingest/byte-source.ts'
import { type OpenedTable, openTables } from '../../../core/ingest/open-table.ts'
import { sampleOf } from '../../../core/ingest/sample-rows.ts'
import { csvSource, openText } from '../../../core/ingest/table-source.ts'
import { importProblemsTable } from '../../../core/report/data-tables.ts'
import { chinese, fixture, readAll, tempFile } from './ingest-file.ts'

type Row = readonly string[]

/** A fixture taken apart: what stands above its header, the header, and what stands below. */
interface Known {
  readonly path: string
  readonly table: OpenedTable
  readonly above: readonly Row[]
  readonly header: Row
  readonly below: readonly Row[]
}

const paths = readdirSync(fixture('.'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:csv|txt)$/.test(path))
  .sort()

async function open(content: string | Uint8Array, name: string, currency = 'CNY'): Promise<OpenedTable> {
  const [table] = await openTables(tempFile(name, content), name, { ...chinese, currency })
  return table!
}

async function takeApart(path: string): Promise<Known> {
  const bytes = readFileSync(fixture(path))
  const first = await open(bytes, 'fixture.csv')
  const table = await open(bytes, 'fixture.csv', first.statedCurrency ?? 'CNY')
  const text = openText(memoryBytes(bytes), path, table.encoding)
  const source = csvSource(text, { delimiter: table.delimiter, quotes: !path.startsWith('amazon') })
  const { rows } = await sampleOf(source)
  const at = rows.findIndex(({ line }) => line === table.headerLine)
  const cells = rows.map((row) => row.cells)
  return { path, table, above: cells.slice(0, at), header: cells[at]!, below: cells.slice(at + 1) }
}

function textOf(rows: readonly Row[], delimiter: string): string {
  const cell = (text: string) => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return `${rows.map((row) => row.map(delimiter === '\t' ? String : cell).join(delimiter)).join('\r\n')}\r\n`
}

const padded = (row: Row, width: number) => Array.from({ length: width }, (_, i) => row[i] ?? '')

/** Changes that must not matter. */
const changes: Readonly<Record<string, (known: Known) => readonly Row[]>> = {
  'blanks after the names': ({ above, header, below }) => [...above, header.map((name) => `${name}  `), ...below],
  'names in capitals': ({ above, header, below }) => [...above, header.map((name) => name.toUpperCase()), ...below],
  'new columns at the end': ({ above, header, below }) => [
    ...above,
    [...header, '新列', 'Extra'],
    ...below.map((row) => (row.length === header.length ? [...row, '1', 'x'] : row)),
  ],
  'every column twice': ({ above, header, below }) => [
    ...above,
    [...header, ...header],
    ...below.map((row) => (row.length === header.length ? [...row, ...row] : row)),
  ],
  'lines above it': ({ above, header, below }) => [
    ...Array.from({ length: Math.max(0, 24 - above.length) }, (_, i) => [`Note ${i}: exported for the shop`]),
    ...above,
    header,
    ...below,
  ],
}

describe.each(paths)('%s', (path) => {
  let known: Known
  let wanted: { readonly preset: string; readonly taken: number }
  const outcome = async (table: OpenedTable) => {
    const { end } = await readAll(table)
    return { preset: table.preset, taken: end.rowsRead - end.rowsRejected - end.rowsSkipped }
  }
  // A file without amounts is refused as a whole: then being known is all there is to keep.
  const outcomeOf = (table: OpenedTable) => outcome(table).catch(() => ({ preset: table.preset, taken: 0 }))

  beforeAll(async () => {
    known = await takeApart(path)
    wanted = await outcomeOf(known.table)
  })

  it('is known with what does not matter changed', async () => {
    const { table } = known
    for (const [change, make] of Object.entries(changes)) {
      const content = textOf(make(known), table.delimiter)
      const changed = await open(content, `changed.${table.delimiter === '\t' ? 'txt' : 'csv'}`, table.currency)
      expect([change, await outcomeOf(changed)]).toEqual([change, wanted])
    }
  })

  it('is known with its columns in another order', async () => {
    const { table, above, header, below } = known
    const turned = (row: Row) => [...padded(row, header.length)].reverse()
    const rows = [...above, turned(header), ...below.map((row) => (row.length > 1 ? turned(row) : row))]
    expect((await open(textOf(rows, table.delimiter), 'turned.csv', table.currency)).preset).toBe(wanted.preset)
  })

  it('is known as a workbook', async () => {
    const { table, above, header, below } = known
    const rows = [...above, header, ...below].map((row) => [...row])
    const bytes = await writeXlsx({ sheets: [{ name: 'Sheet1', rows }] })
    expect(await outcomeOf(await open(bytes, 'book.xlsx', table.currency))).toEqual(wanted)
  })

  it('is known without any one column, or says what is missing', async () => {
    const { table, above, header, below } = known
    for (const [left, name] of header.entries()) {
      const rows = [
        ...above,
        ...[header, ...below.slice(0, 3)].map((row) => row.filter((_, column) => column !== left)),
      ]
      const answer = await open(textOf(rows, table.delimiter), 'less.csv', table.currency).then(
        ({ preset }) => ({ preset, code: '', columns: '' }),
        (error: { code: string; params: { columns?: string } }) => ({
          preset: '',
          code: error.code,
          columns: error.params.columns ?? '',
        }),
      )
      if (answer.preset === wanted.preset) continue
      expect([name, answer.code]).toEqual([name, expect.stringMatching(/^file-(?:columns-missing|unrecognised)$/)])
      if (answer.code === 'file-columns-missing') expect(answer.columns).not.toBe('')
    }
  })
})

it('every header of a real export is known', async () => {
  // One row below makes a table of a header; its cells need not be taken.
  for (const path of paths) {
    const { table, header } = await takeApart(path)
    const line = textOf([header, header.map(() => '1')], table.delimiter)
    expect([path, (await open(line, 'header.csv', table.currency)).preset]).toEqual([path, table.preset])
  }
})

describe('lists that this app wrote', () => {
  const word = (column: string, language: 'en' | 'zh') =>
    reportText[`report.column.${column}` as keyof typeof reportText][language]

  it.each([
    [
      'customers',
      ['buyer-key', 'name', 'segment', 'last-order', 'orders', 'spent', 'alive', 'future-value', 'next-order'],
    ],
    ['offers', ['name', 'segment', 'offer-products', 'offer', 'contact-day', 'cost', 'expected-profit']],
    ['sales', ['product', 'product-key', 'category', 'orders', 'items', 'net', 'refund-share', 'buyer-share']],
  ])('are named as such: %s', async (_, columns) => {
    for (const language of ['en', 'zh'] as const) {
      const header = columns.map((column) => word(column, language))
      const rows = [header, header.map(() => '1')]
      await expect(open(textOf(rows, ','), 'own.csv')).rejects.toMatchObject({ code: 'file-own-list' })
    }
  })

  it('leave an owner’s own list of customers alone', async () => {
    const rows = [
      ['Customer', 'Orders', 'Spent', 'Last order', 'Region'],
      ['Ann', '3', '12.50', '2026-03-01', 'Kent'],
    ]
    await expect(open(textOf(rows, ','), 'mine.csv')).rejects.toMatchObject({ code: 'file-unrecognised' })
  })

  it('of rows set aside come back, put right, under the layout of their table', async () => {
    const names = ['no', 'date', 'buyer', 'price']
    const refuse = async (rows: readonly Row[]) =>
      open(textOf(rows, ','), 'rows.csv').then(
        () => '',
        (error: { layout?: string }) => error.layout,
      )
    const layout = await refuse([names, ['1', '2026-03-01', 'Ann', '4.25']])
    const problem = { line: 3, code: 'date-unreadable', column: 'date', value: 'soon', cells: ['2', 'soon', 'Bo', '1'] }
    for (const language of ['en', 'zh'] as const) {
      const { columns, rows } = importProblemsTable([{ ...problem, code: 'date-unreadable' }], language, names)
      const list = [columns.map(({ header }) => header), ...rows.map((row) => row.map(String))]
      expect(list[1]!.slice(-4)).toEqual(problem.cells)
      expect(await refuse(list)).toBe(layout)
    }
  })
})
