/** What goes out to people of both sample shops: only facts, no hole, no unequal price unsaid. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CoreClient, createClient } from '../../../core/contract/client.ts'
import type { Core } from '../../../core/host/compose.ts'
import { createTestCore } from '../../builder/core.ts'
import { makeFolder } from '../../builder/folder.ts'

describe.each(['en', 'zh'] as const)('messages of the %s sample shop', (language) => {
  const folder = makeFolder()
  let core: Core
  let client: CoreClient
  let campaignId = ''

  beforeAll(async () => {
    core = createTestCore(folder.path, new Date('2026-11-23T09:00:00Z'))
    client = createClient({ invoke: core.dispatch, listen: core.listen })
    await client.run('sample/create', { language })
    const made = await client.call('campaign/create', {
      name: 'Week',
      goal: 'repeat',
      channel: 'sms',
      firstDay: '2026-11-24',
      lastDay: '2026-12-20',
      audience: { offers: { budgetMinor: null, limit: 40 } },
      holdoutShare: null,
    })
    campaignId = made.campaignId
  }, 60_000)
  afterAll(async () => {
    await core.close()
    folder.remove()
  })

  it('are filled for everybody, with who sends them and how to refuse', async () => {
    const view = await client.call('message/read', { campaignId, language })
    expect(view.messages.length).toBeGreaterThan(10)
    expect(view.refused).toBe(0)
    for (const { text } of view.messages) {
      expect(text).not.toMatch(/[{}[\]]|undefined|null|NaN/)
      expect(text).toContain(language === 'zh' ? '拒收请回复R' : 'STOP')
    }
    expect(view.kinds.reduce((sum, { people }) => sum + people, 0)).toBe(view.messages.length)
    expect(view.kinds[0]?.sms?.messages).toBeGreaterThanOrEqual(1)
  })

  it('go out with the list', async () => {
    const { fileId } = await client.call('list/export', {
      list: 'campaign-audience',
      campaignId,
      format: 'csv',
      language,
    })
    const csv = readFileSync(core.files.find(fileId)?.path ?? '', 'utf8')
    const { messages } = await client.call('message/read', { campaignId, language })
    expect(csv).toContain(messages[0]?.text.slice(0, 20))
  })

  it('are changed by the owner, and refused where they would have a hole or claim what nobody knows', async () => {
    const rung = (await client.call('message/read', { campaignId, language })).kinds[0]?.rung ?? 'reminder'
    await client.call('message/save', { language, rung, text: '{product}: {since}' })
    const changed = await client.call('message/read', { campaignId, language })
    expect(changed.kinds[0]).toMatchObject({ rung, template: '{product}: {since}' })
    await client.call('message/save', { language, rung, text: '{name}! {last_product}' })
    const holes = await client.call('message/read', { campaignId, language })
    // Taobao hides names behind stars; such people get no message rather than one with a hole.
    if (language === 'zh') expect(holes.refused).toBeGreaterThan(0)
    for (const text of ['{nmae}', '[{name}', language === 'zh' ? '仅剩3件' : 'Only 3 left'])
      expect(await core.dispatch('message/save', { language, rung, text })).toMatchObject({
        error: { code: 'message-invalid' },
      })
    const back = await client.call('message/save', { language, rung, text: '' })
    expect(back.templates.find((each) => each.rung === rung)?.isOwn).toBe(false)
  })

  it('warn of different prices for one product, and go without where the owner wants', async () => {
    await client.call('settings/update', { liftByRung: { 'ten-off': 3, 'fifteen-off': 3.2 }, marginFloorShare: 0 })
    const cut = await client.call('offer/list', {})
    const kinds = new Map<string, Set<string>>()
    for (const { productIds, offer } of cut.offers) {
      const id = productIds[0] ?? ''
      kinds.set(id, (kinds.get(id) ?? new Set()).add(offer.endsWith('-off') ? offer : 'full'))
    }
    const isUneven = [...kinds.values()].some((set) => set.size > 1)
    const warned = (view: typeof cut) => view.warnings.some(({ key }) => key === 'message.problem.fair-price')
    expect(warned(cut)).toBe(isUneven)
    const same = await client.call('offer/list', { samePrice: true })
    expect(same.offers.some(({ offer }) => offer.endsWith('-off'))).toBe(false)
    expect(warned(same)).toBe(false)
  })
})
