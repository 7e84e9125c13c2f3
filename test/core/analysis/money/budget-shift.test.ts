import fc from 'fast-check'
import { expect, test } from 'vitest'
import { budgetShifts } from '../../../../core/analysis/money/budget-shift.ts'

const line = (name: string, spendMinor: number, lowMinor: number, highMinor: number) => ({
  name,
  spendMinor,
  lowMinor,
  highMinor,
})
const names = (lines: readonly ReturnType<typeof line>[]) =>
  budgetShifts(lines).map(({ from, to }) => [from.name, to.name])

test('from what clearly brings less to what clearly brings more, for each unit spent', () => {
  const search = line('search', 1000, 500, 900)
  expect(names([search, line('feed', 2000, -1500, 600), line('live', 1000, -900, -200)])).toEqual([
    ['live', 'search'],
    ['feed', 'search'],
  ])
})

test('nothing is moved where ranges overlap, nor to a line that may lose', () => {
  expect(names([line('search', 1000, 100, 900), line('feed', 1000, -500, 150)])).toEqual([])
  expect(names([line('search', 1000, -10, 900), line('feed', 1000, -900, -500)])).toEqual([])
  expect(names([line('only', 1000, 500, 900)])).toEqual([])
  expect(names([])).toEqual([])
})

test('no proposal ever joins lines whose ranges overlap', () => {
  const any = fc.record({ spendMinor: fc.integer({ min: 0, max: 9999 }), low: fc.integer(), width: fc.nat() })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), (sketches) => {
      const lines = sketches.map(({ spendMinor, low, width }, i) => line(String(i), spendMinor, low, low + width))
      for (const { from, to } of budgetShifts(lines)) {
        expect(from.highMinor / from.spendMinor).toBeLessThan(to.lowMinor / to.spendMinor)
        expect(to.lowMinor).toBeGreaterThan(0)
      }
    }),
  )
})
