/** The same product, the same day, different prices by person: told before anything goes out. */
import { priceCuts } from '../analysis/offer/ladder.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { OfferRung } from '../contract/view/offer.ts'
import { groupBy } from '../model/group.ts'
import type { CustomerBase } from './customer-base.ts'

/** Null where everybody is offered a product at one price. */
export function fairPriceProblem(
  { history }: CustomerBase,
  offers: readonly { readonly productId: number | null; readonly rung: string }[],
): Sentence | null {
  const priced = offers.filter(({ productId }) => productId !== null)
  const uneven = [...groupBy(priced, ({ productId }) => productId)]
    .filter(([, people]) => new Set(people.map(({ rung }) => (priceCuts.has(rung as OfferRung) ? rung : ''))).size > 1)
    .sort(([, a], [, b]) => b.length - a.length)
  const [first] = uneven
  if (!first) return null
  const title = history.productTitle[history.productId.indexOf(first[0] ?? -1)] ?? ''
  const people = uneven.reduce((sum, [, list]) => sum + list.length, 0)
  return sentence('message.problem.fair-price', { people, product: title })
}
