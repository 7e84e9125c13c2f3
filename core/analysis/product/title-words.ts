/** What a product's title says: words to compare, and the attributes in which variants of one product differ. */

export interface TitleWords {
  /** Pairs of neighbouring characters of Chinese runs, and words of other scripts; promotion, numbers and colours left out. */
  readonly words: readonly string[]
  /** Whole words: a difference in one of them is a difference in kind. */
  readonly terms: readonly string[]
  /** By kind (weight in g, volume in ml, length in cm, pieces, size, colour, bare number): what the title gives. */
  readonly attributes: ReadonlyMap<string, string>
}

const promotion =
  /包邮|新款|新品|爆款|热卖|热销|正品|特价|促销|官方|旗舰店?|同款|现货|限时|秒杀|清仓|直营|直销|专柜|厂家|批发|推荐|升级版?|网红|抖音|买一送一|好评|元旦|双十一|双11|618/g
const promotionWords = new Set(
  'new hot sale sales free shipping best seller bestseller offer official genuine original premium quality top deal clearance limited edition brand gift the a an of for with and in on by to from your our'.split(
    ' ',
  ),
)

/** Cuts a run of Chinese characters into words. */
export type CutWords = (run: string) => readonly string[]

/** Praise that any title may bear. */
const fillers: ReadonlySet<string> = new Set([...'纯的款装型新大小老真好'])

const units: readonly (readonly [RegExp, string, number])[] = [
  [/(\d+(?:\.\d+)?)\s*(?:kg|公斤|千克)/g, 'weight', 1000],
  [/(\d+(?:\.\d+)?)\s*斤/g, 'weight', 500],
  [/(\d+(?:\.\d+)?)\s*两/g, 'weight', 50],
  [/(\d+(?:\.\d+)?)\s*(?:grams?|g|克)(?![a-z])/g, 'weight', 1],
  [/(\d+(?:\.\d+)?)\s*(?:lbs?|pounds?|磅)(?![a-z])/g, 'weight', 453.6],
  [/(\d+(?:\.\d+)?)\s*oz(?![a-z])/g, 'weight', 28.35],
  [/(\d+(?:\.\d+)?)\s*(?:ml|毫升)(?![a-z])/g, 'volume', 1],
  [/(\d+(?:\.\d+)?)\s*(?:litres?|liters?|l|升)(?![a-z])/g, 'volume', 1000],
  [/(\d+(?:\.\d+)?)\s*(?:mm|毫米)(?![a-z])/g, 'length', 0.1],
  [/(\d+(?:\.\d+)?)\s*(?:cm|厘米)(?![a-z])/g, 'length', 1],
  [/(\d+(?:\.\d+)?)\s*(?:inch(?:es)?|in|寸|英寸)(?![a-z])/g, 'length', 2.54],
  [/(\d+(?:\.\d+)?)\s*(?:metres?|meters?|m|米)(?![a-z])/g, 'length', 100],
  [/(?:pack|set|box) of (\d+)/g, 'pieces', 1],
  [
    /(\d+)\s*(?:pcs?|pieces?|packs?|pk|个|只|件|片|包|袋|盒|罐|瓶|支|条|双|枚|粒|颗)(?:装)?(?:\/[盒包箱袋])?(?![a-z])/g,
    'pieces',
    1,
  ],
]

const colours: Readonly<Record<string, RegExp>> = {
  red: /\bred\b|\bcrimson\b|红/,
  orange: /\borange\b|橙|橘色/,
  yellow: /\byellow\b|黄(?!山|金桂|芪|豆|瓜|油)/,
  green: /\bgreen\b(?! tea)|绿(?!茶|豆|萝)|青色/,
  blue: /\bblue\b|\bnavy\b|蓝(?!莓|牙)/,
  purple: /\bpurple\b|\blilac\b|紫(?!砂|菜|薯)/,
  pink: /\bpink\b|粉(?:色|红)/,
  black: /\bblack\b(?! tea)|黑(?:色|$|\s)/,
  white: /\bwhite\b(?! tea)|\bivory\b|\bcream\b|白(?:色|$|\s)|米色/,
  grey: /\bgr[ea]y\b|灰/,
  brown: /\bbrown\b|棕|咖啡色|褐/,
  gold: /\bgold(?:en)?\b|金色/,
  silver: /\bsilver\b|银色/,
}
const colourWords =
  /\b(?:red|crimson|orange|yellow|green(?! tea)|blue|navy|purple|lilac|pink|black(?! tea)|white(?! tea)|ivory|cream|gr[ea]y|brown|gold(?:en)?|silver)\b/g
