/**
 * Which encoding a text file is in, by rule: byte order mark, else valid UTF-8, else GB18030. Exceptions keep the rule honest: a file
 * that is UTF-8 but for isolated places stays UTF-8, lone accented letters in plain English are Windows-1252, and bytes that read
 * better as Big5, Shift_JIS or Korean are read so, with all candidates named for the owner to choose from.
 */
import { isAscii, isUtf8 } from 'node:buffer'
import { ShopkeeperError } from '../contract/reply.ts'
import type { EncodingCandidateView } from '../contract/view/import.ts'
import { type ByteSource, eachChunk, peek } from './byte-source.ts'
import { rateEastAsian } from './east-asian.ts'

export type EncodingCandidate = EncodingCandidateView

/** Places that are no character in the encoding; they read as U+FFFD. */
export interface BadPlaces {
  readonly count: number
  readonly firstLine: number
}

export interface EncodingFinding {
  /** As the WHATWG calls it: utf-8, gb18030, utf-16le, … */
  readonly encoding: string
  /** Length of the byte order mark. */
  readonly markLength: number
  readonly guessed: boolean
  /** Reads the whole source, once. */
  readonly badPlaces: () => BadPlaces
  /** Where several encodings could be meant, the one in use first; else empty. */
  readonly candidates: readonly EncodingCandidate[]
}

/** So much of the text, from its first letter beyond ASCII on, decides. */
const DECISIVE = 1 << 18
const RATED = 1 << 16
/** Readings whose scores differ by less cannot be told apart. */
const CLOSE = 0.08
const PLAUSIBLE = 0.6
/** With fewer different characters, only a reading that is clearly better raises a doubt. */
const ENOUGH_CHARACTERS = 6

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
  if (wanted !== undefined) return finding(source, labelOf(wanted), mark?.[0] === labelOf(wanted) ? markLength : 0)
  if (mark) return finding(source, mark[0], markLength)
  const wide = wideWithoutMark(head)
  if (wide) return { ...finding(source, wide), guessed: true }
  const { isWhole, sample } = survey(source)
  return isWhole ? { ...finding(source, 'utf-8'), badPlaces: () => noBadPlaces } : weigh(source, sample)
}

function labelOf(wanted: string): string {
  try {
    return new TextDecoder(wanted).encoding
  } catch {
    throw new ShopkeeperError('bad-params', { detail: `encoding ${wanted}` })
  }
}

const noBadPlaces: BadPlaces = { count: 0, firstLine: 0 }

