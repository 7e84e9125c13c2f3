/** Traits of people with what they rest on: analysis meets brands, attributes, reviews and the words of titles. */
import { titleWords } from '../analysis/product/title-words.ts'
import { type CutWords, loadCutWords } from '../analysis/review/cut-words.ts'
import { type TraitGround, traitGround } from '../analysis/trait/ground.ts'
import { type PersonTrait, personTraits } from '../analysis/trait/person-traits.ts'
import { type ProductAttribute, productAttributes } from '../analysis/trait/product-attributes.ts'
import { type Sentence, type SentenceValue, sentence } from '../contract/sentence.ts'
import { isSentenceKey } from '../contract/text/say.ts'
import type { TagView, TraitView } from '../contract/view/trait.ts'
import type { PurchaseHistory } from '../model/purchase-history.ts'
import { countGoodReviews, type ProductFacts, readProductFacts } from '../storage/trait-store.ts'
import type { CustomerBase } from './customer-base.ts'
import type { ShopSession } from './shop-session.ts'

/** The tags of any person by customer id: what `traitViewsOf` says, without the words. */
export async function readTags(session: ShopSession, base: CustomerBase): Promise<(customerId: string) => TagView[]> {
  const traitsOf = await readTraits(session, base)
  return (customerId) => traitsOf(base.indexById.get(Number(customerId)) ?? -1).map(tagOf)
}

function tagOf({ tag, value, support }: PersonTrait): TagView {
  return { tag, value, support }
}

/** The traits of one person in words, with what each rests on. */
export async function traitViewsOf(session: ShopSession, base: CustomerBase, c: number): Promise<TraitView[]> {
  const traitsOf = await readTraits(session, base)
  return traitsOf(c).map((trait) => ({
    ...tagOf(trait),
    sentence: traitSentence(trait, base.history.currency),
    reason: reasonOf(trait),
  }))
}

/** By index of the history. What is usual in the shop is found once and kept until the shop changes. */
async function readTraits(session: ShopSession, base: CustomerBase): Promise<(c: number) => PersonTrait[]> {
  const cut = base.history.productTitle.some((title) => /\p{Script=Han}/u.test(title)) ? await loadCutWords() : null
  const ground = session.cached(`trait ground ${base.asOf}`, () => groundOf(session, base, cut))
  const reviews = session.cached('good reviews', () => countGoodReviews(session.reader))
  return (c) => (c < 0 ? [] : personTraits(ground, c, reviews.get(base.history.customerId[c] ?? -1) ?? 0))
}

function groundOf(session: ShopSession, { history, summaries }: CustomerBase, cut: CutWords | null): TraitGround {
  const facts = readProductFacts(session.reader)
  return traitGround(
    history,
    summaries,
    productAttributes(history, (p) => furtherAttributes(history, p, facts.get(history.productId[p] ?? -1), cut)),
  )
}

const attributeNames = {
  colour: /^(?:colou?r|颜色|颜色分类|色号)$/i,
  size: /^(?:size|尺码|尺寸|规格)$/i,
} as const

/** One letter is a size only if it is one of these: “T” of a “T-light” is none. */
const isSize = /^(?:[sml]|.{2,})$/i

function furtherAttributes(
  history: PurchaseHistory,
  product: number,
  facts: ProductFacts | undefined,
  cut: CutWords | null,
): ProductAttribute[] {
  const { words, attributes } = titleWords(history.productTitle[product] ?? '')
  const stated = (['colour', 'size'] as const).flatMap((kind) => {
    const named = Object.entries(facts?.attributes ?? {}).filter(([name]) => attributeNames[kind].test(name.trim()))
    const values = named.flatMap(([, list]) => list)
    // Several values are those of all variants: which one was bought, the title may say.
    const known = values.length === 1 ? values : (attributes.get(kind)?.split(' ') ?? [])
    return known
      .filter((value) => kind !== 'size' || isSize.test(value))
      .map((value): ProductAttribute => ({ kind, value }))
  })
  return [
    ...(facts?.vendor ? [{ kind: 'brand', value: facts.vendor } as const] : []),
    ...stated,
    ...wordsOf(history.productTitle[product] ?? '', words, cut).map((value) => ({ kind: 'word', value }) as const),
  ]
}

/** Latin words as compared titles have them; Chinese ones as jieba cuts them, single characters left out. */
function wordsOf(title: string, words: readonly string[], cut: CutWords | null): string[] {
  const isHan = /^\p{Script=Han}+$/u
  const latin = words.filter((word) => !isHan.test(word) && word.length > 2)
  return cut === null ? latin : [...latin, ...cut(title).filter((word) => isHan.test(word) && word.length > 1)]
}

/** Values with a name of their own are said by it; all others (categories, brands, words) as they are. */
function spokenValue({ tag, value }: PersonTrait): SentenceValue {
  const named = tag === 'channel' || tag === 'first-source' ? `sales-channel.${value}` : `person-trait.value.${value}`
  const isOwnWord =
    tag === 'likes-word' || tag === 'likes-category' || tag === 'likes-brand' || tag.startsWith('drifting')
  return !isOwnWord && isSentenceKey(named) ? { kind: 'sentence', sentence: sentence(named) } : value
}

function traitSentence(trait: PersonTrait, currency: string): Sentence {
  const { tag, value, days, spreadDays, minor, count } = trait
  const inDays = (amount: number | undefined) => ({ kind: 'number', value: Math.round(amount ?? 0) }) as const
  const params = {
    value: spokenValue(trait),
    days: inDays(days),
    spread: inDays(spreadDays),
    money: { kind: 'money', minor: minor ?? 0, currency },
    count: { kind: 'number', value: count ?? 0 },
    share: percent(trait.share),
    usual: percent(trait.usual),
  } as const
  const own = `person-trait.${tag}.${value}`
  if (isSentenceKey(own)) return sentence(own, params)
  return sentence(`person-trait.${tag}` as Sentence['key'], params)
}

function percent(share: number | undefined): SentenceValue {
  return { kind: 'percent', share: Math.round((share ?? 0) * 100) / 100 }
}

function reasonOf({ tag, support, share, usual, days, spreadDays, count }: PersonTrait): Sentence {
  const whole = (value: number | undefined) => Math.round(value ?? 0)
  if (tag === 'stage') {
    return sentence('person-trait.reason.stage', { orders: support, days: whole(days), gap: whole(spreadDays) })
  }
  if (tag === 'loyalty') {
    const months = { count: count ?? 0, usual: percent(usual), days: { kind: 'days', days: days ?? 0 } } as const
    return sentence('person-trait.reason.loyalty', months)
  }
  if (share === undefined || usual === undefined) return sentence('person-trait.reason.orders', { orders: support })
  const key = tag.startsWith('drifting') ? 'person-trait.reason.drift' : 'person-trait.reason.share'
  return sentence(key, { orders: support, share: percent(share), usual: percent(usual) })
}
