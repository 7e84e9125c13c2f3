// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { TableMapping } from '../../core/contract/mapping.ts'
import { fieldOf, mappingOfColumns, readMapping, withField, withRule } from '../../renderer/page/import/mapping.ts'

const mapping: TableMapping = {
  version: 1,
  name: 'till',
  content: 'orders',
  columns: { orderKey: ['Shop', 'Receipt'], paid: 'Sum' },
}

test('a column has at most one meaning', () => {
  expect(fieldOf(mapping, 'Receipt')).toBe('orderKey')
  const moved = withField(mapping, 'Receipt', 'note')
  expect(moved.columns).toEqual({ orderKey: 'Shop', note: 'Receipt', paid: 'Sum' })
  expect(fieldOf(moved, 'Receipt')).toBe('note')
})

test('a field can be composed of several columns, and loses its entry with the last', () => {
  expect(withField(mapping, 'Tip', 'paid').columns.paid).toEqual(['Sum', 'Tip'])
  expect('paid' in withField(mapping, 'Sum', null).columns).toBe(false)
})

test('a rule is left to what is found by taking it away', () => {
  expect(withRule(withRule(mapping, 'decimal', ','), 'decimal', null).rules).toEqual({})
})

test('what a preset read becomes a mapping to start from', () => {
  const columns = [
    { name: 'Name', field: 'orderKey', samples: [] },
    { name: 'Vendor', field: null, samples: [] },
    { name: 'Odd', field: 'no-such-field', samples: [] },
  ]
  expect(mappingOfColumns('shop', columns).columns).toEqual({ orderKey: 'Name' })
})

test('only a saved mapping is read back', () => {
  expect(readMapping(JSON.stringify(mapping))).toEqual(mapping)
  expect(readMapping('{"version":1}')).toBeNull()
  expect(readMapping('not JSON')).toBeNull()
})
