/** Tables of no platform: without a header, aligned by blanks, in old or renamed workbooks, several sheets at once. */
import { readFileSync } from 'node:fs'
import * as sheetJs from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { type TableMapping, tableMappingSchema } from '../../../core/contract/mapping.ts'
import { type IngestOptions, openTables, UnrecognisedTable } from '../../../core/ingest/open-table.ts'
import { quietContext } from '../../../core/job/context.ts'
import { british, chinese, dayOf, fixture, readAll, readContent, tempFile, warningCodes } from './ingest-file.ts'

const till: TableMapping = {
  version: 1,
  name: 'Till',
  content: 'order-lines',
  columns: { orderKey: 'no', orderDate: 'date', customerKey: 'buyer', quantity: 'qty', unitPrice: 'price' },
}
const names = ['no', 'date', 'buyer', 'qty', 'price']

/** What is wrong with the content, with its first guess. */
async function guessOf(content: string | Uint8Array, name = 'table.txt', options: IngestOptions = british) {
  const error = await openTables(tempFile(name, content), name, options).then(
    () => null,
    (caught: unknown) => caught,
  )
  if (!(error instanceof UnrecognisedTable)) throw error ?? new Error('recognised')
  return error
}

describe('columns aligned by blanks', () => {
  const mapping = tableMappingSchema.parse(JSON.parse(readFileSync(fixture('cdnow.mapping.json'), 'utf8')))
  // In the form of the public CDNOW sample: customer, number in the sample, day, CDs, dollars.
  const rows = [
    ' 00004 0001 19970101  2   29.33',
    ' 00004 0001 19970118  2   29.73',
    ' 00021 0002 19970101  3   63.34',
    ' 00021 0002 19970101  1   11.77',
    ' 00050 0003 19970101 10  106.79',
  ]

  it('without a header, as orders of one customer and day', async () => {
    const read = await readContent(`${rows.join('\r\n')}\r\n`, { timezone: 'UTC', currency: 'USD', mapping })
    expect(read.table).toMatchObject({ delimiter: ' ', headerLine: 0 })
    expect(read.orders.map(({ key }) => key)).toEqual([
      '00004 19970101',
      '00004 19970118',
      '00021 19970101',
      '00050 19970101',
    ])
    expect(read.customers.map(({ key }) => key)).toEqual(['00004', '00021', '00050'])
    expect(read.lines.map(({ line, quantity, amountMinor }) => [line, quantity, amountMinor])).toEqual([
      [1, 2, 2933],
      [2, 2, 2973],
      [3, 3, 6334],
      [4, 1, 1177],
      [5, 10, 10_679],
    ])
    expect(read.end).toMatchObject({ rowsRead: 5, rowsRejected: 0, rowsSkipped: 0 })
  })

  it('with a guess to start from, remembered by the kinds of its columns', async () => {
    const { columns, mapping: guess, layout } = await guessOf(`${rows.join('\n')}\n`, 'CDNOW.txt')
    expect(columns.map(({ name, samples }) => [name, samples[0]])).toEqual([
      ['1', '00004'],
      ['2', '0001'],
      ['3', '19970101'],
      ['4', '2'],
      ['5', '29.33'],
    ])
    expect(guess).toMatchObject({ content: 'order-lines', header: false, columns: mapping.columns })
    const remembered: string[] = []
    const again = await readContent(`${rows.slice(1).join('\n')}\n`, {
      ...british,
      rememberedMapping: (asked) => {
        remembered.push(asked)
        return asked === layout ? guess : null
      },
    })
    expect(remembered).toEqual([layout])
    expect(again.orders).toHaveLength(3)
    expect(again.table.why[0]!.key).toBe('import.why.mapping-remembered')
    // Another table of five columns is not taken for it.
    expect((await guessOf('Ann Bo Cy Di Ed\nFay Gus Hal Ida Jo\n')).layout).not.toBe(layout)
  })

  it('with a header, a ruling, blank cells and names of several words', async () => {
    const text = [
      'Till report of March',
      '',
      'no     date        buyer        qty   price',
      '-----  ----------  -----------  ---  ------',
      'A1     2026-03-01  Ann Lee        2    4.25',
      'A2     2026-03-01                 1   12.00',
      'A3     2026-03-02  Bo van Dyk    10  104.50',
    ]
    const read = await readContent(text.join('\n'), { ...british, mapping: till, delimiter: ' ' }, 'till.prn')
    expect(read.customers.map(({ key }) => key)).toEqual(['Ann Lee', 'Bo van Dyk'])
    expect(read.lines.map(({ line, amountMinor }) => [line, amountMinor])).toEqual([
      [5, 850],
      [6, 1200],
      [7, 104_500],
    ])
    expect(read.table.headerLine).toBe(3)
  })

  it('in GBK, where an ideograph is as wide as two letters', async () => {
    const line = (...bytes: (string | number[])[]) => Buffer.concat(bytes.map((part) => Buffer.from(part as string)))
    const [xiaohong, li] = [
      [0xd0, 0xa1, 0xba, 0xec],
      [0xc0, 0xee],
    ]
    const text = Buffer.concat([
      line('no  date        buyer     qty  price\n'),
      line('1   2026-03-01  ', xiaohong, '        2   4.25\n'),
      line('2   2026-03-01  ', li, ' ', li, '       1  12.00\n'),
      line('3   2026-03-01             1  12.00\n'),
    ])
    const read = await readContent(text, { ...chinese, mapping: till, delimiter: ' ' })
    expect(read.table.encoding).toBe('gb18030')
    expect(read.customers.map(({ key }) => key)).toEqual(['小红', '李 李'])
    expect(read.end).toMatchObject({ rowsRead: 3, rowsRejected: 0 })
  })

  it('with words in quotation marks, as statistics programs write them', async () => {
    const text = '"no" "date" "buyer" "qty" "price"\n1 "2026-03-01" "Ann Lee" 2 4.25\n2 "2026-03-02" "Bo" 1 4\n'
    const read = await readContent(text, { ...british, mapping: till })
    expect(read.table.delimiter).toBe(' ')
    expect(read.customers.map(({ key }) => key)).toEqual(['Ann Lee', 'Bo'])
  })

  it('never where commas part the columns, whatever words they hold', async () => {
    const text = 'no,date,buyer,qty,price\n1,2026-03-01,Ann of York Town,2,4\n2,2026-03-01,Bo of Leeds Town,1,4\n'
    expect((await readContent(text, { ...british, mapping: till })).table.delimiter).toBe(',')
  })
})

