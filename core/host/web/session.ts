/** Who may talk to the web host: the browser that opened the one-time link, from the page that the host itself served. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export interface Session {
  /** True once, for the right token; the caller then sends `cookie` along. */
  redeem(token: string): boolean
  readonly cookie: string
  holdsCookie(request: IncomingMessage): boolean
}

/** Cookies do not tell ports apart, so the name does: two hosts on one machine must not log each other out. */
export function createSession(port: number, token: string): Session {
  const name = `shopkeeper-${port}`
  const secret = randomBytes(32).toString('base64url')
  let unused = true
  return {
    redeem(given) {
      if (!unused || !equal(given, token)) return false
      unused = false
      return true
    },
    cookie: `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
    holdsCookie: ({ headers }) =>
      (headers.cookie ?? '').split(';').some((part) => {
        const [key, value = ''] = part.trim().split('=')
        return key === name && equal(value, secret)
      }),
  }
}

/** Compares hashes, so that neither length nor time tells anything of the secret. */
function equal(left: string, right: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(left), hash(right))
}

/** A foreign name for this machine (DNS rebinding) shows in `Host`; a foreign page's request shows in `Origin`. */
export function comesFromHere({ headers, method }: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!hosts.includes(headers.host ?? '')) return false
  const reads = method === 'GET' || method === 'HEAD'
  return headers.origin === undefined ? reads : headers.origin === `http://${headers.host}`
}
