import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { TableMapping } from '../../../core/contract/mapping.ts'
import { openTables } from '../../../core/ingest/open-table.ts'
import { quietContext } from '../../../core/job/context.ts'
import { british, chinese, readAll, readContent, rejected, skipped, tempFile, warningCodes } from './ingest-file.ts'

const mapping: TableMapping = {
  version: 1,
  name: 'Till',
  content: 'order-lines',
  columns: {
    orderKey: 'no',
    orderDate: 'date',
    customerName: 'buyer',
    productTitle: 'item',
    quantity: 'qty',
    unitPrice: 'price',
  },
}
const header = 'no,date,buyer,item,qty,price\n'
const row = (no: number, buyer = 'Ann') => `${no},2026-03-01,${buyer},Mug,2,4.25\n`
const good = header + row(1) + row(2)
const options = { ...british, mapping }

describe('refused as a whole', () => {
  const refusal = async (
    content: string | Uint8Array,
    name = 'table.csv',
    with_: Parameters<typeof openTables>[2] = options,
  ) => {
    const error = await readContent(content, with_, name).then(
      () => null,
      (caught: { code: string; params: object }) => ({ code: caught.code, ...caught.params }),
    )
    return error
  }

  it('a file that is not there', async () => {
    await expect(openTables('/nowhere/x.csv', 'x.csv', options)).rejects.toMatchObject({ code: 'file-missing' })
  })

  it('an empty file, also one of blank lines or of a byte order mark only', async () => {
    for (const content of ['', '\n\n \n', '\ufeff'])
      expect(await refusal(content)).toMatchObject({ code: 'file-empty', file: 'table.csv' })
  })

  it('a header without rows', async () => {
    expect(await refusal(header)).toMatchObject({ code: 'file-header-only' })
    expect(await refusal(`${header}\n\n`)).toMatchObject({ code: 'file-header-only' })
    expect(await refusal('apples,pears\n', 'table.csv', british)).toMatchObject({ code: 'file-header-only' })
  })

  it('binary bytes', async () => {
    const picture = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), randomBytes(4096)])
    expect(await refusal(picture)).toMatchObject({ code: 'file-binary' })
    expect(await refusal(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'old.xls')).toMatchObject(
      { code: 'file-binary' },
    )
  })

  it('a single line of 50 MB, without holding it', async () => {
    const path = tempFile('long.csv', Buffer.alloc(50 << 20, 'a,b'))
    const before = process.memoryUsage().rss
    await expect(openTables(path, 'long.csv', options)).rejects.toMatchObject({
      code: 'file-line-too-long',
      params: { line: 1 },
    })
    expect(process.memoryUsage().rss - before).toBeLessThan(60 << 20)
  })

  it('a quotation mark that is never closed', async () => {
    const text = `${good}3,2026-03-01,"Ann,Mug,2,4.25\n${'4,2026-03-01,Bo,Mug,2,4.25\n'.repeat(400_000)}`
    expect(await refusal(text)).toMatchObject({ code: 'file-line-too-long', line: 4 })
  })

  it('a table without one valid row', async () => {
    expect(await refusal(`${header}1,soon,Ann,Mug,2,4.25\n2,later,Ann,Mug,2,4.25\n`)).toMatchObject({
      code: 'file-no-valid-row',
      rows: 2,
      line: 2,
      problem: 'date-unreadable',
      column: 'date',
      value: 'soon',
    })
  })

  it('a text file called .xlsx', async () => {
    expect(await refusal(good, 'table.xlsx')).toMatchObject({ code: 'file-not-a-workbook' })
  })

  it('columns that nobody knows', async () => {
    expect(await refusal('apples,pears\n1,2\n', 'table.csv', british)).toMatchObject({ code: 'file-unrecognised' })
  })

  it('a preset, an encoding or a time zone that does not exist', async () => {
    expect(await refusal(good, 'table.csv', { ...options, timezone: 'Mars/Base' })).toMatchObject({
      code: 'bad-params',
    })
    expect(await refusal(good, 'table.csv', { ...british, preset: 'nope' })).toMatchObject({ code: 'bad-params' })
    expect(await refusal(good, 'table.csv', { ...options, encoding: 'nope' })).toMatchObject({ code: 'bad-params' })
  })
})