describe('a table without a header', () => {
  it('is seen by its first row being data', async () => {
    const text = '1001,2026-03-01,Ann,2,8.50\n1002,2026-03-01,Bo,1,12.25\n1003,2026-03-02,Ann,1,3.00\n'
    const { mapping } = await guessOf(text)
    expect(mapping).toMatchObject({ header: false, columns: { orderDate: '2', lineAmount: '5' } })
  })

  it('is not seen in one whose header nobody knows', async () => {
    const { mapping, columns } = await guessOf('kappa,lambda\n1,2.50\n2,3.50\n')
    expect(mapping.header).toBeUndefined()
    expect(columns.map(({ name }) => name)).toEqual(['kappa', 'lambda'])
  })

  it('has order keys composed of columns with a header too', async () => {
    const mapping: TableMapping = { ...till, columns: { ...till.columns, orderKey: ['buyer', 'date'] } }
    const read = await readContent(
      'date,buyer,qty,price\n2026-03-01,Ann,1,2\n2026-03-01,Ann,2,3\n2026-03-02,Ann,1,1\n',
      {
        ...british,
        mapping,
      },
    )
    expect(read.orders.map(({ key }) => key)).toEqual(['Ann 2026-03-01', 'Ann 2026-03-02'])
    expect(read.lines).toHaveLength(3)
  })
})

