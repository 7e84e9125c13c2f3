/** What spreadsheets and platforms wrap around a value, and the words with which they write "nothing". */

const emptyWords = new Set([
  '/',
  '-',
  '--',
  '---',
  '—',
  '——',
  'n/a',
  '#n/a',
  'none',
  'null',
  'nil',
  'nan',
  'undefined',
  '(null)',
])

/** The value of a cell: guards and blanks taken off, words for nothing become empty. */
export function cleanCell(text: string): string {
  const bare = bareCell(text)
  return isEmptyWord(bare) ? '' : bare
}

/** The same, but for the words: where a cell may be a name, “none” is one. */
export function bareCell(text: string): string {
  return stripGuards(text.trim()).trim()
}

/** A word with which platforms write that there is nothing. */
export function isEmptyWord(text: string): boolean {
  return text.length <= 9 && emptyWords.has(text.toLowerCase())
}

/** `="351"`, `'139` and WeChat Pay's "`351" keep a spreadsheet from turning ids into numbers. */
function stripGuards(text: string): string {
  const formula = /^="([^"]*)"$/.exec(text)
  if (formula) return formula[1]!
  if (text.startsWith('`')) return text.slice(1)
  return /^'[\d+\-=@#*(]/.test(text) ? text.slice(1) : text
}

/** `1.23E+17`: a long number that a spreadsheet rounded; its digits are lost. */
export function isRuinedNumber(text: string): boolean {
  return /^\d(?:[.,]\d+)?e\+?\d{2,}$/i.test(text)
}

/** Names, phones and addresses that the platform hides: `张**`, `1*******6198`, `##cipher`, `$$cipher`. */
export function isMasked(text: string): boolean {
  return text.includes('*') || text.startsWith('##') || text.startsWith('$$') || text.startsWith('~')
}

/** A whole number that a spreadsheet or a data tool wrote as 17850.0. */
export function withoutDecimals(text: string): string {
  return /^-?\d+\.0+$/.test(text) ? text.slice(0, text.indexOf('.')) : text
}

/** The address in lower case, or empty where it is none or hidden. */
export function emailOf(text: string): string {
  return /^[^\s@*]+@[^\s@*]+\.[^\s@*]+$/.test(text) ? text.toLowerCase() : ''
}

/** Digits of a full phone number, with `+` for another country; empty where hidden or too short. China's 86 is taken off. */
export function phoneOf(text: string): string {
  if (isMasked(text) || isRuinedNumber(text)) return ''
  const digits = withoutDecimals(text).replace(/(?!^\+)\D/g, '')
  const national = /^(?:\+|00)?86(1\d{10})$/.exec(digits)
  if (national) return national[1]!
  return digits.replace('+', '').length >= 7 ? digits : ''
}

/** A phone number of which the platform hides digits, as shown; empty for anything else and where the last four do not show. */
export function hiddenPhoneOf(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s()-]/g, '')
  return /^\+?\d*\*+\d{4}$/.test(plain) ? plain : ''
}

const totalWords =
  /^(?:合计|总计|小计|汇总|总和|总合计|共计)\s*[:\uff1a]?$|^(?:grand |sub)?totals?\s*(?:[:\uff1a].*)?$/i

/** The label of a row that sums the others. */
export function isTotalLabel(text: string): boolean {
  return totalWords.test(text)
}
