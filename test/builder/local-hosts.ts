/** Hosts inside the test's own process: the core called directly, and over a message port. */
import { readFile } from 'node:fs/promises'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { Transport } from '../../core/contract/client.ts'
import type { CoreEvent } from '../../core/contract/events.ts'
import type { Reply } from '../../core/contract/reply.ts'
import type { Core } from '../../core/host/compose.ts'
import { type CorePort, type PortMessage, servePort } from '../../core/host/port-host.ts'
import { createTestCore } from './core.ts'
import type { OpenTestHost, TestHost } from './transport.ts'

export const openInProcess: OpenTestHost = async (folder) => {
  const core = createTestCore(folder)
  return { transport: { invoke: core.dispatch, listen: core.listen }, ...localFiles(core), close: core.close }
}

export const openOverPort: OpenTestHost = async (folder) => {
  const core = createTestCore(folder)
  const { port1, port2 } = new MessageChannel()
  servePort(core, asCorePort(port1))
  return {
    transport: portTransport(port2),
    ...localFiles(core),
    async close() {
      port2.close()
      await core.close()
    },
  }
}

/** What Electron's main process does for the page's files. */
function localFiles(core: Core): Pick<TestHost, 'reference' | 'read'> {
  return {
    reference: async (path) => core.files.mint(path),
    read: async (fileId) => readFile(core.files.find(fileId)?.path ?? ''),
  }
}

function asCorePort(port: MessagePort): CorePort {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', listener),
    onClose: (listener) => void port.on('close', listener),
  }
}

function portTransport(port: MessagePort): Transport {
  const waiting = new Map<number, (reply: Reply<unknown>) => void>()
  const listeners = new Set<(event: CoreEvent) => void>()
  let lastId = 0
  port.on('message', (message: PortMessage) => {
    if ('event' in message) for (const listener of [...listeners]) listener(message.event)
    else waiting.get(message.id)?.(message.reply)
  })
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
