/** The built page in a real browser against the real core: what a newcomer does in the first minutes. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../../core/contract/language.ts'
import { pageNames } from '../../renderer/client/route.ts'
import { launchBrowser } from '../builder/browser.ts'
import { makeFolder } from '../builder/folder.ts'
import { wordsOf } from '../builder/page-words.ts'
import { writeShopTable } from '../builder/shop-table.ts'
import { type Watch, watch } from '../builder/watched-page.ts'
import { startTestWebHost, type TestWebHost } from '../builder/web-host.ts'

const builtPage = resolve(import.meta.dirname, '../../out/renderer')
const words = { en: wordsOf('en'), zh: wordsOf('zh') }

/** Levels A and AA of WCAG 2.0 to 2.2. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

describe('the first visit', () => {
  const folder = makeFolder()
  let host: TestWebHost
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let seen: Watch

  beforeAll(async () => {
    host = await startTestWebHost(folder.path, builtPage, new Date())
    browser = await launchBrowser()
    context = await browser.newContext({
      locale: 'en-GB',
      viewport: { width: 1280, height: 860 },
      acceptDownloads: true,
    })
    page = await context.newPage()
    page.setDefaultTimeout(20_000)
    seen = watch(page, host.origin)
  })
  afterAll(async () => {
    await browser?.close()
    await host?.close()
    folder.remove()
  })

  const link = (language: Language, name: (typeof pageNames)[number]) =>
    page.getByRole('link', { name: words[language](`shell.${name}`), exact: true })

  /** Whatever language an earlier step left. */
  async function speak(language: Language): Promise<void> {
    const other = language === 'en' ? 'zh' : 'en'
    const toIt = page.getByTitle(words[other]('shell.language.switch'))
    await toIt.or(page.getByTitle(words[language]('shell.language.switch'))).waitFor()
    if (await toIt.isVisible()) await toIt.click()
    await link(language, 'today').waitFor()
  }

  async function audit(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  }

  it('opens by the one-time link, which then no longer works', async () => {
    await page.goto(host.url)
    await page.getByRole('button', { name: words.en('welcome.choose') }).waitFor()
    expect(page.url()).not.toContain('token')
    const other = await browser.newContext()
    const stranger = await other.newPage()
    await stranger.goto(host.url)
    await stranger.getByText('no longer works').waitFor()
    await other.close()
  })

  it('makes the sample shop and shows its Today', async () => {
    await page.getByRole('button', { name: words.en('welcome.sample.en') }).click()
    await page.getByRole('heading', { level: 1, name: words.en('today.question') }).waitFor({ timeout: 60_000 })
    await expect.poll(() => page.getByRole('heading', { level: 2 }).count(), { timeout: 20_000 }).toBeGreaterThan(2)
    expect(await audit()).toEqual([])
  })

  it.each(pageNames)('shows %s in both languages, readable by all', async (name) => {
    const heading = page.getByRole('heading', { level: 1 })
    await speak('en')
    await link('en', name).click()
    await expect.poll(() => link('en', name).getAttribute('aria-current'), { timeout: 10_000 }).toBe('page')
    await heading.waitFor()
    const english = await heading.innerText()
    await speak('zh')
    const chinese = await heading.innerText()
    expect(chinese).toMatch(/\p{Script=Han}/u)
    expect(chinese).not.toBe(english)
    expect(await audit()).toEqual([])
    await speak('en')
    expect(await heading.innerText()).toBe(english)
  })

  it('keeps shop and language after a reload', async () => {
    await speak('zh')
    await page.reload()
    await link('zh', 'customers').click()
    await page.getByRole('heading', { level: 1, name: /\p{Script=Han}/u }).waitFor()
    await speak('en')
  })

  it('writes the list of customers as a file', async () => {
    await link('en', 'customers').click()
    await page
      .getByRole('button', { name: words.en('common.export') })
      .first()
      .click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: words.en('common.export.csv') }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/\.csv$/)
    const text = await readFile((await file.path()) ?? '', 'utf8')
    expect(text.trimEnd().split('\n').length).toBeGreaterThan(50)
  })

  it('looks at a chosen file before importing it', async () => {
    const { path } = writeShopTable(folder.path, 20)
    await link('en', 'data').click()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page
        .getByRole('button', { name: words.en('shell.import') })
        .first()
        .click(),
    ])
    await chooser.setFiles(path)
    await page.getByRole('dialog').getByText('orders.csv').first().waitFor()
    expect(await audit()).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('never complained and never spoke to another machine', () => {
    expect(seen.complaints).toEqual([])
    expect(seen.strangers).toEqual([])
  })
})
