/** The transport in a browser page: one request per call, events as a stream, files as uploads and downloads. */
import { type CoreClient, createClient, type Transport } from '../../core/contract/client.ts'
import type { CoreEvent } from '../../core/contract/events.ts'
import type { Reply } from '../../core/contract/reply.ts'
import { chooseFiles } from './choose-files.ts'
import type { FileReference, Host } from './host.ts'

function httpTransport(): Transport {
  const listeners = new Set<(event: CoreEvent) => void>()
  const stream = new EventSource('/events')
  stream.onmessage = ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as CoreEvent
    for (const listener of [...listeners]) listener(event)
  }
  // A job may end before a stream that is still opening could say so: the first call waits for the stream.
  const opened = new Promise<void>((resolve) => {
    stream.addEventListener('open', () => resolve(), { once: true })
    stream.addEventListener('error', () => resolve(), { once: true })
  })
  return {
    async invoke(method, params) {
      await opened
      const response = await fetch(`/call/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(params),
      })
      return (await response.json()) as Reply<unknown>
    },
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

async function upload(file: File): Promise<FileReference> {
  const response = await fetch(`/file?name=${encodeURIComponent(file.name)}`, { method: 'PUT', body: file })
  if (!response.ok) throw new Error(`upload answered ${response.status}`)
  return (await response.json()) as FileReference
}

function download(fileId: string, name: string): void {
  const link = document.createElement('a')
  link.href = `/file/${encodeURIComponent(fileId)}`
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}

export function connectWeb(): { client: CoreClient; host: Host } {
  const host: Host = {
    kind: 'web',
    pickFiles: async () => Promise.all((await chooseFiles()).map(upload)),
    referenceFile: upload,
    async save(fileId, suggestedName) {
      download(fileId, suggestedName)
      return { saved: true }
    },
    pickFolder: null,
    openShop: null,
  }
  return { client: createClient(httpTransport()), host }
}
