/** A browser for tests: one that is installed, else the Chromium that travels in an npm package. */
import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright'

const installed: readonly string[] = [
  process.env.SHOPKEEPER_TEST_BROWSER ?? '',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** No errands of the browser's own: the tests watch what leaves the machine. */
const quietly: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
]

export async function launchBrowser(): Promise<Browser> {
  const executablePath = installed.find((path) => path !== '' && existsSync(path)) ?? (await chromium.executablePath())
  return playwright.launch({ executablePath, headless: true, args: ['--no-sandbox', ...quietly] })
}
