/** A campaign from plan to next round without a pointer, in both languages: the loop that the product exists for. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Browser, FileChooser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../../core/contract/language.ts'
import { sentence } from '../../core/contract/sentence.ts'
import { say } from '../../core/contract/text/say.ts'
import { launchBrowser } from '../builder/browser.ts'
import { writeOrdersAfter, writeOrdersBefore } from '../builder/campaign-table.ts'
import { makeFolder } from '../builder/folder.ts'
import { wordsOf } from '../builder/page-words.ts'
import { type Watch, watch } from '../builder/watched-page.ts'
import { startTestWebHost, type TestWebHost } from '../builder/web-host.ts'

const builtPage = resolve(import.meta.dirname, '../../out/renderer')
/** More stops than any page has. */
const MOST_STOPS = 150

describe.each([
  ['en', 'en-GB'],
  ['zh', 'zh-CN'],
] as const)('a campaign by keyboard alone, in %s', (language: Language, locale) => {
  const words = wordsOf(language)
  const folder = makeFolder()
  let host: TestWebHost
  let browser: Browser
  let page: Page
  let seen: Watch

  beforeAll(async () => {
    host = await startTestWebHost(folder.path, builtPage, new Date())
    browser = await launchBrowser()
    const context = await browser.newContext({ locale, viewport: { width: 1280, height: 860 }, acceptDownloads: true })
    page = await context.newPage()
    page.setDefaultTimeout(20_000)
    seen = watch(page, host.origin)
    await page.goto(host.url)
  })
  afterAll(async () => {
    await browser?.close()
    await host?.close()
    folder.remove()
  })

  const button = (key: Parameters<typeof words>[0]) => page.getByRole('button', { name: words(key), exact: true })

  /** Tab by tab until it has the focus, as somebody without a pointer gets there. */
  async function reach(goal: Locator, key = 'Tab'): Promise<void> {
    await goal.waitFor()
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await goal.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press(key)
      // A menu moves its focus a moment after the key.
      if (key !== 'Tab') await page.waitForTimeout(100)
    }
    throw new Error(`${key} never comes to ${goal.toString()}`)
  }

  async function press(goal: Locator): Promise<void> {
    await reach(goal)
    await page.keyboard.press('Enter')
  }

  async function bring(path: string, from: Locator): Promise<void> {
    // While a page is still coming in, a key may meet a button that is just being drawn anew: one presses again.
    let chooser: FileChooser | null = null
    for (let attempt = 0; chooser === null && attempt < 4; attempt++) {
      await reach(from)
      const asked = page.waitForEvent('filechooser', { timeout: 3000 }).catch(() => null)
      await page.keyboard.press('Enter')
      chooser = await asked
    }
    if (!chooser) throw new Error('no file was asked for')
    await chooser.setFiles(path)
  }

  async function takeIn(): Promise<void> {
    const start = button('import.start')
    await expect.poll(() => start.isEnabled(), { timeout: 20_000 }).toBe(true)
    await press(start)
    await press(button('import.done.today'))
  }

  const emails = new Set<string>()

  it('opens a shop and takes in its orders', async () => {
    await bring(writeOrdersBefore(folder.path, new Date()), button('welcome.choose'))
    await press(button('shop.create'))
    // The table is of nobody's making: what its columns mean is proposed, and remembered once it was said.
    await press(button('import.again'))
    await takeIn()
    await page.getByRole('heading', { level: 1, name: words('today.question') }).waitFor()
  })

  it('plans for a group, with what it costs, and makes the list', async () => {
    await press(page.getByRole('link', { name: words('shell.campaigns'), exact: true }))
    await page.getByRole('heading', { level: 1, name: words('campaigns.question') }).waitFor()
    await press(button('campaigns.new'))
    const dialog = page.getByRole('dialog')
    await reach(dialog.getByPlaceholder(words('campaign.audience.choose')))
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await reach(dialog.getByLabel(words('campaign.name'), { exact: true }))
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Spring 春')
    await reach(dialog.getByRole('textbox', { name: words('campaign.cost'), exact: true }))
    await page.keyboard.type('12')
    await reach(dialog.getByLabel(words('campaign.holdout')))
    await page.keyboard.press('Control+A')
    await page.keyboard.type('50')
    await press(dialog.getByRole('button', { name: words('campaign.create'), exact: true }))
    await page.getByRole('dialog').getByText('Spring 春').first().waitFor()
  })

  it('takes the list out as a file and keeps it as sent', async () => {
    await press(page.getByRole('dialog').getByRole('button', { name: words('common.export'), exact: true }))
    const item = page.getByRole('menuitem', { name: words('common.export.csv') })
    await reach(item, 'ArrowDown')
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const leftAlone = say(language, sentence('report.group.control'))
    for (const row of (await readFile(await file.path(), 'utf8')).split('\n')) {
      const email = /b\d+@example\.com/.exec(row)?.[0]
      if (email && !row.includes(leftAlone)) emails.add(email)
    }
    expect(emails.size).toBeGreaterThan(20)
    await press(button('campaign.freeze'))
    await page.getByRole('dialog').getByText(words('campaign.frozen')).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('takes in what was bought since, and reads the verdict', async () => {
    await press(page.getByRole('link', { name: words('shell.data'), exact: true }))
    await page.getByRole('heading', { level: 1, name: words('data.question') }).waitFor()
    await bring(writeOrdersAfter(folder.path, new Date(), emails), button('shell.import').first())
    await takeIn()
    await press(page.getByRole('link', { name: words('shell.campaigns'), exact: true }))
    await page.getByRole('heading', { level: 1, name: words('campaigns.question') }).waitFor()
    await reach(page.getByRole('row').filter({ hasText: 'Spring 春' }))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(say(language, sentence('verdict.earned')), { exact: true }).waitFor()
    expect(await dialog.getByText(/95/).count()).toBeGreaterThan(0)
  })

  it('starts the next round from what was learned', async () => {
    await press(button('campaign.again'))
    const dialog = page.getByRole('dialog').last()
    await dialog.getByText(words('campaign.again.keep')).waitFor()
    await press(dialog.getByRole('button', { name: words('campaign.create'), exact: true }))
    await page
      .getByRole('dialog')
      .getByText(words('campaign.again.name').replace('{{name}}', 'Spring 春').replace('{name}', 'Spring 春'))
      .first()
      .waitFor()
    expect(seen.complaints).toEqual([])
    expect(seen.strangers).toEqual([])
  })
})
