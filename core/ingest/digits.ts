/** Full-width, Arabic-Indic, Persian and Devanagari digits and signs as the plain ones that they stand for. */

/** True where a text holds nothing that `plainDigits` would change. */
const isPlain = /^[\x20-\x7e\u4e00-\u9fff]*$/

/** Digits become 0…9, all blanks become the common one, marks of writing direction go, compatibility forms become plain. */
export function plainDigits(text: string): string {
  if (isPlain.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => String(digitValue(digit.charCodeAt(0))))
    .replace(/\u066b/g, '.')
    .replace(/[\u066c\u060c]/g, ',')
    .replace(/\s/g, ' ')
}

function digitValue(code: number): number {
  return code >= 0x0966 ? code - 0x0966 : code >= 0x06f0 ? code - 0x06f0 : code - 0x0660
}
