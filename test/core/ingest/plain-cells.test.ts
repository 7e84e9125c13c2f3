/** What is read straight from bytes is what the readers of texts would have read. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CellBlock, PLAIN } from '../../../core/ingest/cell-block.ts'
import { readDate } from '../../../core/ingest/date-text.ts'
import { LineKeys } from '../../../core/ingest/line-keys.ts'
import { readNumber } from '../../../core/ingest/number-text.ts'
import { plainNumber, plainTime } from '../../../core/ingest/plain-cells.ts'

function cell(text: string): CellBlock {
  const bytes = Buffer.from(text)
  const one = (value: number) => Int32Array.of(value)
  const place = { rows: 1, rowStart: Int32Array.of(0, 1), line: one(1), start: one(0), end: one(bytes.length) }
  return { bytes, encoding: 'utf-8', ...place, quoting: Uint8Array.of(PLAIN), ending: 'more', bytesRead: 0 }
}

const runs = { numRuns: 2000, seed: 7 }

it('reads numbers to the last bit as their texts, or leaves them alone', () => {
  const digits = (least: number, most: number) => fc.stringMatching(new RegExp(`^[0-9]{${least},${most}}$`))
  const text = fc
    .tuple(fc.constantFrom('', '-', '+'), digits(0, 14), fc.constantFrom('', '.', ','), digits(0, 6))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (written) => {
      const value = plainNumber(cell(written), 0, 0)
      if (written === '') expect(value).toBeNull()
      else if (!Number.isNaN(value)) expect(value).toBe(readNumber(written, null))
    }),
    runs,
  )
  expect(plainNumber(cell('-1299.05'), 0, 0)).toBe(-1299.05)
  expect(plainNumber(cell('1,299'), 0, 0)).toBeNaN()
})

it('reads dates as their texts, or leaves them alone', () => {
  const number = (most: number) => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'))
  const text = fc
    .tuple(number(14), number(33), number(25), number(61), number(61), fc.constantFrom('', 'Z', '+08:00', '-05:30'))
    .map(([month, day, hour, minute, second, zone]) => `2026-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  fc.assert(
    fc.property(text, fc.boolean(), (written, short) => {
      const date = short ? written.slice(0, 10) : written
      const wall = plainTime(cell(date), 0, 0)
      if (wall) expect(wall).toEqual(readDate(date, null))
    }),
    runs,
  )
  expect(plainTime(cell('2026/03/04 10:20:30'), 0, 0)).toEqual({ day: 20_516, seconds: 37_230, offset: null })
})

it('knows which line numbers a document has shown', () => {
  const met = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60 })), { maxLength: 200 })
  fc.assert(
    fc.property(met, (pairs) => {
      const keys = new LineKeys()
      const known = new Set<string>()
      for (const [slot, line] of pairs) {
        expect(keys.has(slot * 5000, String(line))).toBe(known.has(`${slot} ${line}`))
        if (!known.has(`${slot} ${line}`)) keys.add(slot * 5000, String(line))
        known.add(`${slot} ${line}`)
      }
    }),
    { numRuns: 200, seed: 7 },
  )
})
