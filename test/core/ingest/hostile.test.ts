/** Files made to break the reader: refused in plain words or read, never more. Nothing is ever written to disk. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import * as sheetJs from '@e965/xlsx'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import type { TableMapping } from '../../../core/contract/mapping.ts'
import { ShopkeeperError } from '../../../core/contract/reply.ts'
import { shownName } from '../../../core/ingest/container.ts'
import { type IngestOptions, openTables } from '../../../core/ingest/open-table.ts'
import { british, chinese, fixture, readAll, readContent, tempFile } from './ingest-file.ts'

const mapping: TableMapping = {
  version: 1,
  name: 'Till',
  content: 'order-lines',
  columns: { orderKey: 'no', orderDate: 'date', customerKey: 'buyer', productTitle: 'item', unitPrice: 'price' },
}
const options: IngestOptions = { ...british, mapping }
const header = 'no,date,buyer,item,price'
const good = `${header}\n1,2026-03-01,Ann,Mug,4.25\n`

/** The code with which the content is refused; null where it is read. */
async function refusal(content: string | Uint8Array, name: string, with_ = options): Promise<string | null> {
  try {
    for (const table of await openTables(tempFile(name, content), name, with_)) await readAll(table)
    return null
  } catch (error) {
    if (error instanceof ShopkeeperError) return error.code
    throw error
  }
}

interface SheetParts {
  readonly sheet?: string
  readonly strings?: string
  readonly workbook?: string
}

function workbookOf({ sheet = '', strings = '<sst/>', workbook }: SheetParts): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      workbook ?? '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Type="/worksheet" Target="worksheets/s.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(strings),
    'xl/worksheets/s.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
  })
}

const inlineRow = (texts: readonly string[]) =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
const goodRows = good.trimEnd().split('\n')
const goodSheet = goodRows.map((line) => inlineRow(line.split(','))).join('')

describe('archives', () => {
  it('that unpack to more than they say', async () => {
    const archive = Buffer.from(zipSync({ 'a.csv': strToU8(good + '2,2026-03-01,Bo,Mug,1\n'.repeat(200_000)) }))
    archive.writeUInt32LE(500, archive.indexOf('PK\u0001\u0002', 0, 'latin1') + 24)
    expect(await refusal(archive, 'liar.zip')).toBe('file-binary')
    const book = Buffer.from(workbookOf({ sheet: goodSheet + goodSheet.repeat(2000) }))
    const entry = book.lastIndexOf('PK\u0001\u0002', undefined, 'latin1')
    book.writeUInt32LE(100, entry + 24)
    expect(await refusal(book, 'liar.xlsx')).toBe('file-not-a-workbook')
  })

  it('with sizes, places and counts beyond the file', async () => {
    const archive = Buffer.from(zipSync({ 'a.csv': strToU8(good) }))
    const contents = archive.indexOf('PK\u0001\u0002', 0, 'latin1')
    const end = archive.indexOf('PK\u0005\u0006', 0, 'latin1')
    for (const at of [contents + 20, contents + 42, end + 12, end + 16]) {
      const broken = Buffer.from(archive)
      broken.writeUInt32LE(0x7fff_0000, at)
      expect(await refusal(broken, 'beyond.zip')).toBe('file-binary')
      broken.writeUInt32LE(0xffff_ffff, at)
      expect(await refusal(broken, 'beyond.zip')).not.toBeNull()
    }
  })

  it('inside archives inside archives', async () => {
    let nested = zipSync({ 'a.csv': strToU8(good) })
    for (let depth = 0; depth < 5; depth++) nested = zipSync({ 'in.zip': nested })
    expect(await refusal(nested, 'deep.zip')).toBe('file-binary')
    // One that calls itself a table is not opened either.
    expect(await refusal(zipSync({ 'in.csv': zipSync({ 'a.csv': strToU8(good) }) }), 'two.zip')).toBe('file-binary')
  })

  it('with ten thousand entries', async () => {
    const entries = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`${i}.csv`, strToU8('x')]))
    expect(await refusal(zipSync(entries, { level: 0 }), 'many.zip')).toBe('file-binary')
  })

  it('whose names are paths: shown harmless, never used', async () => {
    const written = () => readdirSync(tmpdir()).filter((entry) => /evil|vsc/.test(entry))
    expect(written()).toEqual([])
    const names = ['../../../tmp/evil.csv', '/etc/evil.csv', 'C:\\evil.csv', 'a\u202Evsc.csv', '..\\..\\evil\u0007.csv']
    const archive = zipSync(Object.fromEntries(names.map((name) => [name, strToU8(good)])))
    const tables = await openTables(tempFile('paths.zip', archive), 'paths.zip', options)
    for (const table of tables) expect((await readAll(table)).lines).toHaveLength(1)
    expect(tables.map(({ file }) => file)).toEqual([
      'paths.zip/tmp/evil.csv',
      'paths.zip/etc/evil.csv',
      'paths.zip/C/evil.csv',
      'paths.zip/avsc.csv',
      'paths.zip/evil.csv',
    ])
    expect(written()).toEqual([])
    expect(existsSync('/etc/evil.csv')).toBe(false)
  })

  it('locked with a password', async () => {
    const archive = Buffer.from(zipSync({ 'a.csv': strToU8(good) }))
    archive[archive.indexOf('PK\u0001\u0002', 0, 'latin1') + 8]! |= 1
    expect(await refusal(archive, 'locked.zip')).toBe('file-encrypted')
  })
})

