/** Main's answers to the preload script. Only our own page's main frame is heard. */
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, BrowserWindow as Windows } from 'electron'
import type { CoreProcess } from './core-process.ts'
import { openFiles, openFolder, openShop, saveFile } from './dialog.ts'
import { channels } from './messages.ts'
import { isOurPage } from './page-url.ts'

type Answer = (window: BrowserWindow, ...given: readonly unknown[]) => unknown

/** `current` is asked each time: the core may have been started anew, or be gone while the app closes. */
export function serveBridge(current: () => CoreProcess | null, devServer: string | null): void {
  const core = () => {
    const running = current()
    if (!running) throw new Error('the app is closing')
    return running
  }
  const handle = (channel: string, answer: Answer) =>
    ipcMain.handle(channel, (event, ...given: unknown[]) => answer(ownWindow(event, devServer), ...given))

  handle(channels.port, (window) => window.webContents.postMessage(channels.port, null, [core().connect()]))
  handle(channels.openFiles, (window) => openFiles(window, core()))
  handle(channels.openFolder, (window) => openFolder(window, core()))
  handle(channels.fileReference, (_window, path) => core().ask('mint', { path: textOf(path) }))
  handle(channels.saveFile, (window, fileId, name) => saveFile(window, core(), textOf(fileId), textOf(name)))
  handle(channels.openShop, (window) => openShop(window, core()))
}

function ownWindow({ sender, senderFrame }: IpcMainInvokeEvent, devServer: string | null): BrowserWindow {
  const window = Windows.fromWebContents(sender)
  const ours = senderFrame !== null && senderFrame === sender.mainFrame && isOurPage(senderFrame.url, devServer)
  if (!window || !ours) throw new Error('not our page')
  return window
}

function textOf(given: unknown): string {
  if (typeof given !== 'string' || given === '') throw new TypeError('a text was expected')
  return given
}
