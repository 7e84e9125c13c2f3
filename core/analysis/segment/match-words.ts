import type { PurchaseHistory } from '../../model/purchase-history.ts'

/** Letters of scripts that write no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** Full-width and capital letters are the same letters. */
export function plainText(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}

/**
 * 1 for each product whose title or category has every one of the words: at the start of a word where words are spaced ("tea" finds
 * "Tea towel" and "Teas", not "steam"), anywhere in Chinese. Postage and fees are no products.
 */
export function productsCalled(history: PurchaseHistory, name: string): Uint8Array {
  const tests = wordTests(name)
  const inCategory = history.categories.map((category) => tests.every((test) => test(plainText(category))))
  return Uint8Array.from(history.productTitle, (title, product) => {
    if (tests.length === 0 || history.productIsGoods?.[product] === 0) return 0
    if (inCategory[history.productCategory[product] ?? -1]) return 1
    const plain = plainText(title)
    return tests.every((test) => test(plain)) ? 1 : 0
  })
}

function wordTests(name: string): ((plain: string) => boolean)[] {
  return plainText(name)
    .split(/[\s,]+/u)
    .filter((word) => word !== '')
    .map((word) => {
      if (unspaced.test(word)) return (plain: string) => plain.includes(word)
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(singular(word))}`, 'u')
      return (plain: string) => pattern.test(plain)
    })
}

/** "candles" also finds "candle", "boxes" "box", "berries" "berry": a beginning that both have. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return word.slice(0, -3)
  if (word.length > 4 && /(?:s|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2)
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
