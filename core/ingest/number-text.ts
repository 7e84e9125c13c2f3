/** Reads numbers and amounts as shops write them: `1299.00`, `$1,149.00`, `($33.62)`, `￥742.00`, `1.234,56`, `116,99 €`, `45.60元`, `1.2万`. */

import { plainDigits } from './digits.ts'

export type DecimalMark = '.' | ','

/** No shop has such an amount, and its cents would no longer be exact. */
const LARGEST = 1e13

const plain = /^-?\d{1,15}(?:\.\d+)?$/
const currencyMark = /[\p{Sc}]|元|圆|円|块|人民币|RMB|(?:[A-Z]{1,3})(?=[$¥€£])/gu
const CURRENCY_WORDS =
  '[A-Z]{3}|kr\\.?|zł|Kč|Ft|lei|Rs\\.?|Rp\\.?|RM|S?Fr\\.?|руб\\.?|р\\.|ر\\.س\\.?|د\\.إ\\.?|ج\\.م\\.?|共'
const wordsAround = new RegExp(`^(?:${CURRENCY_WORDS})\\s*(?=[-+\\d(])|(?<=[-\\d).])\\s*(?:${CURRENCY_WORDS})$`, 'g')
/** Currencies that are written without decimals and with points between thousands: 12.000 ₫ are twelve thousand. */
const pointGrouped = /₫|VND|\bRp|IDR|Ft$|HUF|CLP|COP/
const counters = /(?<=\d)\s*(?:件|个|盒|份|瓶|包|套|只|支|袋|斤|箱|双|条|张|本|pcs?\.?)$/i
const scientific = /^-?\d(?:\.\d+)?e[+-]?\d{1,2}$/i

/**
 * The number in main units, or NaN where the text is no number. Percentages are not amounts: NaN. `mark` says which sign begins the
 * decimals in this column; without it a sign followed by one or two last digits does, and `1,234` is a thousand.
 */
export function readNumber(text: string, mark: DecimalMark | null): number {
  const value = anyNumber(text, mark)
  return Math.abs(value) < LARGEST ? value : Number.NaN
}

function anyNumber(written: string, mark: DecimalMark | null): number {
  if (plain.test(written) && mark !== ',') return Number(written)
  if (scientific.test(written)) return Number(written)
  const text = plainDigits(written)
  const { negative, body } = signOf(
    text.replace(currencyMark, '').trim().replace(wordsAround, '').replace(counters, '').trim(),
  )
  const { digits, factor } = magnitudeOf(body)
  const isGroupedByPoints = mark === null && pointGrouped.test(text) && /^\d{1,3}(?:\.\d{3})+$/.test(digits)
  const value = groupedNumber(digits.replace(/['’]/g, ' ').trim(), isGroupedByPoints ? ',' : mark)
  return (negative ? -value : value) * factor
}

function signOf(text: string): { readonly negative: boolean; readonly body: string } {
  const bracketed = /^\((.*)\)$/.exec(text)
  if (bracketed) return { negative: true, body: bracketed[1]!.trim() }
  // `12,-` is twelve without cents.
  const body = text.replace(/^[+]\s*/, '').replace(/(?<=\d[.,])[-–—]+$/, '0')
  if (/^[-−–]/.test(body)) return { negative: true, body: body.slice(1).trim() }
  if (/[-−]$/.test(body)) return { negative: true, body: body.slice(0, -1).trim() }
  return { negative: false, body }
}

function magnitudeOf(text: string): { readonly digits: string; readonly factor: number } {
  if (text.endsWith('万')) return { digits: text.slice(0, -1), factor: 1e4 }
  if (text.endsWith('亿')) return { digits: text.slice(0, -1), factor: 1e8 }
  if (/\d\s?[千kK]$/.test(text)) return { digits: text.slice(0, -1), factor: 1e3 }
  return { digits: text, factor: 1 }
}

function groupedNumber(body: string, mark: DecimalMark | null): number {
  if (!/^[\d., ]+$/.test(body) || !/\d/.test(body)) return Number.NaN
  const decimal = mark ?? decimalMarkOf(body)
  const group = decimal === '.' ? ',' : '.'
  const at = body.indexOf(decimal)
  const whole = at < 0 ? body : body.slice(0, at)
  const fraction = at < 0 ? '' : body.slice(at + 1)
  if (!/^\d*$/.test(fraction) || !isGrouped(whole, group)) return Number.NaN
  return Number(`${whole.replace(/[^\d]/g, '') || '0'}.${fraction || '0'}`)
}

/** Thousands in threes (or in the Indian way in twos, with three at the end), by one kind of separator. */
function isGrouped(whole: string, group: string): boolean {
  if (/^\d*$/.test(whole)) return true
  const separator = whole.includes(' ') ? ' ' : group
  const parts = whole.split(separator)
  return parts.every((part, i) => (i === 0 ? /^\d{1,3}$/ : i === parts.length - 1 ? /^\d{3}$/ : /^\d{2,3}$/).test(part))
}

function decimalMarkOf(text: string): DecimalMark {
  const comma = text.lastIndexOf(',')
  const point = text.lastIndexOf('.')
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.'
  if (comma >= 0) return /^\d{1,3}(?:,\d{2,3})*,\d{3}$/.test(text) && !text.startsWith('0') ? '.' : ','
  return point >= 0 && text.indexOf('.') !== point ? ',' : '.'
}

/** The number inside a longer text, with its mark and separators; '' where there is none: `已退款￥742.00` holds `742.00`. */
export function numberAmongWords(text: string): string {
  return /-?\d[\d,.]*/.exec(plainDigits(text))?.[0].replace(/[.,]$/, '') ?? ''
}

/** Which decimal mark a column shows beyond doubt; null where it shows none, or both. */
export function decimalMarkIn(texts: readonly string[]): DecimalMark | null {
  const point = texts.some((text) => /(?:^|\D)\d+\.\d{1,2}(?!\d|\.)|,\d{3}\.\d/.test(text))
  const comma = texts.some((text) => /(?:^|\D)\d+,\d{1,2}(?!\d|,)|\.\d{3},\d/.test(text))
  return point === comma ? null : point ? '.' : ','
}