function finding(source: ByteSource, encoding: string, markLength = 0): EncodingFinding {
  const length = encoding === 'utf-8' ? utf8Length : encoding === 'gb18030' || encoding === 'gbk' ? gbLength : null
  let known: BadPlaces | null = length ? null : noBadPlaces
  const badPlaces = () => (known ??= countBadPlaces(source, length!))
  return { encoding, markLength, guessed: false, badPlaces, candidates: [] }
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

/** Whether all is UTF-8, and, once it is not, the beginning of what is not ASCII. */
function survey(source: ByteSource): { readonly isWhole: boolean; readonly sample: Buffer } {
  let carry: Buffer = Buffer.alloc(0)
  let isWhole = true
  let sample: Buffer = Buffer.alloc(0)
  eachChunk(source, (chunk) => {
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk
    if (sample.length < DECISIVE && (sample.length > 0 || !isAscii(bytes))) sample = extended(sample, bytes)
    const whole = bytes.length - cutTail(bytes)
    carry = Buffer.from(bytes.subarray(whole))
    isWhole &&= isUtf8(bytes.subarray(0, whole))
    // A character cut by the end of the file belongs to a row cut short, which is reported as such.
    return isWhole || sample.length < DECISIVE
  })
  return { isWhole, sample }
}

/** From the first letter beyond ASCII on, with what stands before it in its line. */
function extended(sample: Buffer, bytes: Buffer): Buffer {
  if (sample.length > 0) return Buffer.concat([sample, bytes.subarray(0, DECISIVE - sample.length)])
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const line = Math.max(bytes.lastIndexOf(0x0a, first) + 1, first - 200)
  return Buffer.from(bytes.subarray(line, line + DECISIVE))
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
function weigh(source: ByteSource, sample: Buffer): EncodingFinding {
  const utf8 = tally(sample, utf8Length)
  if (utf8.good >= 4 * utf8.bad) return finding(source, 'utf-8')
  if (utf8.loneLetters >= 0.7 * utf8.high) return { ...finding(source, 'windows-1252'), guessed: true }
  const candidates = eastAsianCandidates(sample)
  const [first] = candidates
  if (first) return { ...finding(source, first.encoding), candidates: candidates.length > 1 ? candidates : [] }
  const chinese = tally(sample, gbLength)
  const neither = chinese.bad > chinese.good && utf8.bad <= chinese.bad
  const rather = chinese.bad > 0 && utf8.good >= utf8.bad
  return finding(source, neither || rather ? 'utf-8' : 'gb18030')
}

/** Empty where the bytes read as everyday text in none; more than one where GB18030 is in doubt. */
function eastAsianCandidates(sample: Buffer): readonly EncodingCandidate[] {
  const ratings = rateEastAsian(sample.subarray(0, RATED))
  const usual = ratings.find(({ encoding }) => encoding === 'gb18030')!
  const best = ratings[0]!
  if (best.score < PLAUSIBLE) return []
  const isClear = best.score - usual.score > CLOSE || best.characters >= ENOUGH_CHARACTERS
  const close = ratings.filter(({ score }) => isClear && best.score - score <= CLOSE)
  const named = [...new Set([...close, usual].map(({ encoding }) => encoding))]
  return named.map((encoding) => ({ encoding, sample: sampleText(sample, encoding) }))
}

/** The first cells with letters beyond ASCII: only these read differently. */
function sampleText(sample: Buffer, encoding: string): string {
  const text = new TextDecoder(encoding).decode(sample.subarray(0, 8192))
  const cells = text.split(/[\t,;|"<>\r\n]+/).filter((cell) => /[^\p{ASCII}]/u.test(cell))
  const line = [...new Set(cells)].join(', ').replace(/[\p{Cc}\s]+/gu, ' ')
  return [...line.trim()].slice(0, 60).join('')
}

interface Tally {
  good: number
  bad: number
  /** Bytes above ASCII, and those of them that are an accented Latin letter between ASCII neighbours. */
  high: number
  loneLetters: number
}

/** Length of the character at `i`: 0 where there is none, −1 where the bytes end before it does. */
type CharacterLength = (bytes: Uint8Array, i: number, end: number) => number

function tally(bytes: Uint8Array, lengthAt: CharacterLength): Tally {
  const result: Tally = { good: 0, bad: 0, high: 0, loneLetters: 0 }
  for (let i = 0, length = 1; i < bytes.length; i += length) {
    length = 1
    if (bytes[i]! < 0x80) continue
    const found = lengthAt(bytes, i, bytes.length)
    if (found < 0) break
    result.high += Math.max(1, found)
    if (found > 0) {
      result.good++
      length = found
      continue
    }
    result.bad++
    if (isLoneLetter(bytes, i)) result.loneLetters++
  }
  return result
}

function countBadPlaces(source: ByteSource, lengthAt: CharacterLength): BadPlaces {
  let count = 0
  let firstLine = 0
  let lines = 1
  let carry = Buffer.alloc(0)
  eachChunk(source, (chunk) => {
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk
    let i = 0
    while (i < bytes.length) {
      if (bytes[i]! < 0x80) {
        i++
        continue
      }
      const found = lengthAt(bytes, i, bytes.length)
      if (found < 0) break
      if (found === 0 && count++ === 0) firstLine = lines + countLines(bytes.subarray(0, i))
      i += found || 1
    }
    if (count === 0) lines += countLines(bytes.subarray(0, i))
    carry = Buffer.from(bytes.subarray(i))
    return true
  })
  return { count, firstLine }
}

function countLines(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines++
  return lines
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
