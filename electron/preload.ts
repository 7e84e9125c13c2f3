/**
 * The bridge between the page and the native side: `window.shopkeeper`, and nothing else.
 *
 * How the port arrives: a message port cannot pass a context bridge, so the page first listens for `message` events on `window`,
 * then calls `shopkeeper.port()`. One event follows whose `data` is `{ type: 'shopkeeper:port' }` and whose `ports[0]` is the port
 * to the core; the promise of `port()` resolves with nothing once it is on its way. On that port the page posts
 * `{ id, method, params }`, the core answers `{ id, reply }` and pushes `{ event }`. Each call of `port()` makes a new port.
 *
 * Built as CommonJS, which a sandboxed preload must be.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { channels } from './messages.ts'

ipcRenderer.on(channels.port, ({ ports }) => window.postMessage({ type: channels.port }, '/', ports))

contextBridge.exposeInMainWorld('shopkeeper', {
  host: 'electron',
  port: (): Promise<void> => ipcRenderer.invoke(channels.port),
  openFiles: (): Promise<unknown> => ipcRenderer.invoke(channels.openFiles),
  openFolder: (): Promise<unknown> => ipcRenderer.invoke(channels.openFolder),
  fileReference: (file: File): Promise<unknown> =>
    ipcRenderer.invoke(channels.fileReference, webUtils.getPathForFile(file)),
  saveFile: (fileId: string, suggestedName: string): Promise<unknown> =>
    ipcRenderer.invoke(channels.saveFile, fileId, suggestedName),
  openShop: (): Promise<unknown> => ipcRenderer.invoke(channels.openShop),
})
