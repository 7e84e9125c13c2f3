/** A brief for made-to-order goods: what people ask to have changed, how many, what they paid, whom to ask first. */
import { quantile } from '../analysis/stats/quantile.ts'
import { findWishes, type Wish } from '../analysis/wish/wishes.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { sentence } from '../contract/sentence.ts'
import type { WishListView, WishMention, WishView } from '../contract/view/wish.ts'
import { dayToText } from '../model/day.ts'
import { listOrderNets, listTitlesOf, listWrittenWords, type WrittenWords } from '../storage/wish-store.ts'
import { type CustomerBase, readCustomerBase, readEverybody } from './customer-base.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import type { ShopSession } from './shop-session.ts'

/** First people to ask. */
const ASKED_FIRST = 10
/** Fewer orders have no usual amount. */
const ORDERS_FOR_AMOUNT = 5

export function listWishes(session: ShopSession, params: CheckedParams['goods/wishes']): WishListView {
  const base = readEverybody(session, readCustomerBase(session, resolveAsOf(session, params.asOf)))
  return session.cached(`wishes ${base.asOf}`, () => {
    const words = listWrittenWords(session.reader).filter(({ day }) => day === null || day <= base.asOf)
    const personOf = ({ customerId }: WrittenWords) => base.indexById.get(customerId ?? -1) ?? null
    const texts = words.map((each, index) => ({ text: each.text, who: String(personOf(each) ?? `text ${index}`) }))
    const nets = listOrderNets(session.reader)
    const wishes = findWishes(texts).map((wish) => wishView(session, base, wish, words, nets))
    const [most] = wishes
    return {
      asOf: dayToText(base.asOf),
      currency: base.history.currency,
      read: words.length,
      wishes,
      sentence: most
        ? sentence('wish.answer', { count: wishes.length, read: words.length })
        : words.length === 0
          ? sentence('wish.no-words')
          : sentence('wish.nothing', { read: words.length }),
    }
  })
}

function wishView(
  session: ShopSession,
  base: CustomerBase,
  { kind, texts, people }: Wish,
  words: readonly WrittenWords[],
  nets: ReadonlyMap<number, number>,
): WishView {
  const said = texts.map((index) => words[index]!)
  const orders = new Set(said.flatMap(({ orderId }) => (orderId !== null && nets.has(orderId) ? [orderId] : [])))
  const rest = [...nets].filter(([id]) => !orders.has(id)).map(([, net]) => net)
  const usual = orders.size < ORDERS_FOR_AMOUNT ? null : median([...orders].map((id) => nets.get(id)!))
  const restUsual = rest.length < ORDERS_FOR_AMOUNT ? null : median(rest)
  const money = (minor: number) => ({ kind: 'money', minor, currency: base.history.currency }) as const
  const values = { people, mentions: said.length }
  return {
    kind,
    people,
    usualOrderMinor: usual,
    restOrderMinor: restUsual,
    products: listTitlesOf(session.reader, [...orders]).map(({ title }) => title),
    askFirst: askFirst(base, said),
    mentions: said.map((each) => mentionOf(base, each)).sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1)),
    sentence:
      usual === null || restUsual === null
        ? sentence('wish.sentence', values)
        : sentence('wish.sentence-paid', { ...values, usual: money(usual), rest: money(restUsual) }),
  }
}

function median(values: readonly number[]): number {
  return Math.round(quantile(Float64Array.from(values).sort(), 0.5))
}

/** Those who asked, best customers first. */
function askFirst(
  { indexById, details, summaries }: CustomerBase,
  said: readonly WrittenWords[],
): WishView['askFirst'] {
  const people = [...new Set(said.flatMap(({ customerId }) => indexById.get(customerId ?? -1) ?? []))]
  return people
    .sort((a, b) => summaries.monetaryMinor[b]! - summaries.monetaryMinor[a]!)
    .slice(0, ASKED_FIRST)
    .map((c) => ({ customerId: String(details[c]!.customerId), name: details[c]!.name || details[c]!.key }))
}

function mentionOf({ indexById, details }: CustomerBase, words: WrittenWords): WishMention {
  const person = details[indexById.get(words.customerId ?? -1) ?? -1]
  return {
    from: words.kind,
    text: words.text,
    day: words.day === null ? null : dayToText(words.day),
    customerId: person ? String(person.customerId) : null,
    name: person?.name || person?.key || '',
    source: { importId: String(words.importId), file: words.file, line: words.line },
  }
}
