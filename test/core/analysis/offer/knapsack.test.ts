import fc from 'fast-check'
import highs from 'highs'
import { describe, expect, test } from 'vitest'
import { breakEvenResponse, neededVolumeFactor } from '../../../../core/analysis/offer/arithmetic.ts'
import { type Choice, chooseWithinBudget } from '../../../../core/analysis/offer/knapsack.ts'
import { seededRandom } from '../../../../core/analysis/stats/random.ts'

const single = (values: readonly number[], costs: readonly number[]) =>
  values.map((value, i) => [{ value, cost: costs[i]! }])

describe('Burkardt’s knapsack problems (methods.md 57)', () => {
  test('P01, room for 165: optimum 309, greedy 309, bound 309.019', () => {
    const values = [92, 57, 49, 68, 60, 43, 67, 84, 87, 72]
    const costs = [23, 31, 29, 44, 53, 38, 63, 85, 89, 82]
    const plan = chooseWithinBudget(single(values, costs), 165)
    expect(plan.value).toBe(309)
    expect(Math.abs(plan.bound - 309.019)).toBeLessThan(1e-3)
    expect(best(single(values, costs), 165)).toBe(309)
  })

  test('P07, room for 750: optimum 1458, greedy 1441, bound 1461.504', () => {
    const costs = [70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120]
    const values = [135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240]
    const plan = chooseWithinBudget(single(values, costs), 750)
    expect(plan.value).toBe(1441)
    expect(Math.abs(plan.bound - 1461.504)).toBeLessThan(1e-3)
    expect(best(single(values, costs), 750)).toBe(1458)
  })
})

/** Tries everything. */
function best(classes: readonly (readonly Choice[])[], budget: number): number {
  const [first, ...rest] = classes
  if (!first) return 0
  return first.reduce(
    (most, { cost, value }) => (cost <= budget ? Math.max(most, value + best(rest, budget - cost)) : most),
    best(rest, budget),
  )
}

describe('against trying everything, up to 8 people with up to 4 options', () => {
  const choice = fc.record({ cost: fc.integer({ min: 0, max: 40 }), value: fc.integer({ min: -20, max: 60 }) })
  const classes = fc.array(fc.array(choice, { maxLength: 4 }), { maxLength: 8 })

  test('never above the budget, never above the best, never further below it than the bound says', () => {
    fc.assert(
      fc.property(classes, fc.integer({ min: 0, max: 120 }), (people, budget) => {
        const plan = chooseWithinBudget(people, budget)
        const optimum = best(people, budget)
        const taken = [...plan.chosen].map((at, i) => people[i]![at])
        expect(plan.cost).toBeLessThanOrEqual(budget)
        expect(plan.cost).toBe(taken.reduce((sum, option) => sum + (option?.cost ?? 0), 0))
        expect(plan.value).toBe(taken.reduce((sum, option) => sum + (option?.value ?? 0), 0))
        expect(plan.value).toBeLessThanOrEqual(optimum)
        expect(plan.bound).toBeGreaterThanOrEqual(optimum - 1e-9)
        const largest = Math.max(0, ...people.flat().map((option) => option.value))
        expect(plan.bound - plan.value).toBeLessThanOrEqual(largest + 1e-9)
      }),
      { numRuns: 300 },
    )
  })

  test('without a budget everybody gets their best', () => {
    fc.assert(
      fc.property(classes, (people) => {
        const plan = chooseWithinBudget(people, null)
        const each = people.reduce((sum, options) => sum + Math.max(0, ...options.map((option) => option.value)), 0)
        expect(plan.value).toBeCloseTo(each, 9)
        expect(plan.bound).toBeCloseTo(each, 9)
      }),
    )
  })
})

test('discount arithmetic: 30/10, 40/20, 50/20 need 1.5, 2, 1.6667 times the volume (methods.md 58)', () => {
  expect(Math.abs(neededVolumeFactor(0.3, 0.1) - 1.5)).toBeLessThan(1e-9)
  expect(Math.abs(neededVolumeFactor(0.4, 0.2) - 2)).toBeLessThan(1e-9)
  expect(Math.abs(neededVolumeFactor(0.5, 0.2) - 5 / 3)).toBeLessThan(1e-9)
  expect(neededVolumeFactor(0.2, 0.2)).toBe(Number.POSITIVE_INFINITY)
  expect(breakEvenResponse(5, 1000, 200)).toBe(0.00625)
  expect(breakEvenResponse(5, 200, 200)).toBe(Number.POSITIVE_INFINITY)
})

describe('against an exact solver (HiGHS), 40 people with up to 4 options', () => {
  const random = seededRandom(57)
  const whole = (most: number) => Math.floor(random() * (most + 1))

  test('value and bound hold the optimum between them, the gap is below one step', async () => {
    const solver = await highs()
    for (let round = 0; round < 12; round++) {
      const classes = Array.from({ length: 40 }, () =>
        Array.from({ length: 1 + whole(3) }, () => ({ cost: 1 + whole(60), value: whole(100) - 15 })),
      )
      const budget = 200 + whole(600)
      const plan = chooseWithinBudget(classes, budget)
      const optimum = solver.solve(linearProgram(classes, budget)).ObjectiveValue
      expect(plan.cost).toBeLessThanOrEqual(budget)
      expect(plan.value).toBeLessThanOrEqual(optimum + 1e-6)
      expect(plan.bound).toBeGreaterThanOrEqual(optimum - 1e-6)
      const largest = Math.max(...classes.flat().map(({ value }) => value))
      expect(plan.bound - plan.value).toBeLessThan(largest)
    }
  })
})

/** At most one option a person, all within the budget, in the LP format of CPLEX. */
function linearProgram(classes: readonly (readonly Choice[])[], budget: number): string {
  const names = classes.map((choices, person) => choices.map((_, option) => `x${person}_${option}`))
  const sum = (pick: (choice: Choice) => number) =>
    classes
      .flatMap((choices, person) =>
        choices.map((choice, option) => `${signed(pick(choice))} ${names[person]![option]}`),
      )
      .join(' ')
  return [
    'Maximize',
    ` obj: ${sum(({ value }) => value)}`,
    'Subject To',
    ` budget: ${sum(({ cost }) => cost)} <= ${budget}`,
    ...names.map((options, person) => ` one${person}: ${options.join(' + ')} <= 1`),
    'Binary',
    ` ${names.flat().join(' ')}`,
    'End',
  ].join('\n')
}

function signed(value: number): string {
  return value < 0 ? `- ${-value}` : `+ ${value}`
}
