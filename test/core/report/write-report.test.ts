import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { type Cell, readXlsx, type Sheet } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audienceTable, customersTable } from '../../../core/report/customer-tables.ts'
import { factsTable, importProblemsTable } from '../../../core/report/data-tables.ts'
import { neutralised } from '../../../core/report/safe-text.ts'
import { reportHeading, reportTables, writeReport } from '../../../core/report/workbook.ts'
import { csvOf } from '../../../core/report/write-csv.ts'
import { sheetName, xlsxOf } from '../../../core/report/write-xlsx.ts'
import { longId, portrait, reportViews } from './views.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  return (await readXlsx(bytes, { readStyles: true })).sheets
}

function columnOf(sheet: Sheet, header: string): number {
  const index = sheet.rows[0]?.indexOf(header) ?? -1
  expect(index, header).toBeGreaterThanOrEqual(0)
  return index
}

function styledCell(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells?.get(`${row},${column}`)
}

describe('the workbook', () => {
  test('reads back with every sheet, Chinese and English', async () => {
    for (const [language, names] of [
      ['zh', ['摘要', '客户', '客户分群', '推荐方案', '活动', '数据质量', '导入记录']],
      ['en', ['Summary', 'Customers', 'Segments', 'Offers', 'Campaigns', 'Data quality', 'Imports']],
    ] as const) {
      const path = join(folder, `report-${language}.xlsx`)
      const bytes = await writeReport(path, 'xlsx', reportTables(reportViews(), language), language)
      const written = await readFile(path)
      expect(written.length).toBe(bytes)
      expect((await sheetsOf(written)).map((sheet) => sheet.name)).toEqual(names)
    }
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('types every cell: ids as text, money and shares as numbers, days as dates', async () => {
    const [sheet] = await sheetsOf(await xlsxOf([customersTable(reportViews().customers, 'en')]))
    if (!sheet) throw new Error('no sheet')
    const value = (header: string) => sheet.rows[1]?.[columnOf(sheet, header)]
    const format = (header: string) => styledCell(sheet, 1, columnOf(sheet, header))?.style?.numFmt
    expect(value('Buyer id')).toBe(longId)
    expect(format('Buyer id')).toBe('@')
    expect(value('Spent')).toBe(1234.56)
    expect(value('Margin')).toBe(-42.05)
    expect(format('Spent')).toContain('"¥"#,##0.00')
    expect(value('First order')).toEqual(new Date('2025-05-03T00:00:00Z'))
    expect(format('First order')).toBe('yyyy-mm-dd')
    expect(value('Bought with discount')).toBe(0.25)
    expect(format('Bought with discount')).toBe('0.0%')
    expect(value('Segment')).toBe('Champions')
    expect(value('Favourite categories')).toBe('绿茶; 茶具')
  })

  test('freezes a bold header and repeats it in print', async () => {
    for (const sheet of await sheetsOf(await xlsxOf(reportTables(reportViews(), 'zh')))) {
      expect(sheet.freezePane?.rows).toBe(1)
      expect(styledCell(sheet, 0, 0)?.style?.font?.bold).toBe(true)
      expect(styledCell(sheet, 1, 0)?.style?.font?.bold ?? false).toBe(false)
      expect(sheet.pageSetup?.printTitlesRow).toContain('$1:$1')
    }
  })

  test('quotes sheet names in references, as Excel demands of names with a blank', async () => {
    const path = join(folder, 'references.xlsx')
    await writeReport(path, 'xlsx', reportTables(reportViews(), 'en'), 'en')
    const book = unzipSync(await readFile(path))['xl/workbook.xml']
    const ranges = [...new TextDecoder().decode(book).matchAll(/Print_Titles"[^>]*>([^<]*)</g)].map((match) => match[1])
    expect(ranges).toHaveLength(7)
    expect(ranges).toContain("'Data quality'!$1:$1")
  })

  test('keeps the own type of each fact', async () => {
    const [sheet] = await sheetsOf(await xlsxOf([factsTable(reportViews().facts, 'zh')]))
    const rows = new Map(sheet?.rows.map((row) => [row[0], row[1]]))
    expect(rows.get('净销售额')).toBe(85_480.01)
    expect(rows.get('订单数')).toBe(900)
    expect(rows.get('最新订单')).toEqual(new Date('2026-11-17T00:00:00Z'))
  })

  test('summarises in three sentences, with the rows used and left out', () => {
    const [summary] = reportTables(reportViews(), 'en')
    const items = summary?.rows.map((row) => row[0]) ?? []
    expect(items.slice(0, 3)).toEqual(['In short', 'In short', 'In short'])
    expect(items).toContain('Rows not taken')
    expect(items).toContain('Age of the data in days')
    expect(items).toContain('Note: Customers')
  })

  test('holds 10,000 customers', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      portrait({ key: String(4_512_003_981_000_000_000n + BigInt(index)) }),
    )
    const bytes = await xlsxOf([customersTable(reportViews(many).customers, 'zh')])
    expect(bytes.length).toBeLessThan(3_000_000)
    const [sheet] = await sheetsOf(bytes)
    expect(sheet?.rows.length).toBe(10_001)
    expect(sheet?.rows[10_000]?.[0]).toBe('4512003981000009999')
  })

  test('writes prices without decimals where the currency has none', async () => {
    const view = { ...reportViews().customers, currency: 'JPY' }
    const [sheet] = await sheetsOf(await xlsxOf([customersTable(view, 'en')]))
    if (!sheet) throw new Error('no sheet')
    const column = columnOf(sheet, 'Spent')
    expect(sheet.rows[1]?.[column]).toBe(123_456)
    expect(styledCell(sheet, 1, column)?.style?.numFmt).toContain('"¥"#,##0;')
  })
})

const dangerous = [
  '=1+1',
  '+1+cmd|x',
  '-2+3',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '＝1+1',
  '=HYPERLINK("http://example.invalid")',
]

describe('text from other people', () => {
  test.each(dangerous)('%j cannot become a formula', (text) => {
    expect(neutralised(text)).toBe(`'${text}`)
  })

  test.each(['Anna', '+44 7700 900123', '3-4', '茶 = 水', '', longId])('%j stays as it is', (text) => {
    expect(neutralised(text)).toBe(text)
  })

  test('is plain text in the workbook, with no formula', async () => {
    const rows = dangerous.map((name) => portrait({ name }))
    const [sheet] = await sheetsOf(await xlsxOf([customersTable(reportViews(rows).customers, 'en')]))
    if (!sheet) throw new Error('no sheet')
    const column = columnOf(sheet, 'Name')
    dangerous.forEach((text, index) => {
      expect(String(sheet.rows[index + 1]?.[column]).replaceAll('\r\n', '\n')).toBe(`'${text}`.replaceAll('\r\n', '\n'))
      expect(styledCell(sheet, index + 1, column)?.formula).toBeUndefined()
    })
  })

  test('survives what XML cannot hold', async () => {
    const name = 'a\u0000b\ud800c <&> _x0041_ "é" 😀'
    const [sheet] = await sheetsOf(await xlsxOf([customersTable(reportViews([portrait({ name })]).customers, 'en')]))
    if (!sheet) throw new Error('no sheet')
    expect(sheet.rows[1]?.[columnOf(sheet, 'Name')]).toBe('abc <&> _x0041_ "é" 😀')
  })
})

describe('CSV', () => {
  test('has a byte order mark, quotes what needs it, and leaves negative numbers alone', () => {
    const view = reportViews([portrait({ name: '=1+1', region: 'a "b", c' })]).customers
    const bytes = csvOf(customersTable(view, 'en'))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [header, row, end] = new TextDecoder().decode(bytes).split('\r\n')
    expect(header?.startsWith('Buyer id,Name,')).toBe(true)
    expect(row).toContain(`${longId},'=1+1,`)
    expect(row).toContain(',1234.56,-42.05,')
    expect(row).toContain('"a ""b"", c"')
    expect(row).toContain(',25%,')
    expect(end).toBe('')
  })

  test('takes one table only', async () => {
    const tables = reportTables(reportViews(), 'en')
    await expect(writeReport(join(folder, 'x.csv'), 'csv', tables, 'en')).rejects.toMatchObject({
      code: 'unsupported-format',
    })
  })
})

describe('HTML', () => {
  test('is one light file without scripts or anything from outside', async () => {
    const views = reportViews([portrait({ name: '<script>alert(1)</script>' })])
    const path = join(folder, 'report.html')
    await writeReport(path, 'html', reportTables(views, 'zh'), 'zh', reportHeading(views, 'zh'))
    const html = await readFile(path, 'utf8')
    expect(html).toContain('<html lang="zh-CN">')
    expect(html).toContain('<h1>山泉茶铺：客户、推荐与活动</h1>')
    expect(html).toContain('截至 2026年11月20日')
    expect(html).not.toMatch(/<script|<link|<img|url\(|https?:|prefers-color-scheme/)
    expect(html).toContain('display: table-header-group')
    expect(html).toContain('-¥42.05')
    expect(html.match(/<thead>/g)?.length).toBe(7)
  })
})

describe('lists', () => {
  test('the contact list gives no address of people left alone', () => {
    const people = (['control', 'contact'] as const).map((arm) => ({
      customerId: arm,
      name: arm,
      arm,
      email: 'a@example.com',
      phone: '+44 7700 900123',
      product: 'Mug',
      offer: 'gift',
      message: 'Hello',
    }))
    const table = audienceTable({ campaignId: '1', frozenAt: null, refused: 0, people }, 'en', 'sms')
    expect(table.columns.map((column) => column.header)).toEqual([
      'Group',
      'Name',
      'Phone',
      'Product',
      'Offer',
      'Message',
      'Customer no.',
    ])
    expect(table.rows).toEqual([
      ['Contact', 'contact', '+44 7700 900123', 'Mug', 'A small gift', 'Hello', 'contact'],
      ['Leave alone', 'control', '', 'Mug', '', '', 'control'],
    ])
    expect(table.note).toContain('1 person is left alone')
  })

  test('rows not taken carry line, reason and the row itself', () => {
    const problem = { line: 7, column: 'Total', value: 'x', code: 'number-unreadable', cells: ['#1', 'x'] } as const
    const [row] = importProblemsTable([problem], 'en').rows
    expect(row?.[0]).toBe(7)
    expect(row?.[1]).toBe('“x” in “Total” is not a number.')
    expect(row?.[4]).toBe('#1; x')
  })

  test('sheet names obey the file format', () => {
    const taken = new Set<string>()
    expect(sheetName('a/b:c*[d]?', taken)).toBe('a b c  d')
    expect(sheetName('A b c  d', taken)).toBe('A b c  d 2')
    expect(sheetName("'", taken)).toBe('Sheet')
    expect(sheetName('History', taken)).toBe('History 1')
    expect(sheetName('客'.repeat(40), taken)).toHaveLength(31)
    expect(sheetName('客'.repeat(40), taken)).toBe(`${'客'.repeat(29)} 2`)
  })
})
