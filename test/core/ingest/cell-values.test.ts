import { describe, expect, it } from 'vitest'
import {
  cleanCell,
  emailOf,
  isRuinedNumber,
  isTotalLabel,
  phoneOf,
  withoutDecimals,
} from '../../../core/ingest/cell-words.ts'
import { type DateOrder, readDate } from '../../../core/ingest/date-text.ts'
import { decimalMarkIn, readNumber } from '../../../core/ingest/number-text.ts'
import { timeZone } from '../../../core/ingest/time-zone.ts'
import { dayToText } from '../../../core/model/day.ts'

describe('guards and words for nothing', () => {
  it.each([
    ['="35153131473293579"', '35153131473293579'],
    ["'13912345678", '13912345678'],
    ['\t6917926768823643751', '6917926768823643751'],
    [' a  ', 'a'],
    [' --', ''],
    ['——', ''],
    ['N/A', ''],
    ['None', ''],
    ['/', ''],
    ['-5', '-5'],
    ["'Abdul", "'Abdul"],
  ])('%j is %j', (text, value) => expect(cleanCell(text)).toBe(value))

  it('knows ruined order numbers', () => {
    expect(['1.23E+17', '3.51531e+16', '1E+10'].every(isRuinedNumber)).toBe(true)
    expect(['1E2', '12345678901', 'E2026', '1.2'].some(isRuinedNumber)).toBe(false)
  })

  it('never takes hidden phones and addresses', () => {
    expect(phoneOf('1*******6198')).toBe('')
    expect(phoneOf('+86 139 1234 5678')).toBe('13912345678')
    expect(phoneOf('+44 7700 900123')).toBe('+447700900123')
    expect(phoneOf('123')).toBe('')
    expect(emailOf('A.B@Example.com')).toBe('a.b@example.com')
    expect(emailOf('a**@example.com')).toBe('')
  })

  it('reads ids that a spreadsheet made decimal', () => {
    expect(withoutDecimals('17850.0')).toBe('17850')
    expect(withoutDecimals('17850.5')).toBe('17850.5')
  })

  it('knows labels of totals, not products that begin with the word', () => {
    expect(['合计', '总计:', 'Total', 'Total: Account', 'Grand total'].every(isTotalLabel)).toBe(true)
    expect(['Total Body Lotion', '合计划'].some(isTotalLabel)).toBe(false)
  })
})

describe('amounts as shops write them', () => {
  it.each([
    ['1299.00', 1299],
    ['$1,149.00', 1149],
    ['($33.62)', -33.62],
    ['-$12.00', -12],
    ['¥28.16', 28.16],
    ['\uffe5742.00', 742],
    ['1.234,56', 1234.56],
    ['116,99 €', 116.99],
    ['45.60元', 45.6],
    ['1.2万', 12_000],
    ['1 234,56', 1234.56],
    ['1,234', 1234],
    ['12,50', 12.5],
    ['2,24,144.69', 224_144.69],
    ["1'234.50", 1234.5],
    ['12.5 USD', 12.5],
    ['US$3.50', 3.5],
    ['\uff08\uff15\uff09', -5],
    ['5件', 5],
    ['0.005', 0.005],
  ])('%s is %d', (text, value) => expect(readNumber(text, null)).toBe(value))

  it.each(['3a', '12%', '', '-', '1.2.3', 'abc', '12 34'])('%j is no number', (text) =>
    expect(readNumber(text, null)).toBeNaN(),
  )

  it('follows the decimal mark of the column', () => {
    expect(readNumber('1,234', ',')).toBe(1.234)
    expect(readNumber('1.234', ',')).toBe(1234)
    expect(readNumber('12,50', '.')).toBeNaN()
    expect(decimalMarkIn(['1.234,00', '12,50'])).toBe(',')
    expect(decimalMarkIn(['1,234.00', '12'])).toBe('.')
    expect(decimalMarkIn(['1,234', '12'])).toBeNull()
  })
})

describe('dates', () => {
  const read = (text: string, order: DateOrder | null = null) => {
    const wall = readDate(text, order)
    if (wall === null || wall === 'ambiguous') return wall
    const clock = wall.seconds === null ? '' : ` ${new Date(wall.seconds * 1000).toISOString().slice(11, 19)}`
    return dayToText(wall.day) + clock + (wall.offset === null ? '' : ` ${wall.offset / 3600}`)
  }

  it.each([
    ['2026-12-06 10:37:33 -0500', '2026-12-06 10:37:33 -5'],
    ['2026-03-04T05:06:07Z', '2026-03-04 05:06:07 0'],
    ['2026-03-04T05:06:07.123+08:00', '2026-03-04 05:06:07 8'],
    ['2026/3/4', '2026-03-04'],
    ['2026年3月4日', '2026-03-04'],
    ['2026年3月4日 10时20分', '2026-03-04 10:20:00'],
    ['2026/3/4 下午3:05', '2026-03-04 15:05:00'],
    ['12/27/2018 3:05 PM', '2018-12-27 15:05:00'],
    ['Sep-30-26', '2026-09-30'],
    ['Sep-30-26 23:45:00', '2026-09-30 23:45:00'],
    ['10-Dez-25', '2025-12-10'],
    ['March 31, 2026', '2026-03-31'],
    ['20260304', '2026-03-04'],
    // A spreadsheet shows serial 45123.5 as 2023-07-16 12:00.
    ['45123.5', '2023-07-16 12:00:00'],
    ['13/04/2026', '2026-04-13'],
    ['09/25/26', '2026-09-25'],
  ])('%s is %s', (text, value) => expect(read(text)).toBe(value))

  it('says where day and month cannot be told apart', () => {
    expect(read('03/04/2026')).toBe('ambiguous')
    expect(read('03/04/2026', 'dmy')).toBe('2026-04-03')
    expect(read('03/04/2026', 'mdy')).toBe('2026-03-04')
    expect(read('04/04/2026')).toBe('2026-04-04')
  })

  it.each(['2026-02-30', 'yesterday', '3', '2026-01-01 25:00', ''])('%j is no date', (text) =>
    expect(read(text)).toBeNull(),
  )
})

describe('local times', () => {
  const instant = (zone: string, local: string) =>
    new Date(timeZone(zone).toInstant(Date.parse(`${local}Z`) / 1000) * 1000).toISOString().slice(0, 16)

  it('follows daylight saving', () => {
    expect(instant('Europe/London', '2026-07-01T00:10')).toBe('2026-06-30T23:10')
    expect(instant('Europe/London', '2026-01-01T00:10')).toBe('2026-01-01T00:10')
    expect(instant('Asia/Shanghai', '2017-07-08T00:42')).toBe('2017-07-07T16:42')
  })

  it('takes the earlier of two equal clock times, and moves a skipped one on', () => {
    expect(instant('Europe/London', '2026-10-25T01:30')).toBe('2026-10-25T00:30')
    expect(instant('Europe/London', '2026-03-29T01:30')).toBe('2026-03-29T01:30')
  })

  it('tells the calendar day of an instant', () => {
    expect(dayToText(timeZone('Asia/Shanghai').dayOf(Date.parse('2026-01-01T20:00Z') / 1000))).toBe('2026-01-02')
  })
})
