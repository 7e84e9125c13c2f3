/** The desktop app: one window, one core process, and nothing of the product itself. */

import { join } from 'node:path'
import { app, BrowserWindow, dialog, type Event as ElectronEvent, protocol, session } from 'electron'
import { defaultShopsFolder } from '../core/host/folders.ts'
import { readPageFile, safeHeaders } from '../core/host/page.ts'
import { serveBridge } from './bridge.ts'
import { type CoreProcess, startCoreProcess } from './core-process.ts'
import { openShop } from './dialog.ts'
import { setMenu } from './menu.ts'
import { devServerUrl, pageScheme } from './page-url.ts'
import { lockContents, lockSession, silenceChromium } from './security.ts'
import { shellText } from './text.ts'
import { openWindow } from './window.ts'

const devServer = devServerUrl(app.isPackaged)
let core: CoreProcess | null = null

// All of this must be said before the app is ready, which is why nothing above or here may wait.
protocol.registerSchemesAsPrivileged([
  { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
silenceChromium(devServer)
lockContents(devServer)

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => focusWindow())
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit())
  app.on('activate', () => BrowserWindow.getAllWindows().length === 0 && openWindow(devServer))
  app.on('before-quit', closeCoreFirst)
  // Never awaited at top level: "ready" itself waits for this module.
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  lockSession(session.defaultSession, devServer)
  protocol.handle(pageScheme, servePage)
  core = startCore()
  serveBridge(() => core, devServer)
  setMenu(() => {
    const [window] = BrowserWindow.getAllWindows()
    if (window && core) void openShop(window, core)
  })
  openWindow(devServer)
}

function startCore(): CoreProcess {
  const options = { shopsFolder: defaultShopsFolder(app.getPath('documents')), version: app.getVersion() }
  // A core that never came up would not come up the next time either.
  return startCoreProcess(options, (wasReady) => (wasReady ? startCoreAgain() : giveUp()))
}

/** Whatever ran in the core is rolled back by the database; the page asks for a new port when it loads. */
function startCoreAgain(): void {
  core = startCore()
  const [window] = BrowserWindow.getAllWindows()
  const { coreStopped, coreStoppedDetail } = shellText()
  window?.webContents.reload()
  if (window) void dialog.showMessageBox(window, { type: 'warning', message: coreStopped, detail: coreStoppedDetail })
}

function giveUp(): void {
  core = null
  const { coreFails, coreFailsDetail } = shellText()
  dialog.showErrorBox(coreFails, coreFailsDetail)
  app.exit(1)
}

async function servePage({ url }: Request): Promise<Response> {
  const file = await readPageFile(join(import.meta.dirname, '../renderer'), new URL(url).pathname)
  return file
    ? new Response(file.body, { headers: file.headers })
    : new Response(null, { status: 404, headers: safeHeaders })
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

function closeCoreFirst(event: ElectronEvent): void {
  if (!core) return
  event.preventDefault()
  const closing = core
  core = null
  void closing.close().finally(() => app.quit())
}
