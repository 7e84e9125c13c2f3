import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupRecords } from '../../../core/identity/group.ts'
import { proposePairs } from '../../../core/identity/propose.ts'
import type { Decision, IdentityRecord } from '../../../core/identity/record.ts'
import { peopleOf, recordOf, traitsOf } from './record.ts'

const phone = '13812345678'
const said = (a: number, b: number, same: boolean, decidedAt = '2026-01-01'): Decision => ({ a, b, same, decidedAt })

describe('who is one person', () => {
  it('merges a phone or an e-mail in common, in whatever form', () => {
    const records = [
      recordOf(1, { phone, name: '王小明' }),
      recordOf(2, { phone: '+86 138-1234-5678', platform: 'jd', name: '王小明', email: 'wang.xm@qq.com' }),
      recordOf(3, { email: 'WANG.XM@qq.com', platform: 'youzan' }),
    ]
    expect(peopleOf(records)).toEqual(['k2 k1 k3'])
  })

  it('never merges hidden, lent or relayed addresses, nor a number of many names', () => {
    const hidden = [
      recordOf(1, { hiddenPhone: '138****5678' }),
      recordOf(2, { hiddenPhone: '138****5678', platform: 'jd' }),
    ]
    expect(peopleOf(hidden)).toEqual([])
    const lent = [recordOf(1, { phone: `${phone}-1234` }), recordOf(2, { phone: `${phone}-1234`, platform: 'jd' })]
    expect(peopleOf(lent)).toEqual([])
    const shortLived = [recordOf(1, { phone, isShortLived: true }), recordOf(2, { phone, platform: 'jd' })]
    expect(peopleOf(shortLived)).toEqual([])
    const relayed = ['taobao', 'jd'].map((platform, id) =>
      recordOf(id, { platform, email: 'q@marketplace.amazon.com' }),
    )
    expect(peopleOf(relayed)).toEqual([])
    const desk = ['王一', '李二', '张三', '陈四', '王一'].map((name, id) =>
      recordOf(id, { name, phone, platform: `p${id}` }),
    )
    expect(peopleOf(desk)).toEqual([])
  })

  it('keeps a family apart that shares a phone, and joins within it only the same name', () => {
    const family = [
      recordOf(1, { phone, name: '王小明' }),
      recordOf(2, { phone, name: '王芳', platform: 'jd' }),
      recordOf(3, { phone, name: '王小明', platform: 'youzan' }),
      recordOf(4, { phone, platform: 'shopify' }),
    ]
    expect(peopleOf(family)).toEqual(['k1 k3'])
    const traits = traitsOf(family)
    const proposals = proposePairs(traits, groupRecords(traits, []), [])
    expect(proposals.some(({ kind, a, b }) => kind === 'household' && [a, b].includes(1))).toBe(true)
  })

  it('freezes more than five records, two of one platform, and names that do not go together', () => {
    const six = Array.from({ length: 6 }, (_, id) => recordOf(id, { phone, platform: `p${id}` }))
    const twice = [recordOf(1, { phone }), recordOf(2, { phone })]
    const names = [
      recordOf(1, { phone, name: '王小明' }),
      recordOf(2, { phone, email: 'shared@qq.com', platform: 'jd' }),
      recordOf(3, { email: 'shared@qq.com', name: '李芳', platform: 'youzan' }),
    ]
    for (const [records, reason] of [
      [six, 'too-many'],
      [twice, 'one-platform'],
      [names, 'names'],
    ] as const) {
      const { people, frozen } = groupRecords(traitsOf(records), [])
      expect(people).toEqual([])
      expect(frozen).toEqual([
        {
          members: records
            .map((_, index) => index)
            .sort((a, b) => (records[a]!.platform < records[b]!.platform ? -1 : 1)),
          reason,
        },
      ])
    }
  })

  it('follows the owner into what it would freeze', () => {
    const twice = [recordOf(1, { phone }), recordOf(2, { phone }), recordOf(3, { phone, platform: 'jd' })]
    expect(peopleOf(twice)).toEqual([])
    expect(peopleOf(twice, [said(1, 2, true)])).toEqual(['k3 k1 k2'])
  })

  it('cuts the weakest link where a parted pair hangs together through others', () => {
    const chain = [
      recordOf(1, { phone, name: '王小明' }),
      recordOf(2, { phone, email: 'wang.xm@qq.com', name: '王小明', platform: 'jd' }),
      recordOf(3, { email: 'wang.xm@qq.com', name: '王小明', platform: 'youzan' }),
    ]
    expect(peopleOf(chain)).toEqual(['k2 k1 k3'])
    // An address is the stronger key, so the phone gives way.
    expect(peopleOf(chain, [said(1, 3, false)])).toEqual(['k2 k3'])
  })

  it('lets the newer of two words hold where three cannot all be true', () => {
    const three = [recordOf(1), recordOf(2, { platform: 'jd' }), recordOf(3, { platform: 'youzan' })]
    const words = [said(1, 2, true, '2026-01-01'), said(2, 3, true, '2026-01-02'), said(1, 3, false)]
    expect(peopleOf(three, words)).toEqual(['k2 k3'])
  })
})

