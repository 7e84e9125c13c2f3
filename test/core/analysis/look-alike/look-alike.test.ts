import { expect, test } from 'vitest'
import { areaUnderCurve, heldOutArea, rankLookAlikes } from '../../../../core/analysis/look-alike/rank.ts'
import { seededRandom } from '../../../../core/analysis/stats/random.ts'

/** People whose being alike depends on two traits out of eight. */
function planted(count: number, seed: number) {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => {
    const traits = new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].filter(() => random() < 0.4))
    const odds = Math.exp(-2 + (traits.has('a') ? 2 : 0) + (traits.has('b') ? 2 : 0))
    return { traits, isAlike: random() < odds / (1 + odds) }
  })
}

test.each([
  [40, 'rough'],
  [400, 'model'],
] as const)('planted likeness is found again from %i seeds, as %s', (most, method) => {
  const known = planted(1000, 1)
  const seeds = known
    .filter(({ isAlike }) => isAlike)
    .slice(0, most)
    .map(({ traits }) => traits)
  const others = known.filter(({ isAlike }) => !isAlike).map(({ traits }) => traits)
  const strangers = planted(2000, 2)
  const found = rankLookAlikes(
    seeds,
    others,
    strangers.map(({ traits }) => traits),
  )
  expect(found?.method).toBe(method)
  expect(found?.traits.slice(0, 2).toSorted()).toEqual(['a', 'b'])
  const ranked = found?.ranked ?? []
  const area = areaUnderCurve(
    ranked.map(({ score }) => score),
    ranked.map(({ index }) => strangers[index]?.isAlike === true),
  )
  expect(area).toBeGreaterThanOrEqual(0.75)
})

test('19 seeds say nothing', () => {
  const people = planted(100, 3).map(({ traits }) => traits)
  expect(rankLookAlikes(people.slice(0, 19), people.slice(19), people)).toBeNull()
})

test('area by hand: of four pairs three are in order, ties count half', () => {
  expect(areaUnderCurve([1, 2, 3, 4], [false, true, false, true])).toBe(0.75)
  expect(areaUnderCurve([1, 1], [true, false])).toBe(0.5)
})

test('a ranking is tried on people that it has not seen', () => {
  const known = planted(600, 5)
  const traitsOf = (isAlike: boolean) => known.filter((each) => each.isAlike === isAlike).map(({ traits }) => traits)
  const { area, low } = heldOutArea(traitsOf(true), traitsOf(false))
  expect(area).toBeGreaterThan(0.7)
  expect(low).toBeGreaterThan(0.65)
  // Members drawn by lot have nothing in common: nineteen times in twenty the ranking is called worthless.
  let called = 0
  for (let seed = 0; seed < 200; seed++) {
    const people = planted(200, 100 + seed).map(({ traits }) => traits)
    if (heldOutArea(people.slice(0, 60), people.slice(60)).low > 0.5) called += 1
  }
  expect(called).toBeLessThanOrEqual(14)
})
