/**
 * How far bytes read as everyday text in each of the double-byte encodings of East Asia. They overlap: nearly any of them is "valid"
 * in another, but then gives characters that nobody uses. Everyday characters stand in known rows of each: GB 2312 level 1, Big5 level
 * 1, JIS level 1 with kana, the hangul of KS X 1001, and the punctuation of each.
 */

export type EastAsian = 'gb18030' | 'big5' | 'shift_jis' | 'euc-kr' | 'euc-jp'

export interface Rating {
  readonly encoding: EastAsian
  /** Different characters seen. */
  readonly characters: number
  /** 1 where all are everyday ones, below 0 where most are none at all. */
  readonly score: number
}

const USUAL = 1
const SELDOM = 0.3
const RARE = 0
const NONE = -1

interface Found {
  readonly weight: number
  readonly length: number
}

type Classify = (first: number, second: number) => Found

const within = (value: number, first: number, last: number) => value >= first && value <= last
const pair = (weight: number): Found => ({ weight, length: 2 })
const [usual, seldom, rare] = [pair(USUAL), pair(SELDOM), pair(RARE)]
const none: Found = { weight: NONE, length: 1 }
const single: Found = { weight: SELDOM, length: 1 }
const four: Found = { weight: RARE, length: 4 }

/** 94 × 94 tables with both bytes above A0: which first bytes are everyday, which exist. */
function square(isUsual: (first: number) => boolean, isKnown: (first: number) => boolean): Classify {
  return (first, second) => {
    if (!within(second, 0xa1, 0xfe)) return within(second, 0x41, 0xfe) ? rare : none
    return isUsual(first) ? usual : isKnown(first) ? seldom : rare
  }
}

/** Of equal scores the first wins: twenty syllables that are all Korean are not Chinese by chance. */
const classify: Readonly<Record<EastAsian, Classify>> = {
  'euc-kr': square(
    (first) => within(first, 0xb0, 0xc8) || within(first, 0xa1, 0xa3),
    (first) => within(first, 0xca, 0xfd),
  ),
  gb18030: (first, second) => {
    if (within(second, 0x30, 0x39)) return four
    if (second < 0x40 || second === 0x7f || second === 0xff || first === 0xff) return none
    if (second < 0xa1) return rare
    return within(first, 0xa1, 0xa3) || within(first, 0xb0, 0xd7) ? usual : within(first, 0xd8, 0xf7) ? seldom : rare
  },
  big5: (first, second) => {
    if (!within(second, 0x40, 0x7e) && !within(second, 0xa1, 0xfe)) return none
    return within(first, 0xa1, 0xc6) ? usual : within(first, 0xc9, 0xf9) ? seldom : rare
  },
  shift_jis: (first, second) => {
    if (within(first, 0xa1, 0xdf)) return single
    if (!within(second, 0x40, 0xfc) || second === 0x7f || first === 0xa0 || first > 0xfc) return none
    return within(first, 0x81, 0x83) || within(first, 0x88, 0x97) ? usual : within(first, 0x98, 0xea) ? seldom : rare
  },
  'euc-jp': square(
    (first) => within(first, 0xb0, 0xcf) || [0xa1, 0xa3, 0xa4, 0xa5].includes(first),
    (first) => within(first, 0xd0, 0xf4),
  ),
}

/** The share of everyday characters by encoding, best first. */
export function rateEastAsian(bytes: Uint8Array): readonly Rating[] {
  const encodings = Object.keys(classify) as EastAsian[]
  return encodings.map((encoding) => rate(bytes, encoding)).sort((a, b) => b.score - a.score)
}

/** Each character counts once: a shop's name in every row says no more than in one. */
function rate(bytes: Uint8Array, encoding: EastAsian): Rating {
  const seen = new Uint8Array(1 << 16)
  let characters = 0
  let kana = 0
  let weight = 0
  for (let i = 0; i + 1 < bytes.length; ) {
    const first = bytes[i]!
    if (first < 0x80) {
      i++
      continue
    }
    const second = bytes[i + 1]!
    const found = classify[encoding](first, second)
    i += found.length
    const code = found.length === 1 ? first : (first << 8) | second
    if (seen[code]) continue
    seen[code] = 1
    characters++
    weight += found.weight
    if (first === 0xa4 || first === 0xa5) kana++
  }
  // Without kana it is not Japanese; a few syllables that are also Chinese characters do not make Korean.
  const unlikely = (encoding === 'euc-jp' && kana < 0.1 * characters) || (encoding === 'euc-kr' && characters < 20)
  return { encoding, characters, score: characters === 0 || unlikely ? NONE : weight / characters }
}
