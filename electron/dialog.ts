/** Native dialogs. They alone turn what the owner chose into opaque references; the page never sees a path. */

import { copyFile } from 'node:fs/promises'
import { app, type BrowserWindow, dialog } from 'electron'
import { say } from '../core/contract/text/say.ts'
import type { CoreProcess } from './core-process.ts'
import { shellLanguage, shellText } from './text.ts'

export interface FileReference {
  readonly fileId: string
  readonly name: string
}

export async function openFiles(window: BrowserWindow, core: CoreProcess): Promise<FileReference[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: shellText().tables, extensions: ['csv', 'tsv', 'txt', 'xlsx'] }],
  })
  return Promise.all(filePaths.map((path) => core.ask('mint', { path })))
}

export interface FolderReference {
  readonly folderId: string
  readonly name: string
}

/** One folder, by default that of downloads; null where the owner changed their mind. */
export async function openFolder(window: BrowserWindow, core: CoreProcess): Promise<FolderReference | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory'],
    defaultPath: app.getPath('downloads'),
  })
  const [path] = filePaths
  if (!path) return null
  const { fileId: folderId, name } = await core.ask('mint', { path })
  return { folderId, name }
}

/** Copies a file of the core to where the owner says; not saved where they change their mind or the copy fails. */
export async function saveFile(window: BrowserWindow, core: CoreProcess, fileId: string, suggestedName: string) {
  const file = await core.ask('find', { fileId })
  const { filePath } = file ? await dialog.showSaveDialog(window, { defaultPath: suggestedName }) : { filePath: '' }
  if (!file || !filePath) return { saved: false }
  try {
    await copyFile(file.path, filePath)
    return { saved: true }
  } catch {
    const { saveFailed, saveFailedDetail } = shellText()
    await dialog.showMessageBox(window, { type: 'error', message: saveFailed, detail: saveFailedDetail })
    return { saved: false }
  }
}

/** Opens a shop file that the owner chose; null where they changed their mind or it cannot be opened, which is said. */
export async function openShop(window: BrowserWindow, core: CoreProcess): Promise<{ shopId: string } | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [{ name: shellText().shops, extensions: ['shop'] }],
  })
  const [path] = filePaths
  if (!path) return null
  const reply = await core.ask('openShop', { path })
  if (reply.ok) return { shopId: reply.value.shopId }
  const message = say(shellLanguage(), { key: `failure.${reply.error.code}`, params: reply.error.params })
  await dialog.showMessageBox(window, { type: 'error', message })
  return null
}
