import { attributesOfOrder, type TraitGround } from './ground.ts'
import type { PersonTrait } from './person-traits.ts'
import { standsOut } from './shrink.ts'

const MOST_PER_KIND = 2
/** A liking shows at least half as often again as it does in the shop; less is no news in large baskets. */
const LEAST_LIFT = 1.5

/** What this person's orders hold more often than the shop's do: at most two values of each kind, the strongest liking first. */
export function likes({ history, attributes, attributeShare }: TraitGround, orders: readonly number[]): PersonTrait[] {
  const held = new Map<number, number>()
  for (const order of orders) {
    for (const id of attributesOfOrder(history, attributes, order)) held.set(id, (held.get(id) ?? 0) + 1)
  }
  const shown = new Map<string, number>()
  return [...held]
    .flatMap(([id, k]) => {
      const { kind, value } = attributes.all[id]!
      return standsOut({ tag: `likes-${kind}`, value }, k, orders.length, attributeShare[id]!, 0)
    })
    .filter(({ share, usual }) => share! >= LEAST_LIFT * usual!)
    .sort((a, b) => b.share! - b.usual! - (a.share! - a.usual!))
    .filter(({ tag }) => {
      shown.set(tag, (shown.get(tag) ?? 0) + 1)
      return shown.get(tag)! <= MOST_PER_KIND
    })
}