const sizes =
  /(?:^|[\s(/,-])(xxs|xs|s|m|l|xl|xxl|xxxl|\d?xl|small|medium|large|大号|中号|小号|特大号|均码)(?=$|[\s)/,-])/g

/**
 * Reads a title. Width, case, promotion in 【】 and words such as 包邮 or “hot sale” make no difference; numbers with a unit, sizes
 * and colours are attributes, not words: they tell variants apart instead of making titles unlike.
 *
 * `titleWords('【包邮】西湖龙井茶 250克')` has the pairs 西湖 … 井茶 and the weight 250.
 */
export function titleWords(title: string, cut: CutWords = pairsOf): TitleWords {
  let text = title.normalize('NFKC').toLowerCase()
  const bare = text.replace(/[【[［][^】\]］]*[】\]］]/g, ' ').trim()
  // A title that is all bracket keeps it.
  text = bare === '' ? text.replace(/[【】[\]［］]/g, ' ') : bare
  const attributes = new Map<string, string>()
  const note = (kind: string, value: string) =>
    attributes.set(kind, attributes.has(kind) ? `${attributes.get(kind)} ${value}` : value)
  for (const [pattern, kind, factor] of units) {
    text = text.replace(pattern, (_, number: string) => {
      note(kind, String(Math.round(Number(number) * factor * 100) / 100))
      return ' '
    })
  }
  for (const [name, pattern] of Object.entries(colours)) if (pattern.test(text)) note('colour', name)
  text = text.replace(colourWords, ' ').replace(/[红黄绿蓝紫粉黑白灰棕橙]色/g, ' ')
  text = text.replace(sizes, (_, size: string) => {
    note('size', size)
    return ' '
  })
  // A year is fashion, not a size.
  for (const [number] of text.matchAll(/\d+(?:\.\d+)?/g)) if (!/^20[12]\d$/.test(number)) note('number', number)
  text = text.replace(/\d+(?:\.\d+)?/g, ' ').replace(promotion, ' ')
  // Key rings come by letter as shirts come by size.
  for (const [letter] of text.matchAll(/(?<![\p{L}'’])[a-z](?![\p{L}'’])/gu)) if (letter !== 'a') note('size', letter)
  const latin = wordsOf(text)
  const han = (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => withoutSingles(cut(run)))
  return { words: [...pairsOf(text), ...latin], terms: [...han, ...latin], attributes }
}

/** Characters that the dictionary left alone are one word with each other (抱枕), or with the word before (公道杯). */
function withoutSingles(words: readonly string[]): string[] {
  const whole: string[] = []
  let isOpen = false
  for (const word of words) {
    if (fillers.has(word)) continue
    const isSingle = [...word].length === 1
    if (isSingle && isOpen) whole[whole.length - 1] += word
    else whole.push(word)
    isOpen = isSingle
  }
  return whole.reduce<string[]>((joined, word) => {
    if ([...word].length === 1 && joined.length > 0) joined[joined.length - 1] += word
    else joined.push(word)
    return joined
  }, [])
}

function pairsOf(text: string): string[] {
  return [...text.matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) => {
    const characters = [...run]
    return characters.length === 1 ? [run] : characters.slice(1).map((character, i) => `${characters[i]}${character}`)
  })
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{M}']+/gu)]
    .map(([word]) => word.replace(/\p{Script=Han}+/gu, '').replace(/'s?$|'/g, ''))
    .filter((word) => word.length > 1 && !promotionWords.has(word))
    .map(singular)
}

/** Enough for titles: mugs, boxes and berries are one with mug, box and berry. */
function singular(word: string): string {
  if (word.length < 4 || word.endsWith('ss')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}
