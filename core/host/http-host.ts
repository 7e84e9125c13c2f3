/**
 * The web host: the same page and contract in a browser, on this machine only.
 *
 * `GET /?token=…` opens the session once; `POST /call/NOUN/VERB` takes parameters as JSON and answers a `Reply`; `GET /events` is
 * the stream of events; `PUT` or `POST /file?name=…` takes a file and answers `{fileId, name}`; `GET /file/ID` gives one back.
 */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Reply } from '../contract/reply.ts'
import { reportToConsole } from '../job/failure.ts'
import type { Core } from './compose.ts'
import { makeWorkFolder } from './folders.ts'
import { readPageFile, safeHeaders } from './page.ts'
import { createEventStream, type EventStream } from './web/event-stream.ts'
import { enteredPage, staleLinkPage } from './web/notice.ts'
import { comesFromHere, createSession, type Session } from './web/session.ts'
import { displayName, readText, sendFile, storeUpload, TooLarge } from './web/transfer.ts'

export interface HttpHostOptions {
  readonly core: Core
  /** The built page; its `index.html` is served at `/`. */
  readonly pageFolder: string
  /** 0 lets the system choose. */
  readonly port: number
  /** Fixed only by tests; by default a fresh random one. */
  readonly token?: string
}

export interface HttpHost {
  /** The address with its one-time token. */
  readonly url: string
  /** Ends all connections and removes uploaded files; the core stays open. */
  close(): Promise<void>
}

/** Room for a table mapping or a long list of people, not for files. */
const MAX_CALL_BYTES = 16 * 1024 ** 2

/** Binds to 127.0.0.1 only; rejects with `EADDRINUSE` where the port is taken. */
export async function startHttpHost({
  core,
  pageFolder,
  port,
  token = newToken(),
}: HttpHostOptions): Promise<HttpHost> {
  const events = createEventStream()
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const bound = (server.address() as AddressInfo).port
  const uploads = await makeWorkFolder()
  const host: HostState = {
    core,
    pageFolder,
    uploads: uploads.path,
    events,
    port: bound,
    session: createSession(bound, token),
  }
  const unlisten = core.listen((event) => events.send(event))
  server.on('request', (request, response) => {
    answer(host, request, response).catch((error: unknown) => giveUp(request, response, error))
  })

  async function close(): Promise<void> {
    unlisten()
    events.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await uploads.remove()
  }
  return { url: `http://127.0.0.1:${bound}/?token=${token}`, close }
}

interface HostState {
  readonly core: Core
  readonly pageFolder: string
  readonly uploads: string
  readonly events: EventStream
  readonly port: number
  readonly session: Session
}

function newToken(): string {
  return randomBytes(24).toString('base64url')
}

async function answer(host: HostState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!comesFromHere(request, host.port)) return refuse(response, 403)
  const base = `http://127.0.0.1:${host.port}`
  if (!URL.canParse(request.url ?? '', base)) return refuse(response, 400)
  const url = new URL(request.url ?? '', base)
  if (!host.session.holdsCookie(request)) return enter(host, request, response, url)
  const [, door, ...rest] = url.pathname.split('/')
  const route = `${request.method} ${door}`
  if (route === 'POST call') return call(host, request, response, rest.join('/'))
  if (route === 'GET events') return host.events.connect(request, response)
  if (route === 'PUT file' || route === 'POST file') return takeFile(host, request, response, url)
  if (route === 'GET file') return giveFile(host, response, rest.join('/'))
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
  if (url.searchParams.has('token')) return sendHtml(response, 200, enteredPage)
  const file = await readPageFile(host.pageFolder, url.pathname)
  if (!file) return refuse(response, 404)
  response.writeHead(200, file.headers).end(request.method === 'HEAD' ? undefined : file.body)
}

/**
 * The first visit. It ends in a page that goes on to `/` by itself rather than in a redirect: after a redirect from a link in
 * another program, a strict cookie would not be sent.
 */
function enter({ session }: HostState, request: IncomingMessage, response: ServerResponse, url: URL): void {
  const token = url.searchParams.get('token')
  if (request.method === 'GET' && url.pathname === '/' && token !== null && session.redeem(token)) {
    sendHtml(response, 200, enteredPage, { 'set-cookie': session.cookie })
  } else if (request.method === 'GET' && url.pathname === '/') {
    sendHtml(response, 403, staleLinkPage)
  } else {
    refuse(response, 401)
  }
}

async function call({ core }: HostState, request: IncomingMessage, response: ServerResponse, method: string) {
  if (!request.headers['content-type']?.startsWith('application/json')) return refuse(response, 415)
  const text = await readText(request, MAX_CALL_BYTES)
  let params: unknown
  try {
    params = text === '' ? {} : JSON.parse(text)
  } catch {
    return sendJson(response, { ok: false, error: { code: 'bad-params', params: { detail: 'not JSON' } } })
  }
  sendJson(response, await core.dispatch(method, params))
}

async function takeFile({ core, uploads }: HostState, request: IncomingMessage, response: ServerResponse, url: URL) {
  const name = displayName(url.searchParams.get('name') ?? '')
  const path = await storeUpload(request, uploads)
  sendJson(response, { fileId: core.files.mint(path, name), name })
}

async function giveFile({ core }: HostState, response: ServerResponse, fileId: string): Promise<void> {
  const file = core.files.find(fileId)
  if (!file) return refuse(response, 404)
  await sendFile(response, file)
}

function sendJson(response: ServerResponse, value: Reply<unknown> | { fileId: string; name: string }): void {
  response.writeHead(200, { ...safeHeaders, 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(value))
}

function sendHtml(response: ServerResponse, status: number, html: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, {
    ...safeHeaders,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...headers,
  })
  response.end(html)
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, safeHeaders).end()
}

/** A visitor who left is nobody's fault; anything else that lands here is a bug of ours or a full disk. */
function giveUp(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const gone = request.destroyed && !request.complete
  if (!gone && !(error instanceof TooLarge)) reportToConsole(error, `${request.method} ${request.url?.split('?')[0]}`)
  if (response.headersSent || gone) return void response.destroy()
  response.setHeader('connection', 'close')
  refuse(response, error instanceof TooLarge ? 413 : 500)
}
