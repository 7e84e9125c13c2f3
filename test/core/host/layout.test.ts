import { expect, it } from 'vitest'
import { displayWidth, layTable, right } from '../../../core/host/command/layout.ts'

// Widths as Unicode's EastAsianWidth.txt has them: W and F take two columns, the rest one.
it.each([
  ['abc', 3],
  ['客户', 4],
  ['￥1', 3],
  ['¥1', 2],
  ['', 0],
  ['茶🍵', 4],
])('%s is %i columns wide', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

it('aligns columns of both scripts and leaves no blanks at the end', () => {
  expect(
    layTable([
      ['名称', right('1')],
      ['tea', right('12')],
    ]),
  ).toBe('名称   1\ntea   12')
  expect(
    layTable([
      ['a', 'b'],
      ['ccc', ''],
    ]),
  ).toBe('a    b\nccc')
})