describe('imported with a warning', () => {
  it('mixed line ends', async () => {
    const read = await readContent(
      `${header}${row(1).replace('\n', '\r\n')}${row(2).replace('\n', '\r')}${row(3)}`,
      options,
    )
    expect(read.lines.map(({ line }) => line)).toEqual([2, 3, 4])
    expect(warningCodes(read)).toEqual(['mixed-line-ends'])
  })

  it('a last row cut short, which is kept aside', async () => {
    const read = await readContent(`${good}3,2026-03-01,Ann,Mu`, options)
    expect(read.end).toMatchObject({
      rowsRead: 3,
      rowsRejected: 1,
      warnings: [{ code: 'last-row-cut-short', params: { line: 4 } }],
    })
    expect(rejected(read)).toMatchObject([
      { fileLine: 4, code: 'row-cut-short', cells: ['3', '2026-03-01', 'Ann', 'Mu'] },
    ])
  })

  it('a last row cut inside quotes or inside a character', async () => {
    const quoted = await readContent(`${good}3,2026-03-01,"Ann`, options)
    expect(rejected(quoted)).toMatchObject([{ fileLine: 4, code: 'row-cut-short' }])
    const bytes = Buffer.from(`${good}3,2026-03-01,茶`)
    const split = await readContent(bytes.subarray(0, -1), options)
    expect(split.table.encoding).toBe('utf-8')
    expect(rejected(split)).toMatchObject([{ code: 'row-cut-short' }])
  })

  it('takes a whole last row without a line end', async () => {
    const read = await readContent(good.trimEnd(), options)
    expect(read.end).toMatchObject({ rowsRead: 2, rowsRejected: 0, warnings: [] })
  })

  it('single cells that cannot be read', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${header}${row(1, '小明')}${row(2, '小红')}3,2026-03-01,`),
      Buffer.from([0xff, 0xfe]),
      Buffer.from(',Mug,2,4.25\n'),
    ])
    const read = await readContent(bytes, options)
    expect(read.table.encoding).toBe('utf-8')
    expect(read.lines).toHaveLength(3)
    expect(read.customers.map(({ name }) => name)).toEqual(['小明', '小红', '\ufffd\ufffd'])
    expect(read.end.warnings).toEqual([{ code: 'cells-unreadable', params: { count: 2, line: 4 } }])
  })

  it('a cell of GBK that cannot be read', async () => {
    const gbk = Buffer.from([0xd0, 0xa1, 0xba, 0xec])
    const parts = [header, '1,2026-03-01,', gbk, ',Mug,1,1\n2,2026-03-01,', gbk, Buffer.from([0xff]), ',Mug,1,1\n']
    const read = await readContent(Buffer.concat(parts.map((part) => Buffer.from(part as string))), options)
    expect(read.table.encoding).toBe('gb18030')
    expect(read.customers.map(({ name }) => name)).toEqual(['小红', '小红\ufffd'])
    expect(warningCodes(read)).toEqual(['cells-unreadable'])
  })

  it('text in a column of numbers', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => row(i)).join('')
    const read = await readContent(`${header}${rows}41,2026-03-01,Ann,Mug,3a,4.25\n`, options)
    expect(rejected(read)).toMatchObject([{ fileLine: 42, column: 'qty', value: '3a', code: 'number-unreadable' }])
    expect(read.end.warnings).toEqual([
      {
        code: 'text-in-number-column',
        params: { column: 'qty', count: 1, line: 42, value: '3a' },
        cells: [{ line: 42, value: '3a' }],
      },
    ])
  })
})

describe('rows left out on purpose are counted', () => {
  it('blank rows, padding, repeated headers and totals', async () => {
    const read = await readContent(`${header}\n,,,,,\n${row(1)}${header}${row(2)}Total,,,,4,17.00\n`, options)
    expect(skipped(read)).toEqual([
      { fileLine: 2, code: 'blank-row' },
      { fileLine: 3, code: 'padding-row' },
      { fileLine: 5, code: 'repeated-header' },
      { fileLine: 7, code: 'total-row' },
    ])
    expect(read.end).toMatchObject({ rowsRead: 6, rowsRejected: 0, rowsSkipped: 4 })
    expect(read.lines).toHaveLength(2)
  })
})

describe('encodings and delimiters', () => {
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${good}`), 'utf-8', ','],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${good}`, 'utf16le'), 'utf-16le', ','],
    ['UTF-16LE without one', Buffer.from(good, 'utf16le'), 'utf-16le', ','],
    ['tabs', Buffer.from(good.replaceAll(',', '\t')), 'utf-8', '\t'],
    ['semicolons', Buffer.from(good.replaceAll(',', ';')), 'utf-8', ';'],
    ['bars', Buffer.from(good.replaceAll(',', '|')), 'utf-8', '|'],
  ])('%s', async (_, bytes, encoding, delimiter) => {
    const read = await readContent(bytes, options)
    expect(read.table).toMatchObject({ encoding, delimiter })
    expect(read.lines.map(({ amountMinor }) => amountMinor)).toEqual([850, 850])
  })

  it('semicolons with decimal commas', async () => {
    const read = await readContent(
      'no;date;buyer;item;qty;price\n1;01.03.2026;Ann;Mug, blue;2;1.004,25\n2;31.03.2026;Ann;Mug, red;1;4,25\n',
      options,
    )
    expect(read.lines.map(({ amountMinor }) => amountMinor)).toEqual([200_850, 425])
  })

  it('GBK with bars, whose bytes occur inside characters', async () => {
    // 葇 is C9 7C in GBK: its second byte is the bar.
    const text = Buffer.concat([
      Buffer.from(`${header.replaceAll(',', '|')}1|2026-03-01|`),
      Buffer.from([0xc9, 0x7c, 0xba, 0xec]),
      Buffer.from('|Mug|1|1\n'),
    ])
    const read = await readContent(text, { ...options, encoding: 'gbk' })
    expect(read.table.delimiter).toBe('|')
    expect(read.customers[0]!.name).toBe(new TextDecoder('gbk').decode(new Uint8Array([0xc9, 0x7c, 0xba, 0xec])))
  })

  it('Windows-1252 accents, with a warning', async () => {
    const read = await readContent(Buffer.from(`${header}${row(1, 'Zo\xeb')}`, 'latin1'), options)
    expect(read.customers[0]!.name).toBe('Zoë')
    expect(warningCodes(read)).toEqual(['encoding-guessed'])
  })

  it('Big5 and Shift_JIS where the owner says so', async () => {
    const big5 = Buffer.concat([
      Buffer.from(`${header}1,2026-03-01,`),
      Buffer.from([0xaf, 0xf9]),
      Buffer.from(',Mug,1,1\n'),
    ])
    expect((await readContent(big5, { ...options, encoding: 'big5' })).customers[0]!.name).toBe('茶')
    const japanese = Buffer.concat([
      Buffer.from(`${header}1,2026-03-01,`),
      Buffer.from([0x92, 0x83]),
      Buffer.from(',Mug,1,1\n'),
    ])
    expect((await readContent(japanese, { ...options, encoding: 'shift_jis' })).customers[0]!.name).toBe('茶')
  })
})

it('stops when the job is cancelled', async () => {
  const text = header + Array.from({ length: 30_000 }, (_, i) => row(i)).join('')
  const [table] = await openTables(tempFile('cancel.csv', text), 'cancel.csv', options)
  let breaths = 0
  const breathe = async () => {
    if (++breaths > 2) throw new Error('cancelled')
  }
  const run = table!.batches({ ...quietContext, breathe })
  await expect(
    (async () => {
      for (;;) if ((await run.next()).done) return
    })(),
  ).rejects.toThrow('cancelled')
})

it('reports progress that never runs backwards and ends at the whole', async () => {
  const text = header + Array.from({ length: 60_000 }, (_, i) => row(i)).join('')
  const [table] = await openTables(tempFile('progress.csv', text), 'progress.csv', options)
  const seen: number[] = []
  const run = table!.batches({ ...quietContext, progress: (_, done) => void seen.push(done) })
  while (!(await run.next()).done);
  expect(seen.length).toBeGreaterThan(1)
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  expect(seen.at(-1)).toBe(Buffer.byteLength(text))
})

it('reads the same table twice with equal records', async () => {
  const [table] = await openTables(tempFile('twice.csv', good), 'twice.csv', { ...chinese, mapping })
  const [first, second] = [await readAll(table!), await readAll(table!)]
  expect(second.orders).toEqual(first.orders)
  expect(second.end).toEqual(first.end)
})
