import { describe, expect, test } from 'vitest'
import { basketsOf } from '../../../../core/analysis/next-basket/baskets.ts'
import {
  basketsBefore,
  chooseMethod,
  lastBasketTask,
  laterBasketTask,
  scoreMethods,
} from '../../../../core/analysis/next-basket/evaluate.ts'
import { type RankingMethod, rankerOf, rankingMethods } from '../../../../core/analysis/next-basket/rankers.ts'
import { seededRandom } from '../../../../core/analysis/stats/random.ts'

/** Items: 0 tea, 1 cup, 2 cake, 3 jam, 4 salt. */
const few = basketsOf(
  [
    [[0, 1], [0], [1, 2]],
    [[0], [3]],
    [[3], [3, 2], [3]],
  ],
  5,
)
const all = few.userStart.slice(1)
const rank = (method: RankingMethod, user: number, top: number, baskets = few, end = all) =>
  Array.from(rankerOf(method, baskets, end).rank(user, top))

describe('what each method foretells, by hand', () => {
  test('popularity: baskets with the item, ties by index; what nobody buys is never foretold', () => {
    // tea 3, cup 2, cake 2, jam 4
    expect(rank('g-top-freq', 0, 10)).toEqual([3, 0, 1, 2])
  })

  test('own frequency has no more than the own items; with the rest of the shop behind them they fill up', () => {
    expect(rank('p-top-freq', 0, 10)).toEqual([0, 1, 2])
    expect(rank('gp-top-freq', 0, 10)).toEqual([0, 1, 2, 3])
    expect(rank('gp-top-freq', 2, 2)).toEqual([3, 2])
  })

  test('decay: cup .81 + 1, tea .81 + .9, cake 1', () => {
    expect(rank('decay', 0, 3)).toEqual([1, 0, 2])
  })

  test('people alike bring in what is new', () => {
    // User 1 shares tea with user 0 and jam with user 2; likeness 1 ÷ (2^.75 × 3^.25) and 1 ÷ (2^.75 × 2^.25).
    const list = rank('up-cf', 1, 5)
    expect(list[0]).toBe(3)
    expect(list).toContain(2)
    expect(list).not.toContain(4)
  })

  test('asks for baskets up to the end only', () => {
    const end = Int32Array.from([1, 4, 6])
    expect(rank('gp-top-freq', 0, 2, few, end)).toEqual([0, 1])
  })
})

describe('grading', () => {
  test('last baskets: recall, hits and NDCG by hand', () => {
    // Trained on {tea,cup},{tea} · {tea} · {jam},{jam,cake}; to be foretold: {cup,cake}, {jam}, {jam}.
    const task = lastBasketTask(few)
    const [own] = scoreMethods(few, task, 2, ['p-top-freq'])
    // User 0 is told tea, cup: one of two, at place 2. User 1 tea: nothing. User 2 jam, cake: all, at place 1.
    expect(own!.recall).toBeCloseTo((0.5 + 0 + 1) / 3, 12)
    expect(own!.hitRate).toBeCloseTo(2 / 3, 12)
    const second = 1 / Math.log2(3)
    expect(own!.ndcg).toBeCloseTo((second / (1 + second) + 0 + 1) / 3, 12)
    // Bought before: user 0 cup (told), user 2 jam (told). New: user 0 cake, user 1 jam, both missed.
    expect(own!.repeatRecall).toBe(1)
    expect(own!.newRecall).toBe(0)
  })

  test('later baskets are foretold from what was bought before that day', () => {
    const day = Int32Array.from([1, 5, 9, 2, 8, 3, 4, 6])
    const task = laterBasketTask(few, day, 5)
    expect(Array.from(task.user)).toEqual([0, 0, 1, 2])
    expect(Array.from(task.target)).toEqual([1, 2, 4, 7])
    expect(Array.from(task.end)).toEqual([1, 4, 7])
    expect(Array.from(basketsBefore(few, task.end).userStart)).toEqual([0, 1, 2, 4])
  })

  test('the choice falls on neighbours where tastes are shared, and nobody is chosen from nothing', () => {
    const shared = planted(400, 11)
    expect(chooseMethod(shared, lastBasketTask(shared), 5)).toMatch(/-cf$/)
    expect(chooseMethod(basketsOf([], 3), lastBasketTask(basketsOf([], 3)), 5)).toBe('decay')
    const scores = scoreMethods(shared, lastBasketTask(shared), 5)
    const recall = (name: RankingMethod) => scores.find((each) => each.name === name)!.recall
    expect(recall('up-cf')).toBeGreaterThan(recall('gp-top-freq'))
  })

  test('every method stays within the items that were sold, none twice', () => {
    const shared = planted(60, 5)
    for (const method of rankingMethods) {
      const ranker = rankerOf(method, shared, shared.userStart.slice(1))
      for (let user = 0; user < 60; user++) {
        const list = Array.from(ranker.rank(user, 8))
        expect(new Set(list).size).toBe(list.length)
        expect(list.length).toBeLessThanOrEqual(8)
      }
    }
  })
})

/** Five groups of eight items; everybody buys two of their group's at a time, seldom the same again. */
function planted(users: number, seed: number) {
  const random = seededRandom(seed)
  const lists = Array.from({ length: users }, (_, user) =>
    Array.from({ length: 4 }, () => {
      const group = (user % 5) * 8
      return [group + Math.floor(random() * 8), group + Math.floor(random() * 8)]
    }),
  )
  return basketsOf(lists, 40)
}
