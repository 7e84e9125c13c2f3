/** The sample files through the ordinary import: each is recognised for what it is, and every row of it is taken. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTables } from '../../../core/ingest/open-table.ts'
import { quietContext } from '../../../core/job/context.ts'
import { dayToText } from '../../../core/model/day.ts'
import { sampleShop } from '../../../core/sample/sample-shop.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sample-'))
})
afterAll(() => rm(folder, { recursive: true }))

const presets = {
  zh: ['product-costs', 'taobao-orders', 'taobao-items', 'youzan-orders', 'alimama-costs'],
  en: ['product-costs', 'shopify-orders', 'meta-ads-costs', 'google-ads-costs'],
} as const

describe.each(['zh', 'en'] as const)('the %s sample shop', (language) => {
  const shop = sampleShop(language)

  test.each(shop.files.map((file, index) => [file.name, file, presets[language][index]] as const))(
    '%s is taken whole',
    async (name, file, preset) => {
      const path = join(folder, name)
      await writeFile(path, file.bytes)
      const [table, ...others] = await openTables(path, name, { currency: shop.currency, timezone: shop.timezone })
      if (!table) throw new Error('no table')
      expect(others).toEqual([])
      expect(table.preset).toBe(preset)
      expect(table.confidence).toBe(1)
      const batches = table.batches(quietContext)
      const keys = new Set<string>()
      let newest = ''
      let taken = 0
      for (;;) {
        const step = await batches.next()
        if (step.done) {
          const { rowsRead, rowsRejected, rowsSkipped, warnings, totals } = step.value
          expect({ rowsRejected, warnings }).toEqual({ rowsRejected: 0, warnings: [] })
          expect(rowsSkipped).toBe({ 'meta-ads-costs': 1, 'google-ads-costs': 2 }[table.preset as string] ?? 0)
          expect(rowsRead).toBeGreaterThanOrEqual(30)
          expect(totals.importedMinor).toBe(totals.fileMinor)
          break
        }
        const { orders, customers, lines, rows } = step.value
        for (const customer of customers) keys.add(customer.key)
        for (const day of orders.numbers.day) if (!Number.isNaN(day) && dayToText(day) > newest) newest = dayToText(day)
        taken += lines.count + rows.productCosts.length + rows.advertisingCosts.length
      }
      expect(taken).toBeGreaterThanOrEqual(30)
      if (newest !== '') expect(newest <= shop.endDay && newest > '2026-11-01').toBe(true)
      const named = shop.campaigns.flatMap((campaign) => [...campaign.contactedKeys, ...campaign.holdoutKeys])
      if (keys.size > 0 && language === 'en') expect(named.filter((key) => !keys.has(key))).toEqual([])
    },
  )
})

test('the tea shop’s campaigns name only people whom its order files know', async () => {
  const shop = sampleShop('zh')
  const keys = new Set<string>()
  for (const file of shop.files) {
    const path = join(folder, file.name)
    await writeFile(path, file.bytes)
    const [table] = await openTables(path, file.name, { currency: shop.currency, timezone: shop.timezone })
    if (!table?.preset.endsWith('-orders')) continue
    for await (const batch of table.batches(quietContext))
      for (const customer of batch.customers) keys.add(customer.key)
  }
  const named = shop.campaigns.flatMap((campaign) => [...campaign.contactedKeys, ...campaign.holdoutKeys])
  expect(named.filter((key) => !keys.has(key))).toEqual([])
})