const platforms = ['jd', 'shopify', 'taobao', 'youzan']
const anyRecord = fc.record({
  platform: fc.constantFrom(...platforms),
  name: fc.constantFrom('', '王小明', '王芳', 'Ann Lee', 'A Lee'),
  phone: fc.constantFrom('', '13812345671', '+8613812345671', '13812345672', '13812345673', '13812345672-1234'),
  email: fc.constantFrom('', 'ann.lee@a.test', 'wang.xm@a.test', 'shared@a.test'),
})
const anyShop = fc.array(anyRecord, { minLength: 2, maxLength: 14 }).chain((drafts) => {
  const records = drafts.map((draft, index) => recordOf(index, { ...draft, key: `k${String(index).padStart(2, '0')}` }))
  const id = fc.integer({ min: 0, max: records.length - 1 })
  const decision = fc.record({
    a: id,
    b: id,
    same: fc.boolean(),
    decidedAt: fc.constantFrom('2026-01-01', '2026-01-02'),
  })
  return fc.record({
    records: fc.constant(records),
    decisions: fc.uniqueArray(
      decision.filter(({ a, b }) => a < b),
      { selector: ({ a, b }) => `${a} ${b}`, maxLength: 6 },
    ),
    order: fc.shuffledSubarray(records, { minLength: records.length }),
  })
})

function together(records: readonly IdentityRecord[], decisions: readonly Decision[], a: number, b: number): boolean {
  const { people } = groupRecords(traitsOf(records), decisions)
  const idsOf = (members: readonly number[]) => members.map((member) => records[member]?.id)
  return people.some(({ members }) => idsOf(members).includes(a) && idsOf(members).includes(b))
}

describe('whatever the records and decisions', () => {
  it('“not the same” always holds', () => {
    fc.assert(
      fc.property(anyShop, ({ records, decisions }) => {
        for (const { a, b, same } of decisions) if (!same) expect(together(records, decisions, a, b)).toBe(false)
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('the order of records and decisions makes no difference', () => {
    fc.assert(
      fc.property(anyShop, ({ records, decisions, order }) => {
        expect(peopleOf(order, decisions.toReversed())).toEqual(peopleOf(records, decisions))
      }),
      { seed: 8, numRuns: 300 },
    )
  })

  it('no person holds two records of one platform or more than five unless the owner said so', () => {
    fc.assert(
      fc.property(anyShop, ({ records }) => {
        for (const { members } of groupRecords(traitsOf(records), []).people) {
          expect(new Set(members.map((member) => records[member]?.platform)).size).toBe(members.length)
          expect(members.length).toBeLessThanOrEqual(5)
        }
      }),
      { seed: 10, numRuns: 300 },
    )
  })
})
