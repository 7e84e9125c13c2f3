// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { ShopkeeperError } from '../../core/contract/reply.ts'
import { sentence } from '../../core/contract/sentence.ts'
import { say } from '../../core/contract/text/say.ts'
import { createFakeCore, type FakeAnswers } from '../builder/fake-core.ts'
import { shopifyFile, shopifyRun, unknownRun } from './import-views.ts'
import { click, close, control, showApp, words } from './render.tsx'

const files = [{ fileId: 'file-1', name: 'orders_export.csv' }]
const history: FakeAnswers = {
  'import/list': () => ({
    imports: [],
    interrupted: [],
    quality: {
      orders: 0,
      rowsRejected: 0,
      shareWithBuyer: 0,
      shareWithProduct: 0,
      shareWithCost: 0,
      shareWithEmailOrPhone: 0,
      shareWithRegion: 0,
    },
  }),
}

afterEach(close)

test('shows what would come in, then imports it and says what is known', async () => {
  const core = createFakeCore(
    { ...history, 'import/preview': () => shopifyRun, 'import/start': () => shopifyRun },
    files,
  )
  await showApp(core, '#/data')
  await click('Import files')
  expect(words()).toContain('Recognised as Shopify orders · 100% of its marks found')
  expect(words()).toContain('In the file ¥10,000.00 = taken ¥9,990.00 + not taken ¥10.00')
  expect(words()).toContain('1,200 new lines from 1 file · 3 lines change')
  expect(core.calls.some(({ method }) => method === 'import/start')).toBe(false)

  await click('Import')
  expect(core.calls.find(({ method }) => method === 'import/start')?.params).toEqual({ files: [{ fileId: 'file-1' }] })
  expect(words()).toContain('1,200 lines are new, 3 changed, 40 were there already, 2 were not taken.')
  expect(words()).toContain('The shop now knows 1,204 orders of 420 customers.')
  await click('See what to do today')
  expect(window.location.hash).toBe('#/today')
})

test('says where money is missing between file and shop', async () => {
  const totals = { ...shopifyFile.totals, importedMinor: 998_000 }
  const core = createFakeCore(
    { ...history, 'import/preview': () => ({ ...shopifyRun, imports: [{ ...shopifyFile, totals }] }) },
    files,
  )
  await showApp(core, '#/data')
  await click('Import files')
  expect(words()).toContain('¥10.00 of the file is in neither part')
})

test('an unknown table opens the mapping editor with the first guess, and nothing can be imported', async () => {
  const core = createFakeCore({ ...history, 'import/preview': () => unknownRun }, files)
  await showApp(core, '#/data')
  await click('Import files')
  expect(words()).toContain('Shopkeeper does not know the columns of till.csv.')
  expect(words()).toContain('Receipt')
  expect(control('Import').hasAttribute('disabled')).toBe(true)

  await click('Look again')
  const previews = core.calls.filter(({ method }) => method === 'import/preview')
  expect(previews.at(-1)?.params).toEqual({ files: [{ fileId: 'file-1', mapping: unknownRun.failures[0]?.mapping }] })
})

test('cancelling a running import leaves the files to be tried again', async () => {
  const core = createFakeCore(
    { ...history, 'import/preview': () => shopifyRun, 'import/start': () => new Promise(() => undefined) },
    files,
  )
  await showApp(core, '#/data')
  await click('Import files')
  await click('Import')
  expect(words()).toContain('40 of 100')
  await click('Cancel the work')
  expect(words()).toContain('Cancelled. The shop is as it was.')
  expect(control('Import').hasAttribute('disabled')).toBe(false)
})

test('a failure is said as a sentence, in Chinese too', async () => {
  const core = createFakeCore(
    {
      ...history,
      'import/preview': () => shopifyRun,
      'import/start': () => {
        throw new ShopkeeperError('disk-full')
      },
    },
    files,
  )
  await showApp(core, '#/data', 'zh')
  await click('导入文件')
  await click('导入')
  expect(words()).toContain(say('zh', sentence('failure.disk-full')))
})
