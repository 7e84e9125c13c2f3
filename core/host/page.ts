/** The built page's files, with the content security policy that both the web host and Electron's `app:` scheme send. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

export interface PageFile {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** What every answer carries, page or not. */
export const safeHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const

/** Everything from here, nothing from elsewhere; inline styles only with this load's nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/**
 * The file of the page at a URL path, or null where there is none; `/` is the page itself, with a fresh nonce in its
 * `__NONCE__` places. Never leaves `folder`.
 */
export async function readPageFile(folder: string, urlPath: string): Promise<PageFile | null> {
  const path = insideOf(folder, urlPath === '/' ? '/index.html' : urlPath)
  const type = path && types[extname(path)]
  if (!path || !type) return null
  const body = await readFile(path).catch(() => null)
  if (!body) return null
  if (type.startsWith('text/html')) return withNonce(body, type)
  // Built files carry a hash of their content in their name.
  const cache = urlPath.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store'
  return { headers: { ...safeHeaders, 'content-type': type, 'cache-control': cache }, body: new Uint8Array(body) }
}

function withNonce(body: Buffer, type: string): PageFile {
  const nonce = randomBytes(16).toString('base64')
  return {
    headers: { ...safeHeaders, 'content-type': type, 'content-security-policy': contentSecurityPolicy(nonce) },
    body: new TextEncoder().encode(body.toString('utf8').replaceAll('__NONCE__', nonce)),
  }
}

function insideOf(folder: string, urlPath: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(urlPath)
  } catch {
    return null
  }
  const root = resolve(folder)
  const path = resolve(join(root, decoded))
  return !decoded.includes('\0') && path.startsWith(root + sep) ? path : null
}
