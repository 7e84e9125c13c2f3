import { afterEach, describe, expect, it } from 'vitest'
import { sentence } from '../../core/contract/sentence.ts'
import type { IdentityListView, IdentityProposalView, RecordView } from '../../core/contract/view/identity.ts'
import { SamePerson } from '../../renderer/page/data/same-person.tsx'
import { createFakeCore, type FakeAnswers } from '../builder/fake-core.ts'
import { click, close, control, showApp, showPart, words } from './render.tsx'

function recordView(customerId: string, change: Partial<RecordView> = {}): RecordView {
  return {
    customerId,
    platform: 'taobao',
    key: `key-${customerId}`,
    name: '李芳',
    email: '',
    phone: '138****0011',
    region: '上海',
    city: '上海市',
    orders: 2,
    lastOrderDay: '2026-10-20',
    ...change,
  }
}

const proposal: IdentityProposalView = {
  kind: 'person',
  a: recordView('1'),
  b: recordView('2', { platform: 'youzan', phone: '13812340011', orders: 0, lastOrderDay: null }),
  probability: 0.993,
  bits: 7.2,
  steps: [
    { sentence: sentence('identity.step.prior'), bits: -10 },
    { sentence: sentence('identity.step.name.same', { count: 2 }), bits: 4.1 },
    { sentence: sentence('identity.step.phone.part'), bits: 13.1 },
  ],
  sentence: sentence('identity.sum', {
    bits: { kind: 'number', value: 7.2, digits: 1, signed: true },
    probability: { kind: 'percent', share: 0.993 },
  }),
}

const quality = {
  orders: 10,
  rowsRejected: 0,
  shareWithBuyer: 1,
  shareWithProduct: 1,
  shareWithCost: 0,
  shareWithEmailOrPhone: 0.5,
  shareWithRegion: 1,
}

function listView(change: Partial<IdentityListView> = {}): IdentityListView {
  return {
    asOf: '2026-11-20',
    proposals: [proposal],
    waiting: 1,
    merged: [],
    mergedTotal: 0,
    frozen: [],
    frozenTotal: 0,
    decisions: [],
    hiddenPhoneOrders: 3,
    hiddenNote: sentence('identity.hidden', { n: 3 }),
    ...change,
  }
}

function coreWith(list: IdentityListView, answers: FakeAnswers = {}) {
  return createFakeCore({
    'identity/list': () => list,
    'identity/decide': () => ({ edgeId: '7', isOnePerson: true }),
    'identity/undo': ({ edgeId }) => ({ edgeId }),
    ...answers,
  })
}

const callsOf = (core: ReturnType<typeof coreWith>, method: string) =>
  core.calls.filter((call) => call.method === method).map(({ params }) => params)

afterEach(close)

describe('same person?', () => {
  it('shows both records side by side with the sum line by line', async () => {
    await showPart(coreWith(listView()), <SamePerson />)
    expect(words()).toContain('3 orders carry hidden phone numbers; one person may be counted twice.')
    expect(words()).toContain('+7.2 points together: 99% likely to be one person.')
    const rows = [...document.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent))
    expect(rows).toContainEqual(['Platform', 'Taobao/Tmall', 'Youzan'])
    expect(rows).toContainEqual(['Phone', '138****0011', '13812340011'])
    expect(rows).toContainEqual(['E-mail', '–', '–'])
    expect(rows).toContainEqual(['Orders', '2 orders, the last on 20 Oct 2026', 'none'])
    expect(rows).toContainEqual(['Any two records of your shop are rarely one person.', '-10.0'])
    expect(rows).toContainEqual(['The same full name; 2 records have it.', '+4.1'])
    expect(rows.at(-1)).toEqual(['', '+7.2'])
  })

  it('says it in Chinese too', async () => {
    await showPart(coreWith(listView()), <SamePerson />, 'zh')
    expect(words()).toContain('是同一个人吗？')
    expect(words()).toContain('合计 +7.2 分：有 99% 的可能是同一个人。')
    expect(control('不是同一个人：李芳 (淘宝/天猫) 和 李芳 (有赞)')).toBeTruthy()
  })

  it.each([
    ['Same person', true],
    ['Not the same', false],
  ] as const)('answers “%s”, and the answer can be taken back', async (answer, same) => {
    const core = coreWith(listView(), {
      'identity/decide': () => ({ edgeId: '7', isOnePerson: same }),
      'import/list': () => ({ imports: [], interrupted: [], quality }),
    })
    await showApp(core, '#/data')
    await click(`${answer}: 李芳 (Taobao/Tmall) and 李芳 (Youzan)`)
    expect(callsOf(core, 'identity/decide')).toEqual([{ a: { customerId: '1' }, b: { customerId: '2' }, same }])
    expect(words()).toContain(same ? 'count as one person now' : 'stay two people')
    await click('Undo')
    expect(callsOf(core, 'identity/undo')).toEqual([{ edgeId: '7' }])
  })

  it('puts a question off without answering it', async () => {
    const core = coreWith(listView())
    await showPart(core, <SamePerson />)
    await click(/^Later/)
    expect(document.querySelector('article')).toBeNull()
    expect(words()).toContain('Enough for today')
    expect(callsOf(core, 'identity/decide')).toEqual([])
  })

  it('lists decisions with what was known, and undoes them', async () => {
    const decision = {
      edgeId: '9',
      same: true,
      a: proposal.a,
      b: { ...proposal.b, customerId: null },
      who: 'owner',
      decidedAt: '2026-11-19T08:00:00.000Z',
      evidence: [sentence('identity.step.phone.part')],
    }
    const core = coreWith(listView({ proposals: [], waiting: 0, decisions: [decision] }))
    await showPart(core, <SamePerson />)
    expect(words()).toContain('no longer in the files')
    expect(words()).toContain('the digits that show agree')
    await click(/^Undo: 李芳/)
    expect(callsOf(core, 'identity/undo')).toEqual([{ edgeId: '9' }])
  })

  it('joins or parts a frozen cluster as a whole, and parts who was merged', async () => {
    const records = [recordView('1'), recordView('2'), recordView('3', { platform: 'jd' })]
    const frozen = { reason: 'one-platform', sentence: sentence('identity.frozen.one-platform'), records } as const
    const merged = {
      customerId: '4',
      records: [recordView('4', { name: '王明' }), recordView('5', { name: '王明', platform: 'jd' })],
      reasons: [sentence('identity.merged.phone')],
      by: 'keys',
    } as const
    const core = coreWith(
      listView({ proposals: [], waiting: 0, frozen: [frozen], frozenTotal: 1, merged: [merged], mergedTotal: 1 }),
    )
    await showPart(core, <SamePerson />)
    await click(/^All one person/)
    await click(/^Not the same: 王明/)
    const pairs = callsOf(core, 'identity/decide').map((params) => {
      const { a, b, same } = params as { a: { customerId: string }; b: { customerId: string }; same: boolean }
      return `${a.customerId} ${b.customerId} ${same}`
    })
    expect(pairs).toEqual(['1 2 true', '1 3 true', '4 5 false'])
  })
})