it('shows names without what could mislead', () => {
  expect(shownName('..\\C:\\a\u202Egpj.csv')).toBe('C/agpj.csv')
  expect(shownName('\ud800\u0000../')).toBe('table')
  expect(shownName(`${'长'.repeat(300)}.csv`)).toHaveLength(200)
  expect(shownName('2026年3月 订单 (1).csv')).toBe('2026年3月 订单 (1).csv')
})

describe('worksheets', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefghij', (name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('')}]>`
  const outside = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'

  it.each([
    ['entities that grow, among the texts', { strings: `${bomb}<sst><si><t>&j;</t></si></sst>`, sheet: goodSheet }],
    ['a file from elsewhere, in a sheet', { sheet: `${outside}${inlineRow(['&e;'])}` }],
    ['a document type in the workbook', { workbook: `${bomb}<workbook/>` }],
    ['no sheet at all', { workbook: '<workbook/>' }],
    ['tags that never end', { workbook: `<workbook ${'a="1" '.repeat(50_000)}` }],
  ])('with %s', async (_, parts: SheetParts) => {
    expect(await refusal(workbookOf(parts), 'x.xlsx')).toBe('file-not-a-workbook')
  })

  it('with formulas: only what was saved beside them counts', async () => {
    const formula = (code: string, value: string) => `<c t="str"><f>${code}</f><v>${value}</v></c>`
    const cells = [
      formula('WEBSERVICE("http://x/")', 'A1'),
      formula('NOW()', '2026-03-01'),
      '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      "<c><f>cmd|' /C calc'!A0</f></c>",
      '<c><f>1+1</f><v>2</v></c>',
    ]
    const bytes = workbookOf({ sheet: `${inlineRow(header.split(','))}<row>${cells.join('')}</row>` })
    const read = await readContent(bytes, options, 'f.xlsx')
    expect(read.orders.map(({ key }) => key)).toEqual(['A1'])
    expect(read.lines.map(({ amountMinor, product }) => [amountMinor, product])).toEqual([[200, null]])
  })

  it('with cells at the far end, or outside the sheet', async () => {
    const far = Array.from({ length: 200 }, (_, i) => `<row r="${i + 10}"><c r="XFD${i + 10}"><v>1</v></c></row>`).join(
      '',
    )
    expect(await refusal(workbookOf({ sheet: goodSheet + far }), 'far.xlsx')).toBe('file-too-wide')
    const outside = '<row r="3"><c r="ZZZZ3"><v>1</v></c><c r="A99999999999"><v>1</v></c></row>'
    expect(await refusal(workbookOf({ sheet: goodSheet + outside }), 'outside.xlsx')).toBeNull()
  })

  it('with texts that are not there, and numbers that are none', async () => {
    const cells = ['<c t="s"><v>7</v></c>', '<c t="s"><v>-1</v></c>', '<c s="99"><v>1e999</v></c>', '<c><v>abc</v></c>']
    expect(await refusal(workbookOf({ sheet: `${goodSheet}<row>${cells.join('')}</row>` }), 'n.xlsx')).toBeNull()
  })

  it('with half characters: read as unreadable, so that they can be stored', async () => {
    const rows = inlineRow(header.split(',')) + inlineRow(['1', '2026-03-01', 'Ann', 'A_xD800_B &#xD83D;c', '4.25'])
    const read = await readContent(workbookOf({ sheet: rows }), options, 'half.xlsx')
    expect(read.products[0]!.title).toBe('A\ufffdB \ufffdc')
  })

  it('with one cell of 100 MB', async () => {
    const sheet = `${goodSheet}<row><c t="inlineStr"><is><t>${'a'.repeat(100 << 20)}</t></is></c></row>`
    expect(await refusal(workbookOf({ sheet }), 'cell.xlsx')).toBe('file-line-too-long')
  })

  it('of the old kind, broken at any place', async () => {
    const workbook = sheetJs.utils.book_new()
    sheetJs.utils.book_append_sheet(workbook, sheetJs.utils.aoa_to_sheet(goodRows.map((line) => line.split(','))), 'S')
    const bytes = Buffer.from(sheetJs.write(workbook, { type: 'buffer', bookType: 'biff8' }) as Uint8Array)
    expect(await refusal(bytes, 'sound.xls')).toBeNull()
    for (let i = 0; i < 60; i++) {
      const broken = Buffer.from(bytes)
      const at = 30 + Math.floor(((broken.length - 40) * i) / 60)
      broken.fill(i % 2 ? 0xff : 0x41, at, at + 8)
      await refusal(broken, 'broken.xls')
      await refusal(bytes.subarray(0, at), 'cut.xls')
    }
  })
})

