import type { Baskets } from './baskets.ts'
import { type RankingMethod, rankerOf, rankingMethods } from './rankers.ts'

/** Means over the scored baskets, 0…1. */
export interface BasketScores {
  readonly name: RankingMethod
  /** Share of the basket's items that were foretold. */
  readonly recall: number
  /** Hits weighed by place, by the best possible over all items of the basket (the convention of Li et al. 2023). */
  readonly ndcg: number
  /** Share of baskets with at least one hit. */
  readonly hitRate: number
  /** Recall of what the user had bought before, over baskets with any of it; and of what was new to them. */
  readonly repeatRecall: number
  readonly newRecall: number
}

export interface BasketEvaluation {
  /** Scored users. */
  readonly customers: number
  /** Scored baskets. */
  readonly baskets: number
  readonly methods: readonly BasketScores[]
  /** Chosen on other baskets than the scored ones. */
  readonly chosen: RankingMethod
}

/** What is foretold from what: user `user[i]`'s basket `target[i]` from that user's baskets before `end[user]`. */
export interface BasketTask {
  readonly end: Int32Array
  readonly user: Int32Array
  readonly target: Int32Array
}

/** Fewer users than this have too few neighbours. */
export const neighbourGate = 200
const baseline: RankingMethod = 'gp-top-freq'
const candidates: readonly RankingMethod[] = ['decay', 'decay-cf', 'up-cf']
/** Users on whom the method is chosen: enough to tell methods apart, few enough to be quick. */
const CHOOSING_USERS = 3000

/** Every user's last basket from the ones before it; `back` 1 hides the last one and takes the one before. Users need 2 + back baskets. */
export function lastBasketTask({ userStart }: Baskets, back = 0, among?: (user: number) => boolean): BasketTask {
  const users = userStart.length - 1
  const end = Int32Array.from({ length: users }, (_, u) => Math.max(userStart[u]!, userStart[u + 1]! - 1 - back))
  const user = Int32Array.from({ length: users }, (_, u) => u).filter(
    (u) => userStart[u + 1]! - userStart[u]! >= 2 + back && (among?.(u) ?? true),
  )
  return { end, user, target: user.map((u) => end[u]!) }
}

/** Every basket from `from` on, from what was bought before that day. `day` per basket. */
export function laterBasketTask({ userStart }: Baskets, day: Int32Array, from: number): BasketTask {
  const users: number[] = []
  const targets: number[] = []
  const end = new Int32Array(userStart.length - 1)
  for (let u = 0; u < end.length; u++) {
    let b = userStart[u]!
    while (b < userStart[u + 1]! && day[b]! < from) b++
    end[u] = b
    if (b === userStart[u]) continue
    for (; b < userStart[u + 1]!; b++) {
      users.push(u)
      targets.push(b)
    }
  }
  return { end, user: Int32Array.from(users), target: Int32Array.from(targets) }
}

/** The same baskets without those from `end` on: what may be looked at when choosing a method. */
export function basketsBefore(baskets: Baskets, end: Int32Array): Baskets {
  const userStart = [0]
  const basketStart = [0]
  const items: number[] = []
  for (let u = 0; u < end.length; u++) {
    for (let b = baskets.userStart[u]!; b < end[u]!; b++) {
      for (let i = baskets.basketStart[b]!; i < baskets.basketStart[b + 1]!; i++) items.push(baskets.item[i]!)
      basketStart.push(items.length)
    }
    userStart.push(basketStart.length - 1)
  }
  return {
    itemCount: baskets.itemCount,
    userStart: Int32Array.from(userStart),
    basketStart: Int32Array.from(basketStart),
    item: Int32Array.from(items),
  }
}

/** Scores every method on a task. */
export function scoreMethods(
  baskets: Baskets,
  task: BasketTask,
  top: number,
  methods: readonly RankingMethod[] = rankingMethods,
): BasketScores[] {
  return methods.map((method) => meansOf(method, scoreCases(method, baskets, task, top)))
}

