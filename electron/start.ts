/** `npm start`, after the build: the desktop app where Electron can run, else the same app in the browser. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { systemLanguage } from '../core/host/command/arguments.ts'
import { findElectron } from './find-electron.ts'

const root = resolve(import.meta.dirname, '..')

/** A window that was there for this long did start, whatever its end. */
const STARTED_MS = 10_000

const reasons = {
  'no-display': {
    en: 'There is no display here, so Shopkeeper opens in a browser instead of its own window:',
    zh: '这里没有图形界面，掌柜改在浏览器中打开：',
  },
  'no-download': {
    en: 'Electron could not be downloaded, so Shopkeeper opens in your browser instead of its own window:',
    zh: '无法下载 Electron，掌柜改在浏览器中打开：',
  },
  'no-start': {
    en: 'Electron does not start here, so Shopkeeper opens in your browser instead of its own window:',
    zh: 'Electron 在这里无法启动，掌柜改在浏览器中打开：',
  },
} as const

async function start(): Promise<number> {
  const found = await findElectron()
  if ('missing' in found) return serve(found.missing)
  const { code, lasted } = await run(found.binary, [root])
  return code !== 0 && lasted < STARTED_MS ? serve('no-start') : code
}

function serve(reason: keyof typeof reasons): Promise<number> {
  console.log(reasons[reason][systemLanguage(process.env)])
  return run(process.execPath, [join(root, 'out/main/command-line.js'), 'serve', '--open']).then(({ code }) => code)
}

/** Ctrl+C reaches the child by itself; this process only waits for it to end well. */
async function run(program: string, args: readonly string[]): Promise<{ code: number; lasted: number }> {
  const began = performance.now()
  const ignore = () => undefined
  process.on('SIGINT', ignore)
  const child = spawn(program, args, { stdio: 'inherit' })
  process.once('SIGTERM', () => child.kill('SIGTERM'))
  const [code] = (await once(child, 'close')) as [number | null]
  process.off('SIGINT', ignore)
  return { code: code ?? 0, lasted: performance.now() - began }
}

process.exitCode = await start()
