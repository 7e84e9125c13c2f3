/**
 * Takes the pictures of `docs/` from the real app with the sample shops: `npm run build && npm run pictures`. Needs a browser and a
 * Chinese font on the machine (Debian: chromium, fonts-noto-cjk).
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { launchBrowser } from '../builder/browser.ts'
import { makeFolder } from '../builder/folder.ts'
import { startTestWebHost } from '../builder/web-host.ts'

const root = join(import.meta.dirname, '../..')
const target = join(root, 'docs/pictures')
/** A few days after the sample shops' newest order. */
const now = new Date('2026-11-20T09:00:00Z')

const pages = [
  'today',
  'customers',
  'segments',
  'person',
  'offers',
  'campaigns',
  'money',
  'sales',
  'products',
  'channels',
  'reviews',
  'data',
  'settings',
] as const
const hashOf: Readonly<Record<Exclude<(typeof pages)[number], 'person'>, string>> = {
  today: '#/today',
  customers: '#/customers',
  segments: '#/customers?tab=segments',
  offers: '#/offers',
  campaigns: '#/campaigns',
  money: '#/money',
  sales: '#/sales',
  products: '#/products',
  channels: '#/channels',
  reviews: '#/reviews',
  data: '#/data',
  settings: '#/settings',
}

async function shoot(language: 'zh' | 'en', colorScheme: 'light' | 'dark'): Promise<void> {
  const folder = makeFolder()
  const host = await startTestWebHost(folder.path, join(root, 'out/renderer'), now)
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      colorScheme,
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    })
    await page.goto(host.url)
    await page
      .getByRole('button', { name: language === 'zh' ? /中文|茶/ : /English|gift/i })
      .first()
      .click()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForTimeout(4000)
    for (const name of pages) await take(page, name, `${name}-${language}${colorScheme === 'dark' ? '-dark' : ''}.png`)
  } finally {
    await browser.close()
    await host.close()
    folder.remove()
  }
}

async function take(page: Page, name: (typeof pages)[number], file: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/${name === 'person' ? hashOf.customers : hashOf[name]}`)
  await page.waitForTimeout(1500)
  if (name === 'person') {
    await page.getByRole('row').nth(2).click()
    await page.waitForTimeout(1500)
  }
  await page.screenshot({ path: join(target, file) })
}

mkdirSync(target, { recursive: true })
for (const language of ['zh', 'en'] as const) await shoot(language, 'light')
await shoot('zh', 'dark')
