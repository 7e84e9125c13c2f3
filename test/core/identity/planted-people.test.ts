import { describe, expect, it } from 'vitest'
import { groupRecords } from '../../../core/identity/group.ts'
import { proposePairs } from '../../../core/identity/propose.ts'
import { readTraits } from '../../../core/identity/traits.ts'
import { plantPeople } from './planted-people.ts'

type Pair = readonly [number, number]

function findTwins(seed: number) {
  const { records, personOf, twins, silent } = plantPeople(seed)
  const traits = readTraits(records, 'CN')
  const grouping = groupRecords(traits, [])
  const merged = grouping.people.flatMap(({ members }) =>
    members.flatMap((a, at) => members.slice(at + 1).map((b): Pair => [a, b])),
  )
  const proposals = proposePairs(traits, grouping, [])
  const proposed = proposals.filter(({ kind }) => kind === 'person').map(({ a, b }): Pair => [a, b])
  const precision = (pairs: readonly Pair[]) =>
    pairs.filter(([a, b]) => personOf[a] === personOf[b]).length / pairs.length
  const found = new Set(
    [...merged, ...proposed].filter(([a, b]) => personOf[a] === personOf[b]).map(([a]) => personOf[a]),
  )
  return {
    records: records.length,
    merged: merged.length,
    precisionOfMerged: precision(merged),
    // Without an owner's judgement: every proposal is taken.
    precision: precision([...merged, ...proposed]),
    recall: [...twins].filter((person) => found.has(person)).length / twins.size,
    silentFound: [...silent].filter((person) => found.has(person)).length,
    households: proposals.length - proposed.length,
  }
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

describe.each([1, 2, 3])('2,000 records with 200 twins, seed %i', (seed) => {
  const found = findTwins(seed)
  const accepted = `with every proposal taken ${percent(found.precision)} are right and ${percent(found.recall)} of the twins found`
  it(`merges ${found.merged} pairs unasked, ${percent(found.precisionOfMerged)} right; ${accepted}; ${found.households} may be households`, () => {
    expect(found.records).toBe(2000)
    expect(found.precisionOfMerged).toBeGreaterThanOrEqual(0.98)
    expect(found.precision).toBeGreaterThanOrEqual(0.98)
    expect(found.recall).toBeGreaterThanOrEqual(0.9)
    expect(found.households).toBeGreaterThan(0)
    expect(found.silentFound).toBe(0)
  })
})
