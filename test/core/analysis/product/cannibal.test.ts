import { expect, test } from 'vitest'
import { cannibalisation } from '../../../../core/analysis/product/cannibal.ts'
import { adviseProducts, type ProductRecord } from '../../../../core/analysis/product/keep-or-drop.ts'
import { seededRandom } from '../../../../core/analysis/stats/random.ts'

const random = seededRandom(11)
const around = (mean: number) => Math.max(0, Math.round(mean + (random() - 0.5) * mean * 0.5))
const rest = Array.from({ length: 60 }, () => around(200))

test('a copy that halves the old one and shares few buyers is likely a cannibal', () => {
  const old = Array.from({ length: 60 }, (_, week) => around(week < 40 ? 40 : 18))
  const found = cannibalisation({ old, rest, launch: 40, both: 2, onlyOld: 90, onlyNew: 80, neither: 400 })
  expect(found.verdict).toBe('likely')
  expect(found.change).toBeLessThan(-0.4)
})

test('a copy that takes nothing is innocent, also where the whole kind falls', () => {
  const old = Array.from({ length: 60 }, () => around(40))
  const people = { both: 40, onlyOld: 90, onlyNew: 80, neither: 400 }
  expect(cannibalisation({ old, rest, launch: 40, ...people }).verdict).toBe('no')
  const halved = (series: number[]) => series.map((count, week) => (week < 40 ? count : Math.round(count / 2)))
  expect(cannibalisation({ old: halved(old), rest: halved(rest), launch: 40, ...people }).verdict).toBe('no')
})

test('without time before and after nothing is said', () => {
  const people = { both: 0, onlyOld: 1, onlyNew: 1, neither: 1 }
  expect(cannibalisation({ old: rest, rest, launch: 57, ...people }).verdict).toBe('cannot-tell')
})

const record = (change: Partial<ProductRecord>): ProductRecord => ({
  firstSaleDaysAgo: 400,
  lastSaleDaysAgo: 5,
  orders: 50,
  returnedOrders: 1,
  marginMinor: 10_000,
  earlierMarginMinor: 10_000,
  buyers: 40,
  topBuyers: 5,
  hasPartner: false,
  partnerEarns: false,
  ...change,
})

test('each advice has its case', () => {
  const slow = { marginMinor: 100, earlierMarginMinor: 4000, orders: 4, returnedOrders: 0, buyers: 4, topBuyers: 0 }
  const records = [
    ...Array.from({ length: 9 }, () => record({})),
    record({}),
    record({ ...slow, firstSaleDaysAgo: 30 }),
    record({ returnedOrders: 15 }),
    record({ marginMinor: -500 }),
    record(slow),
    record({ ...slow, topBuyers: 3 }),
    record({ ...slow, hasPartner: true, partnerEarns: true }),
    record({ ...slow, marginMinor: 0, lastSaleDaysAgo: 200 }),
  ]
  expect(
    adviseProducts(records)
      .slice(9)
      .map(({ advice, reason }) => `${advice} ${reason}`),
  ).toEqual([
    'keep earns',
    'keep new',
    'fix returns',
    'fix loses',
    'drop slow',
    'keep top-buyers',
    'bundle slow-with-partner',
    'drop unsold',
  ])
})
