/** The transport inside the Electron window: one message port straight to the core's process. */
import { type CoreClient, createClient, type Transport } from '../../core/contract/client.ts'
import type { CoreEvent } from '../../core/contract/events.ts'
import type { Reply } from '../../core/contract/reply.ts'
import type { FileReference, FolderReference, Host } from './host.ts'

/** What the preload script hands to the page, and all it hands over. */
export interface ShopkeeperBridge {
  readonly host: 'electron'
  /** Makes the main process send a port; it arrives as a message on `window`, for ports cannot pass the bridge. */
  port(): Promise<void>
  openFiles(): Promise<readonly FileReference[]>
  openFolder(): Promise<FolderReference | null>
  fileReference(file: File): Promise<FileReference>
  saveFile(fileId: string, suggestedName: string): Promise<{ readonly saved: boolean }>
  openShop(): Promise<unknown>
}

type PortMessage = { readonly id: number; readonly reply: Reply<unknown> } | { readonly event: CoreEvent }

function portTransport(port: MessagePort): Transport {
  const waiting = new Map<number, (reply: Reply<unknown>) => void>()
  const listeners = new Set<(event: CoreEvent) => void>()
  let lastId = 0
  port.onmessage = ({ data }: MessageEvent<PortMessage>) => {
    if ('event' in data) {
      for (const listener of [...listeners]) listener(data.event)
      return
    }
    waiting.get(data.id)?.(data.reply)
    waiting.delete(data.id)
  }
  return {
    invoke: (method, params) =>
      new Promise((resolve) => {
        lastId += 1
        waiting.set(lastId, resolve)
        port.postMessage({ id: lastId, method, params })
      }),
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** The port of the next `shopkeeper:port` message; listening starts before it is asked for. */
function receivePort(bridge: ShopkeeperBridge): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const receive = (event: MessageEvent<{ readonly type?: string } | null>) => {
      const [port] = event.ports
      if (event.source !== window || event.data?.type !== 'shopkeeper:port' || !port) return
      window.removeEventListener('message', receive)
      resolve(port)
    }
    window.addEventListener('message', receive)
    bridge.port().catch(reject)
  })
}

export async function connectElectron(bridge: ShopkeeperBridge): Promise<{ client: CoreClient; host: Host }> {
  const client = createClient(portTransport(await receivePort(bridge)))
  const host: Host = {
    kind: 'electron',
    pickFiles: () => bridge.openFiles(),
    pickFolder: () => bridge.openFolder(),
    referenceFile: (file) => bridge.fileReference(file),
    save: (fileId, suggestedName) => bridge.saveFile(fileId, suggestedName),
    openShop: async () => void (await bridge.openShop()),
  }
  return { client, host }
}
