/** The real web host on a port of its own, and a client that speaks to it as a browser would. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { CoreEvent } from '../../core/contract/events.ts'
import type { Reply } from '../../core/contract/reply.ts'
import { type HttpHost, startHttpHost } from '../../core/host/http-host.ts'
import { createTestCore } from './core.ts'
import type { OpenTestHost } from './transport.ts'

export interface TestWebHost extends HttpHost {
  readonly origin: string
}

/** With a page of one line, unless a built one is given. */
export async function startTestWebHost(
  folder: string,
  pageFolder = smallPage(folder),
  now?: Date,
): Promise<TestWebHost> {
  const core = createTestCore(folder, now)
  const host = await startHttpHost({ core, pageFolder, port: 0 })
  return {
    url: host.url,
    origin: new URL(host.url).origin,
    async close() {
      await host.close()
      await core.close()
    },
  }
}

function smallPage(folder: string): string {
  const page = join(folder, 'page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(
    join(page, 'index.html'),
    '<!doctype html><meta property="csp-nonce" nonce="__NONCE__"><title>page</title>',
  )
  writeFileSync(join(page, 'assets/main-1a2b.js'), 'export {}\n')
  writeFileSync(join(folder, 'secret.html'), 'not for the page')
  return page
}

/** Opens the one-time link and answers the headers that every later request of that browser carries. */
export async function enter(host: TestWebHost): Promise<{ readonly cookie: string; readonly origin: string }> {
  const response = await fetch(host.url)
  return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '', origin: host.origin }
}

export const openOverHttp: OpenTestHost = async (folder) => {
  const host = await startTestWebHost(folder)
  const headers = await enter(host)
  const events = await openEvents(`${host.origin}/events`, headers)
  return {
    transport: {
      async invoke(method, params) {
        const response = await fetch(`${host.origin}/call/${method}`, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(params),
        })
        return (await response.json()) as Reply<unknown>
      },
      listen: events.listen,
    },
    async reference(path) {
      const url = `${host.origin}/file?name=${encodeURIComponent(basename(path))}`
      const response = await fetch(url, { method: 'PUT', headers, body: await readFile(path) })
      return ((await response.json()) as { fileId: string }).fileId
    },
    async read(fileId) {
      return new Uint8Array(await (await fetch(`${host.origin}/file/${fileId}`, { headers })).arrayBuffer())
    },
    async close() {
      events.stop()
      await host.close()
    },
  }
}

/** Server-sent events as the standard frames them: an empty line ends an event, `data:` lines carry it. */
async function openEvents(url: string, headers: Record<string, string>) {
  const listeners = new Set<(event: CoreEvent) => void>()
  const abort = new AbortController()
  const { body } = await fetch(url, { headers, signal: abort.signal })
  const read = async (text: ReadableStream<string>) => {
    let rest = ''
    for await (const chunk of text) {
      const frames = (rest + chunk).split('\n\n')
      rest = frames.pop() ?? ''
      for (const frame of frames) deliver(frame)
    }
  }
  const deliver = (frame: string) => {
    const data = frame.split('\n').find((line) => line.startsWith('data: '))
    if (data) for (const listener of [...listeners]) listener(JSON.parse(data.slice(6)) as CoreEvent)
  }
  if (!body) throw new Error('no event stream')
  void read(body.pipeThrough(new TextDecoderStream())).catch(() => undefined)
  return {
    listen(listener: (event: CoreEvent) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    stop: () => abort.abort(),
  }
}
