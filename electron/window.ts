/** The one window. */

import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { pageOrigin } from './page-url.ts'

export function openWindow(devServer: string | null): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Shopkeeper 掌柜',
    width: 1280,
    height: 860,
    minWidth: 720,
    minHeight: 520,
    show: false,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(devServer ?? `${pageOrigin}/`)
  return window
}
