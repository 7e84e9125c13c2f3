import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryBytes } from '../../../core/ingest/byte-source.ts'
import { rowTexts } from '../../../core/ingest/cell-block.ts'
import { type LineEnds, scanCsv } from '../../../core/ingest/csv-scanner.ts'

function scan(text: string | Uint8Array, delimiter = ',', quotes = true, encoding = 'utf-8') {
  const source = memoryBytes(typeof text === 'string' ? Buffer.from(text) : text)
  const lineEnds: LineEnds = { lf: 0, crlf: 0, cr: 0 }
  const rows: string[][] = []
  const lines: number[] = []
  let ending = ''
  for (const block of scanCsv(source, { delimiter, quotes }, { file: 'f', encoding, lineEnds })) {
    for (let row = 0; row < block.rows; row++) {
      rows.push(rowTexts(block, row))
      lines.push(block.line[row]!)
    }
    ending = block.ending
  }
  return { rows, lines, ending, lineEnds }
}

describe('rows and cells', () => {
  it('reads quoted cells with delimiters, doubled quotes and line ends, and counts physical lines', () => {
    const { rows, lines } = scan('a,b\n"x, ""y""","two\nlines"\nlast,1\n')
    expect(rows).toEqual([
      ['a', 'b'],
      ['x, "y"', 'two\nlines'],
      ['last', '1'],
    ])
    expect(lines).toEqual([1, 2, 4])
  })

  it('takes every kind of line end and counts them', () => {
    const { rows, lineEnds } = scan('a\nb\r\nc\rd\n')
    expect(rows).toEqual([['a'], ['b'], ['c'], ['d']])
    expect(lineEnds).toEqual({ lf: 2, crlf: 1, cr: 1 })
  })

  it('keeps empty cells at the end of a row and of the file', () => {
    expect(scan('a,,\n,b,').rows).toEqual([
      ['a', '', ''],
      ['', 'b', ''],
    ])
  })

  it('keeps text after a closing quote and quotes inside a plain cell', () => {
    expect(scan('"5" nail,6" pipe\n="351",x\n').rows).toEqual([
      ['5 nail', '6" pipe'],
      ['="351"', 'x'],
    ])
  })

  it('reads quotes as data where the dialect has none', () => {
    expect(scan('"a\tb"\n', '\t', false).rows).toEqual([['"a', 'b"']])
  })

  it('says how the file ends', () => {
    expect(scan('a\nb').ending).toBe('no-line-end')
    expect(scan('a\n"b').ending).toBe('in-quotes')
    expect(scan('a\n"b').rows).toEqual([['a'], ['b']])
  })

  it('does not split GB18030 characters', () => {
    // "订,单" in GBK, a four-byte character, and the euro sign's single byte.
    const bytes = Buffer.from([0xb6, 0xa9, 0x2c, 0xb5, 0xa5, 0x2c, 0x81, 0x30, 0x81, 0x30, 0x0a])
    expect(scan(bytes, ',', true, 'gb18030').rows).toEqual([['订', '单', '\u0080']])
  })

  it('gives back any table that was written, also across chunk borders', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '茶', ',', '"', '\n', '\r\n', ' ', ';'), maxLength: 6 })
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 })
    const write = (rows: string[][]) =>
      rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n')
    fc.assert(
      fc.property(table, (rows) => {
        expect(scan(`${write(rows)}\r\n`).rows).toEqual(rows)
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  it('carries rows over the border of a megabyte', () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => [
      `order ${i}`,
      '"quoted, ""cell"""',
      `line${i % 7 === 0 ? '' : ' x'}`,
    ])
    const read = scan(rows.map((row) => row.join(',')).join('\r\n')).rows
    expect(read).toHaveLength(60_000)
    expect(read[59_999]).toEqual(['order 59999', 'quoted, "cell"', 'line x'])
    expect(read.every((row, i) => row.length === 3 && row[0] === `order ${i}`)).toBe(true)
  })

  it('refuses a row over 8 MB', () => {
    expect(() => scan(Buffer.alloc(9 << 20, 'a'))).toThrow('file-line-too-long')
  })
})