describe('text', () => {
  it('of a million columns', async () => {
    expect(await refusal(`${'a,'.repeat(1_000_000)}\n${'1,'.repeat(1_000_000)}\n`, 'wide.csv')).toBe('file-too-wide')
    expect(await refusal(good + ','.repeat(1_000_000), 'wide-row.csv')).toBe('file-too-wide')
  })

  it('in one line of 100 MB, whatever parts it', async () => {
    expect(await refusal(Buffer.alloc(100 << 20, 'a b '), 'long.txt')).toBe('file-line-too-long')
    expect(await refusal(Buffer.concat([Buffer.from(good), Buffer.alloc(20 << 20, 'x')]), 'tail.csv')).toBe(
      'file-line-too-long',
    )
  })

  it('with NUL bytes: at the start no text, later part of a cell', async () => {
    expect(await refusal(`no\u0000${good}`, 'nul.csv')).toBe('file-binary')
    const late = `${good}${'2,2026-03-01,Bo,Mug,1\n'.repeat(4000)}3,2026-03-01,B\u0000o,M\u0000ug,1\n`
    expect(await refusal(late, 'late.csv')).toBeNull()
  })

  it('with names of prototypes everywhere', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype']
    const text = `${names.join(',')}\n${names.map((name) => [name, '2026-03-01', name, name, '1'].join(',')).join('\n')}\n`
    const columns = {
      orderKey: names[0]!,
      orderDate: names[1]!,
      customerKey: names[2]!,
      productTitle: names[3]!,
      unitPrice: names[4]!,
    }
    const read = await readContent(text, { ...british, mapping: { ...mapping, columns } })
    expect(read.orders.map(({ key }) => key)).toEqual(names)
    expect(read.customers.map(({ key }) => key)).toEqual(names)
    expect(read.products.map(({ title }) => title)).toEqual(names)
    expect(({} as Record<string, unknown>).orderKey).toBeUndefined()
    expect(await refusal(text, 'proto.csv', british)).toBe('file-unrecognised')
  })

  it('in broken UTF-8 and UTF-16', async () => {
    const wide = Buffer.from(`\ufeff${good}2,2026-03-01,Bo,M\ud800g,1\n`, 'utf16le')
    const read = await readContent(wide, options)
    expect(read.products.map(({ title }) => title)).toEqual(['Mug', 'M\ufffdg'])
    expect(await refusal(wide.subarray(0, -1), 'odd.csv')).toBeNull()
    for (const bytes of [[0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], [0xff]]) {
      const broken = Buffer.concat([Buffer.from(`${good}2,2026-03-01,`), Buffer.from(bytes), Buffer.from(',Mug,1\n')])
      expect(await refusal(broken, 'broken.csv')).toBeNull()
    }
  })

  it('of markup nested without end', async () => {
    for (const tag of ['div', 'table', 'table><tr><td'])
      expect(await refusal(`<html>${`<${tag}>`.repeat(100_000)}`, 'deep.xls')).toMatch(/^file-/)
    expect(await refusal(`<table>${'<tr><td rowspan=9999 colspan=250>1'.repeat(3000)}`, 'spans.xls')).not.toBeNull()
    expect(await refusal(`<table><tr><td>${'&amp;'.repeat(3 << 20)}`, 'entities.xls')).toBe('file-line-too-long')
  })
})

