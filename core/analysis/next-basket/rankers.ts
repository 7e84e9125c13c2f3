import type { Baskets } from './baskets.ts'

/** How a method foretells: the `top` items of a user, best first, fewer where it knows no more. */
export interface Ranker {
  rank(user: number, top: number): Int32Array
}

export const rankingMethods = ['g-top-freq', 'p-top-freq', 'gp-top-freq', 'decay', 'up-cf', 'decay-cf'] as const
export type RankingMethod = (typeof rankingMethods)[number]

/** What a basket is worth beside the one after it. */
const DECAY = 0.9
/** UP-CF@r (Faggioli, Polato & Aiolli 2020): baskets looked at per user, neighbours, and the lean of the likeness to one side. */
const WINDOW = 10
const NEIGHBOURS = 100
const LEAN = 0.75
/** What all neighbours together may weigh, in own last baskets: enough to order what is new, too little to drown the own habits. */
const NEIGHBOUR_WEIGHT = 2
/** Above so many steps neighbours are sought in a part of the users only. */
const MOST_STEPS = 3e9

/**
 * A method trained on each user's baskets before `end[u]` (an index in `baskets`).
 *
 * - `g-top-freq`: what is in most baskets of all. `p-top-freq`: what is in most of the user's own. `gp-top-freq`: own first, then all.
 * - `decay`: own baskets count .9 per basket since, ties and the rest by what is in most baskets of all.
 * - `up-cf`: shares of the last ten baskets, the user's own plus those of the 100 most alike users times their likeness
 *   |I∩J| ÷ (|I|^.75 |J|^.25); the rest as above. Good where baskets are small and tastes shared.
 * - `decay-cf`: as `decay`, plus the same neighbours' shares averaged by likeness. Good where people keep to their own.
 */
export function rankerOf(method: RankingMethod, baskets: Baskets, end: Int32Array): Ranker {
  const popularity = countBaskets(baskets, end)
  const byPopularity = Int32Array.from(popularity.keys())
    .filter((item) => popularity[item]! > 0)
    .sort((p, q) => popularity[q]! - popularity[p]! || p - q)
  const list = new RankedItems(baskets.itemCount, popularity)
  const vote = votesOf(method, baskets, end)
  const fill = method === 'p-top-freq' ? new Int32Array(0) : byPopularity
  return {
    rank(user, top) {
      vote(user, list)
      return list.take(top, fill)
    },
  }
}

type Vote = (user: number, list: RankedItems) => void

function votesOf(method: RankingMethod, baskets: Baskets, end: Int32Array): Vote {
  switch (method) {
    case 'g-top-freq':
      return () => {}
    case 'p-top-freq':
    case 'gp-top-freq':
      return (user, list) => voteOwn(baskets, user, end[user]!, () => 1, list)
    case 'decay':
      return (user, list) => voteOwn(baskets, user, end[user]!, decayed, list)
    case 'up-cf':
      return neighbourVotes(baskets, end, 'shares')
    case 'decay-cf':
      return neighbourVotes(baskets, end, 'decay')
  }
}

const decayed = (ago: number) => DECAY ** ago

/** Baskets of all users with each item. */
function countBaskets({ itemCount, userStart, basketStart, item }: Baskets, end: Int32Array): Int32Array {
  const counts = new Int32Array(itemCount)
  for (let u = 0; u < end.length; u++) {
    for (let i = basketStart[userStart[u]!]!; i < basketStart[end[u]!]!; i++) counts[item[i]!]!++
  }
  return counts
}

function voteOwn(
  { userStart, basketStart, item }: Baskets,
  user: number,
  end: number,
  weight: (ago: number) => number,
  list: RankedItems,
): void {
  for (let b = end - 1; b >= userStart[user]!; b--) {
    const vote = weight(end - 1 - b)
    for (let i = basketStart[b]!; i < basketStart[b + 1]!; i++) list.add(item[i]!, vote)
  }
}

/** Items with a score, emptied in the time of what was touched. */
class RankedItems {
  readonly #score: Float64Array
  readonly #popularity: Int32Array
  #touched: number[] = []

  constructor(itemCount: number, popularity: Int32Array) {
    this.#score = new Float64Array(itemCount)
    this.#popularity = popularity
  }

