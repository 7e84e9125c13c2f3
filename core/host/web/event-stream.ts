/** Events of the core as server-sent events. A browser that lost the line gets what it missed when it comes back. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CoreEvent } from '../../contract/events.ts'

export interface EventStream {
  send(event: CoreEvent): void
  connect(request: IncomingMessage, response: ServerResponse): void
  close(): void
}

/** Long enough for a reload or a laptop's short sleep. */
const KEPT_EVENTS = 200
const HEARTBEAT_MS = 20_000

export function createEventStream(): EventStream {
  const open = new Set<ServerResponse>()
  const recent: { readonly id: number; readonly text: string }[] = []
  let lastId = 0
  const heartbeat = setInterval(() => {
    for (const response of open) response.write(':\n\n')
  }, HEARTBEAT_MS)
  heartbeat.unref()

  function connect(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
    response.write('retry: 1000\n\n')
    const seen = Number(request.headers['last-event-id'] ?? Number.NaN)
    for (const { id, text } of recent) if (id > seen) response.write(text)
    open.add(response)
    response.on('close', () => open.delete(response))
  }

  return {
    send(event) {
      lastId += 1
      const text = `id: ${lastId}\ndata: ${JSON.stringify(event)}\n\n`
      recent.push({ id: lastId, text })
      if (recent.length > KEPT_EVENTS) recent.shift()
      for (const response of open) response.write(text)
    },
    connect,
    close() {
      clearInterval(heartbeat)
      for (const response of open) response.end()
    },
  }
}