/**
 * The method to trust: the best of decay and, from 200 users, the two with neighbours by recall on `task`, if it beats own and shop
 * frequencies by more than one standard error of the gain; else those. At most 3,000 evenly spread users are asked. Without any case: decay.
 */
export function chooseMethod(baskets: Baskets, task: BasketTask, top: number): RankingMethod {
  const stride = Math.max(1, Math.ceil(task.user.length / CHOOSING_USERS))
  const some = {
    end: task.end,
    user: task.user.filter((_, i) => i % stride === 0),
    target: task.target.filter((_, i) => i % stride === 0),
  }
  if (some.user.length === 0) return 'decay'
  const allowed = task.user.length >= neighbourGate ? candidates : candidates.slice(0, 1)
  const plain = scoreCases(baseline, baskets, some, top).recall
  const recalls = allowed.map((method) => scoreCases(method, baskets, some, top).recall)
  const means = recalls.map(mean)
  const best = means.indexOf(Math.max(...means))
  return isClearlyBetter(recalls[best]!, plain) ? allowed[best]! : baseline
}

interface Cases {
  readonly recall: Float64Array
  readonly ndcg: Float64Array
  readonly hit: Float64Array
  /** NaN for baskets without any such item. */
  readonly repeat: Float64Array
  readonly fresh: Float64Array
}

function scoreCases(method: RankingMethod, baskets: Baskets, task: BasketTask, top: number): Cases {
  const ranker = rankerOf(method, baskets, task.end)
  const cases = task.user.length
  const column = () => new Float64Array(cases)
  const scores = { recall: column(), ndcg: column(), hit: column(), repeat: column(), fresh: column() }
  const discount = Float64Array.from({ length: top }, (_, i) => 1 / Math.log2(i + 2))
  for (let c = 0; c < cases; c++) {
    const user = task.user[c]!
    const place = new Map(Array.from(ranker.rank(user, top), (item, at) => [item, at]))
    const known = itemsBefore(baskets, user, task.end[user]!)
    const [from, to] = [baskets.basketStart[task.target[c]!]!, baskets.basketStart[task.target[c]! + 1]!]
    let [hits, gain, ideal, repeats, repeatHits] = [0, 0, 0, 0, 0]
    for (let i = from; i < to; i++) {
      const at = place.get(baskets.item[i]!)
      const isRepeat = known.has(baskets.item[i]!)
      ideal += 1 / Math.log2(i - from + 2)
      if (isRepeat) repeats++
      if (at === undefined) continue
      hits++
      gain += discount[at]!
      if (isRepeat) repeatHits++
    }
    scores.recall[c] = hits / (to - from)
    scores.ndcg[c] = gain / ideal
    scores.hit[c] = hits > 0 ? 1 : 0
    scores.repeat[c] = repeatHits / repeats
    scores.fresh[c] = (hits - repeatHits) / (to - from - repeats)
  }
  return scores
}

function itemsBefore({ userStart, basketStart, item }: Baskets, user: number, end: number): ReadonlySet<number> {
  return new Set(item.subarray(basketStart[userStart[user]!]!, basketStart[end]!))
}

function meansOf(name: RankingMethod, { recall, ndcg, hit, repeat, fresh }: Cases): BasketScores {
  return {
    name,
    recall: mean(recall),
    ndcg: mean(ndcg),
    hitRate: mean(hit),
    repeatRecall: mean(repeat),
    newRecall: mean(fresh),
  }
}

/** NaN is left out; the mean of nothing is 0. */
function mean(values: Float64Array): number {
  let [sum, count] = [0, 0]
  for (const value of values) {
    if (Number.isNaN(value)) continue
    sum += value
    count++
  }
  return count > 0 ? sum / count : 0
}

function isClearlyBetter(one: Float64Array, two: Float64Array): boolean {
  const gain = one.map((value, i) => value - two[i]!)
  const centre = mean(gain)
  const variance = mean(gain.map((value) => (value - centre) ** 2))
  return centre > Math.sqrt(variance / gain.length)
}
