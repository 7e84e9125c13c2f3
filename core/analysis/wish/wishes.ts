/** What people ask to have changed, from their own words in order notes, enquiries and reviews. */
export const wishKinds = ['engraving', 'packaging', 'card', 'size', 'colour', 'ingredients', 'amount'] as const
export type WishKind = (typeof wishKinds)[number]

/** Fewer people are an exception, not a line of goods. */
export const PEOPLE_FOR_WISH = 3

const patterns: Readonly<Record<WishKind, RegExp>> = {
  engraving:
    /刻字|刻名|刻上|印字|印上|印名|绣字|绣名|定制(?:名字|姓名)|\bengrav|\bmonogram|\binitials?\b|\bpersonali[sz]|\b(?:with|add) (?:the |a |her |his |my )?names? on\b|\bembroider/iu,
  packaging:
    /礼盒|礼品袋|礼袋|包装(?:好看|精美|漂亮|一下|成)|送礼|送人|不要(?:放)?(?:小票|价格)|\bgift[- ]?(?:wrap|box|bag)|\bwrap(?:ped|ping)?\b|\bpresent\b|\bno (?:price|invoice)\b/iu,
  card: /贺卡|卡片|写(?:上|一张|张|句)|祝福语|生日快乐|\b(?:greeting |gift |birthday )?card\b|\bhand-?written\b|\bmessage (?:saying|that says|reading)\b|\bplease write\b/iu,
  size: /(?:大|小|长|短|宽|窄|厚|薄)一?(?:点|些|号|码)|加(?:大|长|厚|宽)|(?:有没有|要)(?:更)?(?:大|小)的|尺寸|\b(?:larger|bigger|smaller|longer|shorter|wider|thicker|thinner)\b|\bextra (?:large|small|long)\b|\bone size (?:up|down)\b|\bcustom size\b/iu,
  colour:
    /(?:换|改|要|想要|有没有|发)(?:成)?[^，。,.;；]{0,4}(?:红|黄|蓝|绿|黑|白|灰|粉|紫|棕|橙|米|金|银)色|颜色|\bin (?:red|yellow|blue|green|black|white|gr[ae]y|pink|purple|brown|orange|navy|cream|gold|silver)\b|\b(?:another|different|other) colou?r\b|\bcolou?r (?:to|please|preference)\b/iu,
  ingredients:
    /(?:少|无|不要|不加|低|免)(?:糖|盐|辣|油|葱|香菜|奶|坚果|麸质)|过敏|素食|清真|\b(?:sugar|gluten|dairy|nut|lactose|fragrance|scent)[- ]?free\b|\ballerg|\bvegan\b|\bunscented\b|\bno (?:sugar|salt|nuts?|milk|dairy|fragrance)\b|\bless (?:sweet|sugar|salt)/iu,
  amount:
    /(?:大|小)(?:份|包|袋|罐|瓶)装?|试用装|分装|散装|批发|团购|\b(?:refill|sample|trial) (?:size|pack|bag)?\b|\bbulk\b|\b(?:larger|bigger|smaller) (?:pack|bag|bottle|jar|tin)\b|\bwholesale\b/iu,
}

/** Which changes a text asks for; a text may ask for several. */
export function wishesIn(text: string): WishKind[] {
  const plain = text.normalize('NFKC')
  return wishKinds.filter((kind) => patterns[kind].test(plain))
}

export interface Wish {
  readonly kind: WishKind
  /** Indices of the texts that ask for it. */
  readonly texts: readonly number[]
  readonly people: number
}

/** Changes that at least three people asked for, most people first. `who` tells people apart; texts of nobody known count each. */
export function findWishes(texts: readonly { readonly text: string; readonly who: string }[]): Wish[] {
  const byKind = new Map<WishKind, number[]>(wishKinds.map((kind) => [kind, []]))
  texts.forEach(({ text }, index) => {
    for (const kind of wishesIn(text)) byKind.get(kind)?.push(index)
  })
  return [...byKind]
    .map(([kind, found]) => ({ kind, texts: found, people: new Set(found.map((index) => texts[index]!.who)).size }))
    .filter(({ people }) => people >= PEOPLE_FOR_WISH)
    .sort((a, b) => b.people - a.people)
}
