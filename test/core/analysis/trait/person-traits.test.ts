import { expect, test } from 'vitest'
import { summariseCustomers } from '../../../../core/analysis/customer/summary.ts'
import { traitGround } from '../../../../core/analysis/trait/ground.ts'
import { personTraits } from '../../../../core/analysis/trait/person-traits.ts'
import { productAttributes } from '../../../../core/analysis/trait/product-attributes.ts'
import { historyOf } from '../history.ts'

const shop = { productCategory: [0, 1], categories: ['tea', 'cups'] }
const monthly = Array.from({ length: 12 }, (_, i) => ({
  day: 1000 + 30 * i,
  hour: 20,
  lines: [{ product: i < 6 ? 0 : 1 }],
}))
const others = Array.from({ length: 60 }, (_, i) => [{ day: 1000 + 5 * i, hour: 9, lines: [{ product: 0 }] }])
const twice = [{ day: 1000 }, { day: 1300 }]
const history = historyOf([monthly, twice, ...others], shop)
const summaries = summariseCustomers(history, 1340)
const ground = traitGround(
  history,
  summaries,
  productAttributes(history, () => []),
)

test('a clock that goes from tea to cups in the evening', () => {
  const traits = personTraits(ground, 0)
  const said = traits.map(({ tag, value }) => `${tag} ${value}`)
  expect(said).toContain('stage loyal')
  expect(said).toContain('rhythm steady')
  expect(said).toContain('part-of-day evening')
  expect(said).toContain('drifting-to cups')
  expect(said).toContain('drifting-from tea')
  expect(said).toContain('likes-category cups')
  expect(traits.find(({ tag }) => tag === 'rhythm')).toMatchObject({ days: 30, spreadDays: 0, support: 12 })
})

test('two orders show facts only, and a good review makes no advocate of one order', () => {
  expect(personTraits(ground, 1).map(({ tag }) => tag)).toEqual(['stage', 'first-source'])
  expect(personTraits(ground, 61, 3)[0]?.value).not.toBe('advocate')
})
