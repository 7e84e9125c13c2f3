/**
 * The contract over a message port: the caller posts `{id, method, params}`; the core answers `{id, reply}` and pushes `{event}`.
 * Electron's page and the tests' worker ports both speak it.
 */
import type { CoreEvent } from '../contract/events.ts'
import type { Reply } from '../contract/reply.ts'
import type { Core } from './compose.ts'

export interface PortCall {
  readonly id: number
  readonly method: string
  readonly params: unknown
}
export type PortMessage = { readonly id: number; readonly reply: Reply<unknown> } | { readonly event: CoreEvent }

/** What Electron's and Node's ports have in common, once each is wrapped in a line. */
export interface CorePort {
  post(message: PortMessage): void
  onMessage(listener: (message: unknown) => void): void
  onClose(listener: () => void): void
}

/** Serves until the port closes. What is not a call is dropped: nobody waits for an answer to it. */
export function servePort(core: Pick<Core, 'dispatch' | 'listen'>, port: CorePort): void {
  const unlisten = core.listen((event) => port.post({ event }))
  port.onClose(unlisten)
  port.onMessage((message) => {
    if (!isCall(message)) return
    void core.dispatch(message.method, message.params).then((reply) => port.post({ id: message.id, reply }))
  })
}

function isCall(message: unknown): message is PortCall {
  if (typeof message !== 'object' || message === null) return false
  const { id, method } = message as Partial<PortCall>
  return typeof id === 'number' && typeof method === 'string'
}