describe('workbooks of other programs', () => {
  const rows = [
    names,
    ['351531314732935', new Date(Date.UTC(2026, 2, 1)), '张三', 3, 0.1 + 0.2],
    ['A2', 46_083, '', 1, 4.25],
  ]
  const book = (is1904: boolean) => {
    const sheet = sheetJs.utils.aoa_to_sheet(rows, {
      UTC: true,
      dateNF: 'yyyy-mm-dd',
      ...(is1904 ? { date1904: true } : {}),
    })
    sheet.B3!.z = 'yyyy/m/d'
    const workbook = sheetJs.utils.book_new()
    sheetJs.utils.book_append_sheet(workbook, sheet, '订单')
    if (is1904) workbook.Workbook = { WBProps: { date1904: true } }
    return workbook
  }
  const written = (bookType: 'xlsx' | 'biff8' | 'biff5' | 'xlml' | 'html', extra: object = {}) =>
    Buffer.from(sheetJs.write(book(false), { type: 'buffer', bookType, ...extra }) as Uint8Array)

  it.each([
    ['inline strings', written('xlsx'), 'a.xlsx'],
    ['shared strings', written('xlsx', { bookSST: true, compression: true }), 'b.xlsx'],
    ['Excel 97 to 2003', written('biff8'), 'c.xls'],
    ['an XML spreadsheet', written('xlml'), 'e.xls'],
  ])('%s', async (_, bytes, name) => {
    const read = await readContent(bytes, { ...chinese, mapping: till }, name)
    expect(read.orders.map((order) => [order.key, dayOf(order)])).toEqual([
      ['351531314732935', '2026-03-01'],
      ['A2', '2026-03-02'],
    ])
    expect(read.customers.map(({ key }) => key)).toEqual(['张三'])
    expect(read.lines.map(({ line, amountMinor }) => [line, amountMinor])).toEqual([
      [2, 90],
      [3, 425],
    ])
    expect(read.table.headerLine).toBe(1)
  })

  it('with days counted from 1904', async () => {
    const sheet = { '!ref': 'A1:E2' } as sheetJs.WorkSheet
    sheetJs.utils.sheet_add_aoa(sheet, [names, ['A1', 44_620, 'Ann', 1, 2]])
    sheet.B2!.z = 'yyyy-mm-dd'
    const workbook = sheetJs.utils.book_new()
    sheetJs.utils.book_append_sheet(workbook, sheet, 'S')
    workbook.Workbook = { WBProps: { date1904: true } }
    for (const bookType of ['xlsx', 'biff8'] as const) {
      const bytes = Buffer.from(sheetJs.write(workbook, { type: 'buffer', bookType }) as Uint8Array)
      const read = await readContent(
        bytes,
        { ...british, mapping: till },
        `mac.${bookType === 'xlsx' ? 'xlsx' : 'xls'}`,
      )
      expect(read.orders.map(dayOf)).toEqual(['2026-03-01'])
    }
  })

  it('with prefixed tags, single quotes, comments, rich text and cells without an address', async () => {
    const parts = {
      'xl/workbook.xml':
        "<x:workbook xmlns:x='m' xmlns:r='n'><x:sheets><x:sheet name='S &amp; T' sheetId='1' r:id='rId1'/></x:sheets></x:workbook>",
      'xl/_rels/workbook.xml.rels':
        "<Relationships><Relationship Id='rId1' Type='t/worksheet' Target='/xl/worksheets/s.xml'/><Relationship Id='rId2' Type='t/sharedStrings' Target='strings.xml'/></Relationships>",
      'xl/strings.xml':
        '<x:sst xmlns:x="m"><x:si><x:r><x:t>A</x:t></x:r><x:r><x:t xml:space="preserve">nn </x:t></x:r><x:rPh><x:t>noise</x:t></x:rPh></x:si><x:si><x:t><![CDATA[<5&>]]></x:t></x:si></x:sst>',
      'xl/worksheets/s.xml': `<?xml version="1.0"?><!-- <row> --><x:worksheet><x:sheetData><x:row>${names
        .map((name) => `<x:c t="inlineStr"><x:is><x:t>${name}</x:t></x:is></x:c>`)
        .join(
          '',
        )}</x:row><x:row r="7"><x:c t="s"><x:v>1</x:v></x:c><x:c t="d"><x:v>2026-03-01</x:v></x:c><x:c t="s"><x:v>0</x:v></x:c><x:c><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c t="str"><x:f>a&lt;b</x:f><x:v>4.25</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    }
    const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
    const read = await readContent(bytes, { ...british, mapping: till }, 'odd.xlsx')
    expect(read.orders.map(({ key }) => key)).toEqual(['<5&>'])
    expect(read.customers.map(({ key }) => key)).toEqual(['Ann'])
    expect(read.lines.map(({ line, amountMinor }) => [line, amountMinor])).toEqual([[7, 850]])
  })

  it('gives what the other library gives, cell by cell', async () => {
    const values = Array.from({ length: 300 }, (_, i) => [
      `N${i}`,
      new Date(Date.UTC(2026, 0, 1 + (i % 90), 1 + (i % 23), i % 60)),
      i % 7 === 0 ? null : `名 ${i} <&> "x"`,
      (i * 37) % 11,
      i / 8,
    ])
    const bytes = await writeXlsx({ sheets: [{ name: 'S', rows: [names, ...values] }] })
    const read = await readContent(bytes, { ...chinese, mapping: till }, 'hucre.xlsx')
    expect(read.orders.map(({ placedAt }) => placedAt)).toEqual(
      values.map(([, date]) => (date as Date).getTime() / 1000 - 8 * 3600),
    )
    expect(read.lines.map(({ amountMinor }) => amountMinor)).toEqual(
      values.map(([, , , quantity, price]) => Math.round((quantity as number) * (price as number) * 100)),
    )
    expect(read.customers.map(({ key }) => key)).toEqual(values.map(([, , buyer]) => buyer).filter((buyer) => buyer))
  })
})

describe('called .xls but none', () => {
  const html = (rows: string) =>
    `<html><head><meta charset="utf-8"><style>td{mso-number-format:"\\@"}</style></head><body><table border=1>${rows}</table></body></html>`

  it('a web page, with spans, entities and line breaks', async () => {
    const text = html(
      `<tr><th colspan=5>Orders &amp; more</th></tr><tr>${names.map((name) => `<th>${name}</th>`).join('')}</tr>
      <tr><td rowspan=2>351531314732935791</td><td rowspan="2">2026-03-01</td><td rowspan=2>Ann<br>Lee&#x41;</td><td>2</td><td>4.25</td></tr>
      <tr><td>1</td><td>&yen;3</td></tr>
      <TR><TD>A2<TD>2026-03-02<TD>&nbsp;Bo<TD>1<TD>5</TR>`.replace('&yen;', '¥'),
    )
    const read = await readContent(text, { ...chinese, mapping: till }, '订单.xls')
    expect(read.orders.map(({ key }) => key)).toEqual(['351531314732935791', 'A2'])
    expect(read.customers.map(({ key }) => key)).toEqual(['Ann LeeA', 'Bo'])
    expect(read.lines.map(({ line, amountMinor }) => [line, amountMinor])).toEqual([
      [3, 850],
      [4, 300],
      [5, 500],
    ])
  })

  it('a web page in GBK', async () => {
    const xiaohong = Buffer.from([0xd0, 0xa1, 0xba, 0xec])
    const cells = (...texts: (string | Buffer)[]) =>
      Buffer.concat([
        Buffer.from('<tr>'),
        ...texts.flatMap((text) => [Buffer.from('<td>'), Buffer.from(text as string), Buffer.from('</td>')]),
        Buffer.from('</tr>'),
      ])
    const bytes = Buffer.concat([
      Buffer.from('<table>'),
      cells(...names),
      cells('1', '2026-03-01', xiaohong, '1', '2'),
      cells('2', '2026-03-01', xiaohong, '1', '2'),
    ])
    const read = await readContent(bytes, { ...chinese, mapping: till }, 'gbk.xls')
    expect(read.customers.map(({ key }) => key)).toEqual(['小红'])
  })

  it('text parted by tabs, also in UTF-16 as spreadsheets write it', async () => {
    const text = `${names.join('\t')}\n1\t2026-03-01\tAnn\t1\t2\n`
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      const read = await readContent(bytes, { ...british, mapping: till }, 'text.xls')
      expect(read.table.delimiter).toBe('\t')
      expect(read.lines).toHaveLength(1)
    }
  })
})

describe('several sheets', () => {
  const order = (key: string) => [key, '2026-03-01', 'Ann', 1, 2]
  const sheets = [
    { name: '说明', rows: [['Made by the till']] },
    { name: '三月', rows: [names, order('A1')] },
    { name: '四月', rows: [names, order('A2'), order('A3')] },
    { name: 'Blank', rows: [] },
  ]

  it('are all read, each under its name, and what was left out is named', async () => {
    const path = tempFile('book.xlsx', await writeXlsx({ sheets }))
    const tables = await openTables(path, 'book.xlsx', { ...british, mapping: till })
    expect(tables.map(({ file }) => file)).toEqual(['book.xlsx/三月', 'book.xlsx/四月'])
    const [first, second] = await Promise.all(tables.map(readAll))
    expect([first!.lines.length, second!.lines.length]).toEqual([1, 2])
    expect(first!.end.warnings).toEqual([{ code: 'sheets-left-out', params: { count: 1, names: '说明' } }])
    expect(second!.end.warnings).toEqual([])
  })

  it('leave out hidden ones without a word', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'S', rows: [names, order('A1')] },
        { name: 'H', rows: [names, order('A2')], hidden: true },
      ],
    })
    const read = await readContent(bytes, { ...british, mapping: till }, 'hidden.xlsx')
    expect(read.table.file).toBe('hidden.xlsx')
    expect(read.lines).toHaveLength(1)
    expect(warningCodes(read)).toEqual([])
  })

  it('and files of an archive likewise', async () => {
    const archive = zipSync({
      'read me.txt': strToU8('Thank you for your order.\n'),
      'a.csv': strToU8(`${names.join(',')}\n1,2026-03-01,Ann,1,2\n`),
    })
    const read = await readContent(archive, { ...british, mapping: till }, 'both.zip')
    expect(read.table.file).toBe('both.zip/a.csv')
    expect(read.end.warnings).toEqual([{ code: 'files-left-out', params: { count: 1, names: 'read me.txt' } }])
  })
})

it('opens tables without reading them, and reports where it is while it reads', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => [`o${i}`, '2026-03-01', 'Ann', 1, 2])
  const bytes = await writeXlsx({ sheets: [{ name: 'S', rows: [names, ...rows] }] })
  const [table] = await openTables(tempFile('long.xlsx', bytes), 'long.xlsx', { ...british, mapping: till })
  const seen: number[] = []
  const run = table!.batches({ ...quietContext, progress: (_, done) => void seen.push(done) })
  let lines = 0
  for (let step = await run.next(); !step.done; step = await run.next()) lines += step.value.lines.count
  expect(lines).toBe(20_000)
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  expect(seen.at(-1)).toBe(bytes.length)
})
