import { normalSpread } from '../stats/normal.ts'
import { fitLogistic, logOdds } from './logistic.ts'

/** Fewer seeds say nothing. */
export const SEEDS_FOR_ROUGH = 20
/** From so many on a model is fitted. */
export const SEEDS_FOR_MODEL = 50
/** A trait of fewer people in all is left out: it names persons. */
const FEWEST_PEOPLE = 5
const TRAITS_NAMED = 5
/** The two halves know of each other, so that a plain 90 % calls chance a finding 13 times in 100 where 5 are meant; this does 6 times. */
const LEVEL = 0.98
/** Pseudo-people per side, so that a trait that one side lacks has a finite weight. */
const PSEUDO = 0.5

export interface LookAlikes {
  readonly method: 'rough' | 'model'
  /** Candidates by how alike they are, the most alike first; `score` is on the scale of log-odds and only ranks. */
  readonly ranked: readonly { readonly index: number; readonly score: number; readonly shared: readonly string[] }[]
  /** The traits that weigh most for being alike, at most five. */
  readonly traits: readonly string[]
}

/**
 * Ranks candidates by likeness to the seeds. Each person is a set of traits, such as `region:浙江`; `others` are known not to be
 * seeds. From 20 seeds each trait weighs the logarithm of how much more usual it is among seeds than others; from 50 the
 * weights come from a ridge logistic model, which does not count traits twice that go together. Null under 20 seeds or others.
 */
export function rankLookAlikes(
  seeds: readonly ReadonlySet<string>[],
  others: readonly ReadonlySet<string>[],
  candidates: readonly ReadonlySet<string>[],
): LookAlikes | null {
  if (seeds.length < SEEDS_FOR_ROUGH || others.length < SEEDS_FOR_ROUGH) return null
  const method = seeds.length >= SEEDS_FOR_MODEL ? 'model' : 'rough'
  const { names, model, rowOf } = learn(seeds, others, method)
  const byWeight = names.map((name, j) => ({ name, weight: model.weights[j]! })).sort((a, b) => b.weight - a.weight)
  const traits = byWeight
    .filter(({ weight }) => weight > 0)
    .slice(0, TRAITS_NAMED)
    .map(({ name }) => name)
  const ranked = candidates
    .map((person, index) => ({
      index,
      score: logOdds(model, rowOf(person)),
      shared: traits.filter((name) => person.has(name)),
    }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
  return { method, ranked, traits }
}

type People = readonly ReadonlySet<string>[]

function learn(seeds: People, others: People, method: LookAlikes['method']) {
  const names = commonTraits([...seeds, ...others])
  const rowOf = (person: ReadonlySet<string>) => Float64Array.from(names, (name) => (person.has(name) ? 1 : 0))
  const model = method === 'model' ? fitted(seeds, others, rowOf) : sharedTraits(seeds, others, names)
  return { names, model, rowOf }
}

/**
 * How often the ranking puts a member before another person, measured on people it has not seen: learnt from every second person,
 * asked of the rest, and the other way round. `low` allows for chance: up to 0.5 the
 * ranking is worth nothing.
 */
export function heldOutArea(seeds: People, others: People): { readonly area: number; readonly low: number } {
  const half = (people: People, side: number) => people.filter((_, i) => i % 2 === side)
  const areas = [0, 1].map((side) => {
    const [learnt, asked] = [half(seeds, side), half(others, side)]
    const method = learnt.length >= SEEDS_FOR_MODEL ? 'model' : 'rough'
    const { model, rowOf } = learn(learnt, asked, method)
    const [members, rest] = [half(seeds, 1 - side), half(others, 1 - side)]
    const scores = [...members, ...rest].map((person) => logOdds(model, rowOf(person)))
    return areaUnderCurve(scores, [...members.map(() => true), ...rest.map(() => false)])
  })
  const area = (areas[0]! + areas[1]!) / 2
  // Spread of the Mann-Whitney statistic where nothing is to be told.
  const spread = Math.sqrt((seeds.length + others.length + 1) / (12 * seeds.length * others.length))
  return { area, low: area - normalSpread(LEVEL) * spread }
}

function commonTraits(people: readonly ReadonlySet<string>[]): string[] {
  const counts = new Map<string, number>()
  for (const person of people) for (const name of person) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= FEWEST_PEOPLE && count < people.length)
    .map(([name]) => name)
    .sort()
}

function fitted(
  seeds: readonly ReadonlySet<string>[],
  others: readonly ReadonlySet<string>[],
  rowOf: (person: ReadonlySet<string>) => Float64Array,
) {
  const isSeed = [...seeds.map(() => true), ...others.map(() => false)]
  return fitLogistic([...seeds, ...others].map(rowOf), isSeed)
}

function sharedTraits(
  seeds: readonly ReadonlySet<string>[],
  others: readonly ReadonlySet<string>[],
  names: readonly string[],
) {
  const shareIn = (people: readonly ReadonlySet<string>[], name: string) =>
    (people.filter((person) => person.has(name)).length + PSEUDO) / (people.length + 2 * PSEUDO)
  return {
    intercept: 0,
    weights: Float64Array.from(names, (name) => Math.log(shareIn(seeds, name) / shareIn(others, name))),
  }
}

/** The chance that a random positive scores above a random negative; ties count half. NaN where one kind is missing. */
export function areaUnderCurve(scores: readonly number[], isPositive: readonly boolean[]): number {
  const order = [...scores.keys()].sort((a, b) => scores[a]! - scores[b]!)
  const positives = isPositive.filter(Boolean).length
  let rankSum = 0
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && scores[order[to]!] === scores[order[from]!]) to++
    for (let i = from; i < to; i++) if (isPositive[order[i]!]) rankSum += (from + to + 1) / 2
    from = to
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (scores.length - positives))
}
