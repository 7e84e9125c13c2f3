/** Phone numbers as keys: which of them name one person, which only hint at one. */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/mobile'

/** Where a number without a country prefix is at home. */
export type HomeCountry = CountryCode

/**
 * The full mobile number as `+8613812345678`, or null for what is none: hidden digits, wrong lengths, land lines, numbers with an
 * extension. Full-width digits, blanks, hyphens and the prefixes +86, 0086 and 86 all lead to the same number.
 */
export function mobileNumberOf(text: string, home: HomeCountry = 'CN'): string | null {
  if (isForwarded(text)) return null
  const parsed = parsePhoneNumberFromString(text.normalize('NFKC').replace(/^\s*00/, '+'), home)
  return parsed?.isValid() && parsed.ext === undefined ? parsed.number : null
}

/** `13812345678-1234`, `13812345678转1234`: a number that the platform lends for some days, with the digits that forward the call. */
export function isForwarded(text: string): boolean {
  const plain = text.normalize('NFKC')
  if (/转|(?:ext|x|#)\.?\s*\d+\s*$/i.test(plain)) return true
  return /^(?:\+?86|0086)?1[3-9]\d{9}\d{1,4}$/.test(plain.replace(/\D/g, ''))
}

/** The last eight digits: records that differ in them cannot share a number, so that few numbers need to be parsed. */
export function phoneTail(text: string): string {
  return /^\d+$/.test(text) ? text.slice(-8) : text.normalize('NFKC').replace(/\D/g, '').slice(-8)
}

/** The digits that a hidden number still shows: `{ start: '138', end: '5678' }`; null where fewer than four stand at the end. */
export function shownDigits(hidden: string): { readonly start: string; readonly end: string } | null {
  const found = /^(\+?[\d\s-]*)\*+[\s-]*(\d{4})$/.exec(hidden.normalize('NFKC').trim())
  return found ? { start: (found[1] ?? '').replace(/\D/g, ''), end: found[2] ?? '' } : null
}

/** `+8613812345678` as written at home: `13812345678`, `07911123456`. */
export function nationalDigits(number: string): string {
  const parsed = parsePhoneNumberFromString(number)
  if (!parsed) return number.replace(/\D/g, '')
  return parsed.country === 'CN' ? parsed.nationalNumber : parsed.formatNational().replace(/\D/g, '')
}
