/** Names of people: what two spellings have in common. */
import { pinyin } from 'pinyin-pro'

export interface PersonName {
  readonly script: 'han' | 'latin'
  /** Equal for spellings that differ in blanks, case, titles and the order of words. */
  readonly canonical: string
  readonly surname: string
  /** Words of a Latin name, in the order written. */
  readonly words: readonly string[]
  /** `王**`: only the surname shows. */
  readonly isHidden: boolean
}

/**
 * `same`; `close`: one slip, an initial, a word left out; `surname`: only that; `unknown`: in two scripts or half hidden, without
 * contradiction.
 */
export type NameAgreement = 'same' | 'close' | 'surname' | 'different' | 'unknown'

const compoundSurnames: ReadonlySet<string> = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 夏侯 轩辕 端木 独孤 南宫 歐陽 諸葛 東方 尉遲 公孫 長孫 軒轅 獨孤 南宮'.split(
    ' ',
  ),
)
const chineseTitles = /(?:先生|女士|小姐|太太|老师|同学)$/
const latinTitles: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'mx', 'sir'])

/** Null for what names nobody: empty, nicknames with digits, initials alone. */
export function readName(text: string): PersonName | null {
  const plain = isPlain(text) ? text.trim() : text.normalize('NFKC').trim()
  if (plain === '' || /[\d@]/.test(plain)) return null
  return /\p{Script=Han}/u.test(plain) ? chineseName(plain) : latinName(plain)
}

function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text)
}

function chineseName(plain: string): PersonName | null {
  const bare = plain.replace(/[\s·•.]/g, '').replace(chineseTitles, '')
  const letters = [...bare]
  if (letters.length < 2 || letters.length > 6 || /[a-z]/i.test(bare)) return null
  const isHidden = bare.includes('*')
  if (isHidden && letters[0] === '*') return null
  const surname = compoundSurnames.has(bare.slice(0, 2)) ? bare.slice(0, 2) : (letters[0] as string)
  return { script: 'han', canonical: bare, surname, words: [], isHidden }
}

function latinName(plain: string): PersonName | null {
  if (plain.includes('*')) return null
  const comma = plain.split(',')
  const ordered = comma.length === 2 ? `${comma[1]} ${comma[0]}` : plain
  const words = ordered
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !latinTitles.has(word))
  if (words.length < 2 || words.every((word) => word.length === 1)) return null
  const surname = words.at(-1) as string
  return { script: 'latin', canonical: words.toSorted().join(' '), surname, words, isHidden: false }
}

export function compareNames(a: PersonName | null, b: PersonName | null): NameAgreement {
  if (!a || !b) return 'unknown'
  if (a.script !== b.script) return shareSound(a, b) ? 'unknown' : 'different'
  if (a.canonical === b.canonical && !a.isHidden) return 'same'
  return a.script === 'han' ? compareChinese(a, b) : compareLatin(a, b)
}

/** True where a phone or e-mail in common does not make one person of them. Two given names in one family differ in one character. */
export function namesConflict(a: PersonName | null, b: PersonName | null): boolean {
  const agreement = compareNames(a, b)
  return agreement === 'different' || agreement === 'surname' || (agreement === 'close' && a?.script === 'han')
}

function compareChinese(a: PersonName, b: PersonName): NameAgreement {
  if (a.surname !== b.surname) return 'different'
  const [left, right] = [[...a.canonical], [...b.canonical]]
  if (a.isHidden || b.isHidden) {
    const contradicts = left.some(
      (letter, at) => letter !== '*' && right[at] !== '*' && letter !== (right[at] ?? letter),
    )
    return contradicts ? 'surname' : 'unknown'
  }
  const differing = left.filter((letter, at) => letter !== right[at]).length
  return left.length === right.length && left.length > 2 && differing === 1 ? 'close' : 'surname'
}

function compareLatin(a: PersonName, b: PersonName): NameAgreement {
  if (isOneSlip(a.words.join(' '), b.words.join(' '))) return 'close'
  const [few, many] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
  const left = [...many]
  let slips = 0
  for (const word of few) {
    const at = best(word, left)
    if (at < 0) return shareSurname(a, b) ? 'surname' : 'different'
    if (left[at] !== word && Math.min(word.length, (left[at] ?? '').length) > 1) slips += 1
    left.splice(at, 1)
  }
  if (slips > 1) return shareSurname(a, b) ? 'surname' : 'different'
  return 'close'
}

/** Where the word, its initial or a slip of it stands, the best first; −1 for nowhere. */
function best(word: string, among: readonly string[]): number {
  const equal = among.indexOf(word)
  if (equal >= 0) return equal
  const slip = among.findIndex((other) => Math.min(word.length, other.length) >= 3 && isOneSlip(word, other))
  if (slip >= 0) return slip
  return among.findIndex((other) => (word.length === 1 || other.length === 1) && word[0] === other[0])
}

function shareSurname(a: PersonName, b: PersonName): boolean {
  return a.surname === b.surname
}

/** One letter more, less, other, or two swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (restA.length === restB.length) {
    return (
      restA.slice(1) === restB.slice(1) ||
      (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
    )
  }
  return restA.length > restB.length ? restA.slice(1) === restB : restA === restB.slice(1)
}

/** A Chinese and a Latin spelling may be one name where the surname's sound is one of the words: 王小明, Michael Wang. */
function shareSound(a: PersonName, b: PersonName): boolean {
  const [han, latin] = a.script === 'han' ? [a, b] : [b, a]
  const sound = soundsOf(han.surname).join('')
  return latin.words.some((word) => word.startsWith(sound))
}

const soundByCharacter = new Map<string, string>()

function soundsOf(text: string): string[] {
  return [...text].map((character) => {
    const known = soundByCharacter.get(character)
    if (known !== undefined) return known
    const sound = pinyin(character, { toneType: 'none', mode: 'surname', type: 'array' })[0] ?? character
    soundByCharacter.set(character, sound)
    return sound
  })
}

/** First letters in alphabetical order, for finding candidates only: 王小明, Wang Xiao Ming and Xiao Ming Wang meet under `mwx`. */
export function initialsOf(name: PersonName): string {
  const sounds = name.script === 'han' ? soundsOf(name.canonical) : name.words
  return sounds
    .map((sound) => sound[0] ?? '')
    .toSorted()
    .join('')
}
