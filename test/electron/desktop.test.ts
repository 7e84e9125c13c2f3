/**
 * The real desktop app: the window, the core's own process and the port between them. `SHOPKEEPER_ELECTRON` names an Electron
 * binary and `SHOPKEEPER_APP` the folder of a built app, or `SHOPKEEPER_PACKAGED` a packaged program (`.ci/run`).
 */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder } from '../builder/folder.ts'
import { wordsOf } from '../builder/page-words.ts'
import { writeShopTable } from '../builder/shop-table.ts'
import { type Watch, watch } from '../builder/watched-page.ts'

const { SHOPKEEPER_ELECTRON, SHOPKEEPER_APP, SHOPKEEPER_PACKAGED } = process.env
const program = SHOPKEEPER_PACKAGED ?? SHOPKEEPER_ELECTRON
if (!program || !existsSync(program))
  throw new Error('name a program: SHOPKEEPER_PACKAGED, or SHOPKEEPER_ELECTRON and SHOPKEEPER_APP')

const words = wordsOf('en')

describe(`the desktop app (${SHOPKEEPER_PACKAGED ? 'packaged' : 'staged'})`, () => {
  const folder = makeFolder()
  const shops = join(folder.path, 'shops')
  let app: ElectronApplication
  let page: Page
  let seen: Watch

  async function launch(): Promise<void> {
    app = await _electron.launch({
      executablePath: program ?? '',
      args: [
        '--no-sandbox',
        '--lang=en-GB',
        `--user-data-dir=${join(folder.path, 'profile')}`,
        ...(SHOPKEEPER_PACKAGED ? [] : [SHOPKEEPER_APP ?? '']),
      ],
      env: { ...process.env, SHOPKEEPER_SHOPS: shops, LANG: 'en_GB.UTF-8', LANGUAGE: 'en_GB' } as Record<
        string,
        string
      >,
      timeout: 60_000,
    })
    page = await app.firstWindow()
    page.setDefaultTimeout(30_000)
    seen = watch(page, 'app://shopkeeper')
  }

  beforeAll(launch)
  afterAll(async () => {
    await app?.close()
    folder.remove()
  })

  it('opens its own page with nothing of Node in it', async () => {
    await page.getByRole('button', { name: words('welcome.choose') }).waitFor()
    expect(page.url()).toMatch(/^app:\/\/shopkeeper\//)
    const inPage = await page.evaluate(() => ({
      bridge: Object.keys(window.shopkeeper ?? {}).sort(),
      node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in globalThis),
    }))
    expect(inPage.node).toEqual([])
    expect(inPage.bridge).toEqual(['fileReference', 'host', 'openFiles', 'openFolder', 'openShop', 'port', 'saveFile'])
  })

  it('makes the sample shop over the port and shows its Today', async () => {
    await page.getByRole('button', { name: words('welcome.sample.en') }).click()
    await page.getByRole('heading', { level: 1, name: words('today.question') }).waitFor({ timeout: 60_000 })
    await expect.poll(() => page.getByRole('heading', { level: 2 }).count(), { timeout: 20_000 }).toBeGreaterThan(2)
    expect(readdirSync(shops).some((name) => name.endsWith('.shop'))).toBe(true)
  })

  it('saves a list through the native dialog', async () => {
    const to = join(folder.path, 'customers.csv')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, to)
    await page.getByRole('link', { name: words('shell.customers'), exact: true }).click()
    await page
      .getByRole('button', { name: words('common.export') })
      .first()
      .click()
    await page.getByRole('menuitem', { name: words('common.export.csv') }).click()
    await expect.poll(() => existsSync(to), { timeout: 20_000 }).toBe(true)
    expect(readFileSync(to, 'utf8').trimEnd().split('\n').length).toBeGreaterThan(50)
  })

  it('looks at a file chosen in the native dialog', async () => {
    const { path } = writeShopTable(folder.path, 20)
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
    }, path)
    await page.getByRole('link', { name: words('shell.data'), exact: true }).click()
    await page
      .getByRole('button', { name: words('shell.import') })
      .first()
      .click()
    await page.getByRole('dialog').getByText('orders.csv').first().waitFor()
    await page.keyboard.press('Escape')
  })

  it('watches a folder chosen in the native dialog and asks about what is new there', async () => {
    const downloads = join(folder.path, 'Downloads')
    mkdirSync(downloads)
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
    }, downloads)
    await page.getByRole('link', { name: words('shell.settings'), exact: true }).click()
    await page.getByRole('button', { name: words('watch.choose') }).click()
    await page.getByRole('button', { name: words('watch.stop') }).waitFor()
    writeShopTable(downloads, 20)
    await page.getByRole('button', { name: words('watch.look') }).click()
    await page.getByRole('dialog').getByText('orders.csv').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: words('watch.stop') }).click()
    await page.getByRole('button', { name: words('watch.choose') }).waitFor()
  })

  it('refuses to leave, to open windows, to ask for permissions and to use the network', async () => {
    const before = page.url()
    const tried = await page.evaluate(async () => {
      window.location.href = 'https://example.com/'
      const opened = window.open('https://example.com/')
      const fetched = await fetch('https://example.com/').then(
        () => 'reached',
        () => 'refused',
      )
      return { opened: opened !== null, fetched, notifications: await Notification.requestPermission() }
    })
    expect(tried).toEqual({ opened: false, fetched: 'refused', notifications: 'denied' })
    await page.waitForTimeout(500)
    expect(page.url()).toBe(before)
    const byMain = await app.evaluate(async ({ BrowserWindow, session, net }) => ({
      windows: BrowserWindow.getAllWindows().length,
      spellChecker: session.defaultSession.isSpellCheckerEnabled(),
      fetched: await net.fetch('https://example.com/').then(
        () => 'reached',
        () => 'refused',
      ),
    }))
    expect(byMain).toEqual({ windows: 1, spellChecker: false, fetched: 'refused' })
  })

  it('answers no other page', async () => {
    const answer = await app.evaluate(async ({ BrowserWindow, app: electronApp }) => {
      const preload = `${electronApp.getAppPath()}/out/preload/preload.cjs`
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await stranger.loadURL('data:text/html,<p>stranger')
      const asked = `shopkeeper.openFiles().then(() => 'answered', (error) => String(error))`
      const said: unknown = await stranger.webContents.executeJavaScript(asked)
      stranger.destroy()
      return said
    })
    expect(answer).toContain('not our page')
  })

  it('starts its core anew when that dies', async () => {
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
    })
    const { pid } = await app.evaluate(({ app: electronApp }) => ({
      pid: electronApp.getAppMetrics().find((metric) => metric.serviceName === 'node.mojom.NodeService')?.pid ?? 0,
    }))
    expect(pid).toBeGreaterThan(0)
    await Promise.all([page.waitForEvent('load'), process.kill(pid)])
    await page.getByText(words('sample.banner')).waitFor()
    await page.getByRole('link', { name: words('shell.today'), exact: true }).click()
    await page.getByRole('heading', { level: 1, name: words('today.question') }).waitFor()
  })

  it('complained of nothing but what it refused', () => {
    const unexpected = seen.complaints.filter((text) => !text.includes('example.com') && !text.includes('ERR_ABORTED'))
    expect(unexpected).toEqual([])
    expect(seen.strangers.filter((url) => !url.startsWith('https://example.com/'))).toEqual([])
  })

  it('keeps the shop for the next start', async () => {
    await app.close()
    expect(readdirSync(shops).filter((name) => !name.endsWith('.shop'))).toEqual([])
    await launch()
    await page.getByText(words('sample.banner')).waitFor()
  })
})