describe('what is no file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('a folder, a pipe, and nothing', async () => {
    mkdirSync(join(folder, 'folder.csv'))
    execFileSync('mkfifo', [join(folder, 'pipe.csv')])
    const open = (name: string) => openTables(join(folder, name), name, options)
    await expect(open('folder.csv')).rejects.toMatchObject({ code: 'file-binary' })
    await expect(open('pipe.csv')).rejects.toMatchObject({ code: 'file-binary' })
    await expect(open('nothing.csv')).rejects.toMatchObject({ code: 'file-missing' })
  })

  it('an empty one of any name', async () => {
    for (const name of ['a.csv', 'a.xlsx', 'a.xls', 'a.zip']) expect(await refusal('', name)).toBe('file-empty')
  })
})

describe('real files, damaged at random', () => {
  /** Every fixture under 64 KB, and the same rows as workbooks of both kinds and as a web page. */
  const corpus = corpusOf(fixture('.'))

  const damage = fc.oneof(
    fc.record({
      kind: fc.constant('flip' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      byte: fc.nat(255),
    }),
    fc.record({
      kind: fc.constant('cut' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(400),
    }),
    fc.record({ kind: fc.constant('end' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({
      kind: fc.constant('repeat' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 200 }),
      times: fc.integer({ min: 1, max: 300 }),
    }),
    fc.record({
      kind: fc.constant('splice' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 24 }),
    }),
  )

  it('are read or refused, within five seconds and without filling the memory', async () => {
    const files = fc.integer({ min: 0, max: corpus.length - 1 })
    const property = fc.asyncProperty(
      files,
      fc.array(damage, { minLength: 1, maxLength: 6 }),
      async (index, damages) => {
        const { name, bytes } = corpus[index]!
        const begin = performance.now()
        await refusal(damages.reduce(damaged, bytes), name, chinese)
        expect(performance.now() - begin).toBeLessThan(5000)
      },
    )
    await fc.assert(property, { numRuns: 1000, seed: 20260301, endOnFailure: true })
    expect(process.memoryUsage().rss).toBeLessThan(900 << 20)
  }, 60_000)

  function damaged(bytes: Buffer, one: typeof damage extends fc.Arbitrary<infer T> ? T : never): Buffer {
    const at = Math.floor(one.at * bytes.length)
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
    switch (one.kind) {
      case 'flip': {
        const copy = Buffer.from(bytes)
        if (copy.length > 0) copy[Math.min(at, copy.length - 1)] = one.byte
        return copy
      }
      case 'cut':
        return Buffer.concat([before, after.subarray(one.length)])
      case 'end':
        return Buffer.from(before)
      case 'repeat':
        return Buffer.concat([before, ...Array.from({ length: one.times }, () => after.subarray(0, one.length)), after])
      case 'splice':
        return Buffer.concat([before, one.bytes, after])
    }
  }
})

function corpusOf(folder: string): { readonly name: string; readonly bytes: Buffer }[] {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => join(folder, path))
    .filter((path) => /\.(?:csv|txt|zip|xlsx?)$/.test(path) && statSync(path).isFile() && statSync(path).size < 1 << 16)
    .map((path) => ({ name: `f${extname(path)}`, bytes: readFileSync(path) }))
  const sheet = sheetJs.utils.aoa_to_sheet(goodRows.map((line) => line.split(',')))
  const workbook = sheetJs.utils.book_new()
  sheetJs.utils.book_append_sheet(workbook, sheet, 'S')
  const written = (['xlsx', 'biff8', 'html', 'xlml'] as const).map((bookType) => ({
    name: bookType === 'xlsx' ? 'f.xlsx' : 'f.xls',
    bytes: Buffer.from(sheetJs.write(workbook, { type: 'buffer', bookType }) as Uint8Array),
  }))
  return [...texts, ...written, ...written]
}
