import { describe, expect, it } from 'vitest'
import { compareTraits, countValues } from '../../../core/identity/compare.ts'
import { compareNames, isOneSlip, namesConflict, readName } from '../../../core/identity/name.ts'
import type { IdentityRecord } from '../../../core/identity/record.ts'
import { bitsOf, priorBits, probabilityOf } from '../../../core/identity/weight.ts'
import { recordOf, traitsOf } from './record.ts'

const names = (a: string, b: string) => compareNames(readName(a), readName(b))

describe('names', () => {
  it.each([
    ['王小明', '王 小明先生', 'same'],
    ['Ann Lee', 'LEE, Ann', 'same'],
    ['Mr José García', 'jose garcia', 'same'],
    ['王小明', '王晓明', 'close'],
    ['Ann Lee', 'A. Lee', 'close'],
    ['Ann Mary Lee', 'Ann Lee', 'close'],
    ['Jonathan Smith', 'Jonathna Smith', 'close'],
    ['David Brown', 'Davi dBrown', 'close'],
    ['王小明', '王芳', 'surname'],
    ['Ann Lee', 'Robert Lee', 'surname'],
    ['王小明', '李小明', 'different'],
    ['欧阳修', '欧文', 'different'],
    ['Ann Lee', 'Bob Kay', 'different'],
    ['王**', '王小明', 'unknown'],
    ['王**', '李小明', 'different'],
    ['王小明', 'Wang Xiaoming', 'unknown'],
    ['王小明', 'Li Fang', 'different'],
    ['tb12345', '王小明', 'unknown'],
    ['', '王小明', 'unknown'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(names(a, b)).toBe(expected)
    expect(names(b, a)).toBe(expected)
  })

  it('sees one slip of the pen, not two', () => {
    expect([isOneSlip('anna', 'ana'), isOneSlip('anna', 'nana'), isOneSlip('anna', 'enna')]).toEqual([true, true, true])
    expect([isOneSlip('anna', 'nnaa'), isOneSlip('anna', 'anna'), isOneSlip('anna', 'an')]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('holds siblings apart, who differ in one character', () => {
    expect(namesConflict(readName('王小明'), readName('王小红'))).toBe(true)
    expect(namesConflict(readName('Ann Lee'), readName('A Lee'))).toBe(false)
  })
})

describe('weights', () => {
  // methods.md section 7, number 56 (formula as in Splink's theory guide).
  it('add up to the published check value', () => {
    const total = priorBits(0.001) + bitsOf(0.9, 0.001) + bitsOf(0.95, 0.01)
    expect(total).toBeCloseTo(6.4193, 4)
    expect(probabilityOf(total)).toBeCloseTo(0.988451, 6)
  })

  // 1,000 records; the pair shares a name that two have, or one that fifty have.
  function pair(
    name: string,
    others: number,
    change: Partial<IdentityRecord> = {},
    second: Partial<IdentityRecord> = {},
  ) {
    const crowd = Array.from({ length: 998 }, (_, index) =>
      recordOf(index, {
        name: index < others ? name : `赵${String.fromCharCode(0x4e00 + index)}`,
        city: `c${index % 20}`,
      }),
    )
    const traits = traitsOf([
      ...crowd,
      recordOf(998, { name, ...change }),
      recordOf(999, { name, platform: 'jd', ...second }),
    ])
    return compareTraits(traits[998]!, traits[999]!, countValues(traits))
  }

  it('say less for a common name, in bits that can be checked by hand', () => {
    // log2(.9 / (1 / 1000)) and log2(.9 / (50 / 1000))
    expect(pair('欧阳雪', 0).steps).toEqual([
      { field: 'name', outcome: 'same', bits: expect.closeTo(9.8138, 3), sharedBy: 2 },
    ])
    expect(pair('王伟', 49).steps[0]).toMatchObject({ bits: expect.closeTo(4.1699, 3), sharedBy: 51 })
    // Prior: lambda .2 / 1000, log2(.0002 / .9998)
    expect(pair('王伟', 49).priorBits).toBeCloseTo(-12.2874, 3)
  })

  it('add the digits that a hidden number shows, and take off what differs', () => {
    const hidden = pair('王伟', 0, { phone: '13812345678' }, { hiddenPhone: '138****5678' })
    expect(hidden.steps[1]).toMatchObject({ field: 'phone', outcome: 'part', bits: expect.closeTo(13.1357, 3) })
    const other = pair('王伟', 0, { phone: '13812345678' }, { hiddenPhone: '138****5679' })
    expect(other.steps[1]).toMatchObject({ outcome: 'different', bits: expect.closeTo(Math.log2(0.1 / 0.99), 6) })
    const lent = pair('王伟', 0, { phone: '13812345678' }, { phone: '17012345678-1234' })
    expect(lent.steps).toHaveLength(1)
    const relay = pair('王伟', 0, { email: 'wei.wang@qq.com' }, { email: 'x1@marketplace.amazon.com' })
    expect(relay.steps).toHaveLength(1)
  })

  it('hold a number to be rare in a shop that is too small to show it', () => {
    const lent = { name: '钱多', phone: '13700000001-1234' }
    const traits = traitsOf([
      recordOf(1, lent),
      recordOf(2, { ...lent, platform: 'jd' }),
      ...[3, 4].map((id) => recordOf(id)),
    ])
    const { steps } = compareTraits(traits[0]!, traits[1]!, countValues(traits))
    // log2(.9 / (1 / 4)) and log2(.9 / (1 / 1000))
    expect(steps.map(({ field, bits }) => [field, bits])).toEqual([
      ['name', expect.closeTo(1.848, 3)],
      ['phone', expect.closeTo(9.8138, 3)],
    ])
  })

  it('take towns with and without their suffix for one', () => {
    const { steps } = pair('王伟', 0, { city: '杭州' }, { city: '杭州市' })
    expect(steps[1]).toMatchObject({ field: 'place', outcome: 'same', sharedBy: 2 })
  })
})