  add(item: number, vote: number): void {
    if (this.#score[item] === 0) this.#touched.push(item)
    this.#score[item]! += vote
  }

  /** The best `top`, ties by popularity and then by index, the rest from `fill`; forgets everything. */
  take(top: number, fill: Int32Array): Int32Array {
    const best: number[] = []
    for (const item of this.#touched) this.#insert(best, item, top)
    for (const item of fill) {
      if (best.length >= top) break
      if (this.#score[item] === 0) best.push(item)
    }
    for (const item of this.#touched) this.#score[item] = 0
    this.#touched = []
    return Int32Array.from(best)
  }

  #insert(best: number[], item: number, top: number): void {
    if (best.length === top && !this.#isBetter(item, best[top - 1]!)) return
    let at = Math.min(best.length, top - 1)
    for (; at > 0 && this.#isBetter(item, best[at - 1]!); at--) best[at] = best[at - 1]!
    best[at] = item
  }

  #isBetter(item: number, than: number): boolean {
    const score = this.#score
    const popularity = this.#popularity
    const ahead = score[item]! - score[than]! || popularity[item]! - popularity[than]! || than - item
    return ahead > 0
  }
}

/** Each user's items with the share of their last baskets that hold them, and who holds each item. */
function shares({ itemCount, userStart, basketStart, item }: Baskets, end: Int32Array) {
  const start = new Int32Array(end.length + 1)
  const items: number[] = []
  const share: number[] = []
  const place = new Int32Array(itemCount).fill(-1)
  for (let u = 0; u < end.length; u++) {
    const first = items.length
    const recent = Math.max(userStart[u]!, end[u]! - WINDOW)
    const part = 1 / Math.max(1, end[u]! - recent)
    for (let i = basketStart[userStart[u]!]!; i < basketStart[end[u]!]!; i++) {
      const known = place[item[i]!]!
      if (known >= first) share[known]! += i >= basketStart[recent]! ? part : 0
      else {
        place[item[i]!] = items.length
        items.push(item[i]!)
        share.push(i >= basketStart[recent]! ? part : 0)
      }
    }
    start[u + 1] = items.length
  }
  return { start, item: Int32Array.from(items), share: Float64Array.from(share) }
}

/** Users by item, every `stride`-th of them: the few that are left out of a large shop cost little and save much. */
function holdersOf(itemCount: number, own: ReturnType<typeof shares>) {
  const count = new Float64Array(itemCount)
  for (const item of own.item) count[item]!++
  const steps = own.item.reduce((sum, item) => sum + count[item]!, 0)
  const stride = Math.max(1, Math.ceil(steps / MOST_STEPS))
  const holders: number[][] = Array.from({ length: itemCount }, () => [])
  for (let u = 0; u + 1 < own.start.length; u += stride) {
    for (let i = own.start[u]!; i < own.start[u + 1]!; i++) holders[own.item[i]!]!.push(u)
  }
  return holders.map((users) => Int32Array.from(users))
}

function neighbourVotes(baskets: Baskets, end: Int32Array, ownBy: 'shares' | 'decay'): Vote {
  const own = shares(baskets, end)
  const holders = holdersOf(baskets.itemCount, own)
  const common = new Int32Array(end.length)
  const likeness = new Float64Array(end.length)
  const sizeOf = (user: number) => own.start[user + 1]! - own.start[user]!
  const voteFor = (user: number, weight: number, list: RankedItems) => {
    for (let i = own.start[user]!; i < own.start[user + 1]!; i++) {
      if (own.share[i]! > 0) list.add(own.item[i]!, weight * own.share[i]!)
    }
  }
  return (user, list) => {
    const met: number[] = []
    for (let i = own.start[user]!; i < own.start[user + 1]!; i++) {
      for (const other of holders[own.item[i]!]!) if (common[other]!++ === 0) met.push(other)
    }
    for (const other of met) {
      likeness[other] = common[other]! / (sizeOf(user) ** LEAN * sizeOf(other) ** (1 - LEAN))
      common[other] = 0
    }
    const near = nearest(met, user, likeness)
    const all = near.reduce((sum, other) => sum + likeness[other]!, 0)
    const part = ownBy === 'shares' ? 1 : NEIGHBOUR_WEIGHT / all
    if (ownBy === 'shares') voteFor(user, 1, list)
    else voteOwn(baskets, user, end[user]!, decayed, list)
    for (const other of near) voteFor(other, part * likeness[other]!, list)
  }
}

/** The most alike users, found by a threshold rather than by sorting everybody who shares an item. */
function nearest(met: readonly number[], user: number, likeness: Float64Array): number[] {
  const others = met.filter((other) => other !== user)
  if (others.length <= NEIGHBOURS) return others
  const limit = thresholdOf(others, likeness)
  const above = others.filter((other) => likeness[other]! > limit)
  const equal = others.filter((other) => likeness[other] === limit).sort((a, b) => a - b)
  return [...above, ...equal.slice(0, NEIGHBOURS - above.length)]
}

/** The likeness of the hundredth nearest, by quickselect on a copy. */
function thresholdOf(others: readonly number[], likeness: Float64Array): number {
  const values = Float64Array.from(others, (other) => likeness[other]!)
  let [low, high] = [0, values.length - 1]
  const wanted = NEIGHBOURS - 1
  while (low < high) {
    const pivot = values[(low + high) >> 1]!
    let [i, j] = [low, high]
    while (i <= j) {
      while (values[i]! > pivot) i++
      while (values[j]! < pivot) j--
      if (i > j) break
      const kept = values[i]!
      values[i++] = values[j]!
      values[j--] = kept
    }
    if (wanted <= j) high = j
    else if (wanted >= i) low = i
    else break
  }
  return values[wanted]!
}
