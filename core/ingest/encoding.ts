/**
 * Which encoding a text file is in, by rule: byte order mark, else valid UTF-8, else GB18030. Two exceptions keep the rule honest: a
 * file that is UTF-8 but for isolated places stays UTF-8, and lone accented letters in plain English are Windows-1252.
 */
import { isUtf8 } from 'node:buffer'
import { ShopkeeperError } from '../contract/reply.ts'
import { type ByteSource, eachChunk, peek } from './byte-source.ts'

export interface EncodingFinding {
  /** As the WHATWG calls it: utf-8, gb18030, utf-16le, … */
  readonly encoding: string
  /** Length of the byte order mark. */
  readonly markLength: number
  readonly guessed: boolean
  /** Places that are no character in this encoding; they read as U+FFFD. */
  readonly badPlaces: number
  readonly firstBadLine: number
}

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** `wanted` overrides the rule; it may be any label that `TextDecoder` knows, else `bad-params` is thrown. */
export function findEncoding(source: ByteSource, wanted?: string): EncodingFinding {
  const head = peek(source, 4096)
  const mark = marks.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte))
  const markLength = mark?.[1].length ?? 0
  if (wanted !== undefined) return checked(source, labelOf(wanted), mark?.[0] === labelOf(wanted) ? markLength : 0)
  if (mark) return checked(source, mark[0], markLength)
  const wide = wideWithoutMark(head)
  if (wide) return { encoding: wide, markLength: 0, guessed: true, badPlaces: 0, firstBadLine: 0 }
  return isWholeUtf8(source) ? sure('utf-8') : weigh(source)
}

function labelOf(wanted: string): string {
  try {
    return new TextDecoder(wanted).encoding
  } catch {
    throw new ShopkeeperError('bad-params', { detail: `encoding ${wanted}` })
  }
}

function sure(encoding: string, markLength = 0): EncodingFinding {
  return { encoding, markLength, guessed: false, badPlaces: 0, firstBadLine: 0 }
}

function checked(source: ByteSource, encoding: string, markLength: number): EncodingFinding {
  const length = encoding === 'utf-8' ? utf8Length : encoding === 'gb18030' || encoding === 'gbk' ? gbLength : null
  if (!length) return sure(encoding, markLength)
  const { bad, firstBadLine } = tally(source, length)
  return { encoding, markLength, guessed: false, badPlaces: bad, firstBadLine }
}

/** UTF-16 without a mark: one byte of every pair of Latin text is zero. */
function wideWithoutMark(head: Buffer): string | null {
  let even = 0
  let odd = 0
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0) even++
    if (head[i + 1] === 0) odd++
  }
  const pairs = head.length / 2
  if (odd > 0.3 * pairs && even < 0.02 * pairs) return 'utf-16le'
  return even > 0.3 * pairs && odd < 0.02 * pairs ? 'utf-16be' : null
}

function isWholeUtf8(source: ByteSource): boolean {
  let carry = Buffer.alloc(0)
  let valid = true
  eachChunk(source, (chunk) => {
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk
    const whole = bytes.length - cutTail(bytes)
    carry = Buffer.from(bytes.subarray(whole))
    valid = isUtf8(bytes.subarray(0, whole))
    return valid
  })
  // A character cut by the end of the file belongs to a row cut short, which is reported as such.
  return valid
}

/** How many bytes at the end begin a character that is not complete. */
function cutTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return utf8Width(byte) > back ? back : 0
  }
  return 0
}

/** Chinese in GBK read as UTF-8 breaks at most characters; UTF-8 with a broken cell at few, and it breaks as GBK too. */
function weigh(source: ByteSource): EncodingFinding {
  const utf8 = tally(source, utf8Length)
  if (utf8.good >= 4 * utf8.bad) return withBad('utf-8', utf8)
  if (utf8.loneLetters >= 0.7 * utf8.high) return { ...sure('windows-1252'), guessed: true }
  const chinese = tally(source, gbLength)
  const neither = chinese.bad > chinese.good && utf8.bad <= chinese.bad
  const rather = chinese.bad > 0 && utf8.good >= utf8.bad
  return neither || rather ? withBad('utf-8', utf8) : withBad('gb18030', chinese)
}

function withBad(encoding: string, { bad, firstBadLine }: Tally): EncodingFinding {
  return { encoding, markLength: 0, guessed: false, badPlaces: bad, firstBadLine }
}

interface Tally {
  good: number
  bad: number
  firstBadLine: number
  /** Bytes above ASCII, and those of them that are an accented Latin letter between ASCII neighbours. */
  high: number
  loneLetters: number
}

/** Length of the character at `i`: 0 where there is none, −1 where the bytes end before it does. */
type CharacterLength = (bytes: Uint8Array, i: number, end: number) => number

function tally(source: ByteSource, lengthAt: CharacterLength): Tally {
  const result: Tally = { good: 0, bad: 0, firstBadLine: 0, high: 0, loneLetters: 0 }
  let line = 1
  let carry = Buffer.alloc(0)
  eachChunk(source, (chunk) => {
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk
    let i = 0
    for (let length = 1; i < bytes.length; i += length) {
      const byte = bytes[i]!
      length = 1
      if (byte === 0x0a) line++
      if (byte < 0x80) continue
      const found = lengthAt(bytes, i, bytes.length)
      if (found < 0) break
      result.high += Math.max(1, found)
      if (found > 0) {
        result.good++
        length = found
        continue
      }
      if (result.bad++ === 0) result.firstBadLine = line
      if (isLoneLetter(bytes, i)) result.loneLetters++
    }
    carry = Buffer.from(bytes.subarray(i))
    return true
  })
  return result
}

function isLoneLetter(bytes: Uint8Array, i: number): boolean {
  return bytes[i]! >= 0xc0 && bytes[i]! < 0xff && (bytes[i - 1] ?? 0) < 0x80 && (bytes[i + 1] ?? 0) < 0x80
}

function utf8Width(first: number): number {
  return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1
}

function utf8Length(bytes: Uint8Array, i: number, end: number): number {
  const first = bytes[i]!
  if (first < 0xc2 || first > 0xf4) return 0
  const width = utf8Width(first)
  for (let k = 1; k < width; k++) {
    if (i + k >= end) return -1
    if ((bytes[i + k]! & 0xc0) !== 0x80) return 0
  }
  return isUtf8(bytes.subarray(i, i + width)) ? width : 0
}

/** GB18030: two bytes 81–FE, 40–7E/80–FE; four bytes with digits in second and fourth place; 80 alone is the euro sign. */
function gbLength(bytes: Uint8Array, i: number, end: number): number {
  const first = bytes[i]!
  if (first === 0x80) return 1
  if (first === 0xff) return 0
  if (i + 1 >= end) return -1
  const second = bytes[i + 1]!
  if (second >= 0x40 && second !== 0x7f && second !== 0xff) return 2
  if (second < 0x30 || second > 0x39) return 0
  if (i + 3 >= end) return -1
  const third = bytes[i + 2]!
  const fourth = bytes[i + 3]!
  return third >= 0x81 && third !== 0xff && fourth >= 0x30 && fourth <= 0x39 ? 4 : 0
}
