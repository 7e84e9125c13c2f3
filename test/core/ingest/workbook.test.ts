import { zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { TableMapping } from '../../../core/contract/mapping.ts'
import { numberText, serialText } from '../../../core/ingest/cell-value.ts'
import { openTables } from '../../../core/ingest/open-table.ts'
import { british, chinese, dayOf, readAll, readContent, rejected, tempFile, warningCodes } from './ingest-file.ts'

const mapping: TableMapping = {
  version: 1,
  name: 'Till',
  content: 'order-lines',
  columns: { orderKey: 'no', orderDate: 'date', customerKey: 'buyer', quantity: 'qty', unitPrice: 'price' },
}
const names = ['no', 'date', 'buyer', 'qty', 'price']

describe('a workbook', () => {
  it('gives dates as local time, numbers without noise and long ids as text', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Notes', rows: [['Made by the till']] },
        {
          name: '订单',
          rows: [
            names,
            ['35153131473293579', new Date('2026-03-01T09:30:00Z'), '张三', 3, 0.1 + 0.2],
            ['A2', new Date('2026-03-02T00:00:00Z'), 13_912_345_678, 1, 4.25],
            [],
            [3.515e16, new Date('2026-03-02T00:00:00Z'), 'x', 1, 1],
          ],
        },
      ],
    })
    const read = await readContent(bytes, { ...chinese, mapping }, 'till.xlsx')
    expect(read.orders.map(({ key }) => key)).toEqual(['35153131473293579', 'A2'])
    expect(read.orders[0]!.placedAt).toBe(Date.parse('2026-03-01T01:30:00Z') / 1000)
    expect(read.orders.map(dayOf)).toEqual(['2026-03-01', '2026-03-02'])
    expect(read.customers.map(({ key }) => key)).toEqual(['张三', '13912345678'])
    expect(read.lines.map(({ line, amountMinor }) => [line, amountMinor])).toEqual([
      [2, 90],
      [3, 425],
    ])
    expect(rejected(read)).toMatchObject([{ fileLine: 5, code: 'order-number-ruined' }])
    expect(warningCodes(read)).toEqual(['order-numbers-ruined', 'sheets-left-out'])
    expect(read.table).toMatchObject({ headerLine: 1, delimiter: '' })
  })

  it('reads many rows over several blocks', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [`o${i}`, '2026-03-01', 'Ann', 1, 2])
    const read = await readContent(
      await writeXlsx({ sheets: [{ name: 'S', rows: [names, ...rows] }] }),
      { ...british, mapping },
      'm.xlsx',
    )
    expect(read.end).toMatchObject({ rowsRead: 5000, totals: { fileMinor: 1_000_000 } })
  })

  it('inside a ZIP', async () => {
    const inner = await writeXlsx({ sheets: [{ name: 'S', rows: [names, ['1', '2026-03-01', 'Ann', 1, 2]] }] })
    const [table] = await openTables(tempFile('w.zip', zipSync({ 'in.xlsx': inner })), 'w.zip', { ...british, mapping })
    expect((await readAll(table!)).lines).toHaveLength(1)
    expect(table!.file).toBe('w.zip/in.xlsx')
  })

  it('refuses what only looks like one', async () => {
    const refuse = (content: Uint8Array, name: string) => openTables(tempFile(name, content), name, british)
    await expect(refuse(zipSync({ 'a.txt': Buffer.from('x') }), 'z.xlsx')).rejects.toMatchObject({
      code: 'file-not-a-workbook',
    })
    await expect(refuse(zipSync({ 'xl/workbook.xml': Buffer.from('<x/>') }), 'y.xlsx')).rejects.toMatchObject({
      code: 'file-not-a-workbook',
    })
    await expect(
      refuse(Buffer.from('PK\u0003\u0004 and nothing more, so it is no archive'), 'v.xlsx'),
    ).rejects.toMatchObject({ code: 'file-not-a-workbook' })
    await expect(refuse(zipSync({ 'photo.jpg': Buffer.from('x') }), 'p.zip')).rejects.toMatchObject({
      code: 'file-binary',
    })
  })

  it('refuses one with a password', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'S', rows: [names] }],
      encryption: { password: 'tea', spinCount: 1000 },
    })
    await expect(openTables(tempFile('secret.xlsx', bytes), 'secret.xlsx', british)).rejects.toMatchObject({
      code: 'file-encrypted',
    })
  })

  it('refuses one that unpacks to more than 1 GB', async () => {
    const archive = Buffer.from(zipSync({ 'xl/workbook.xml': Buffer.from('<x/>') }))
    // The uncompressed size in the central directory: claimed to be 2 GB.
    archive.writeUInt32LE(0x7fff_ffff, archive.indexOf('PK\u0001\u0002', 0, 'latin1') + 24)
    await expect(openTables(tempFile('bomb.xlsx', archive), 'bomb.xlsx', british)).rejects.toMatchObject({
      code: 'file-too-large',
      params: { limit: 1024 },
    })
  })
})

it('writes numbers and dates as a CSV file would have them', () => {
  expect([12.5, 0.1 + 0.2, 13_912_345_678, 1e15].map(numberText)).toEqual(['12.5', '0.3', '13912345678', '1.00000E+15'])
  // 1 March 2026 is day 46082 of the 1900 system and day 44620 of the 1904 one; serial fractions end a millisecond short.
  expect(serialText(46_082.395833321, false)).toBe('2026-03-01T09:30:00')
  expect(serialText(46_082, false)).toBe('2026-03-01')
  expect(serialText(44_620, true)).toBe('2026-03-01')
  expect(serialText(0.395833333, false)).toBe('09:30:00')
  // Day 1 is 1 January 1900; day 60 is the 29 February that never was.
  expect([1, 59, 61].map((day) => serialText(day, false))).toEqual(['1900-01-01', '1900-02-28', '1900-03-01'])
  expect([-1, 3e6, Number.NaN].map((day) => serialText(day, false))).toEqual([null, null, null])
})
