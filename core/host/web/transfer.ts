/** Files in and out of the web host: uploads stream to a temporary folder, downloads carry their real name. */

import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { safeHeaders } from '../page.ts'

/** Far above any export that a shop makes; a runaway upload must not fill the disk. */
const MAX_UPLOAD_BYTES = 4 * 1024 ** 3

export class TooLarge extends Error {}

/** Stores the request's body under a name of our own and answers its path; nothing is left behind where that fails. */
export async function storeUpload(request: IncomingMessage, folder: string): Promise<string> {
  const path = join(folder, randomUUID())
  try {
    await pipeline(request, limitTo(MAX_UPLOAD_BYTES), createWriteStream(path, { flags: 'wx' }))
    return path
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

function limitTo(bytes: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      if (seen > bytes) done(new TooLarge())
      else done(null, chunk)
    },
  })
}

/** The whole body as text; throws `TooLarge` beyond `limit` bytes. */
export async function readText(request: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request.pipe(limitTo(limit))) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** What a browser calls the file: its last path part, without control characters. */
export function displayName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must go
  const clean = last.replace(/[\u0000-\u001f\u007f]/g, '').replace(/\p{Surrogate}/gu, '\ufffd')
  return [...clean].slice(0, 200).join('') || 'file'
}

export async function sendFile(response: ServerResponse, file: { path: string; name: string }): Promise<void> {
  const found = await stat(file.path).catch(() => null)
  if (!found) {
    response.writeHead(404, safeHeaders).end()
    return
  }
  response.writeHead(200, {
    ...safeHeaders,
    'content-type': 'application/octet-stream',
    'content-length': found.size,
    'content-disposition': contentDisposition(file.name),
  })
  await pipeline(createReadStream(file.path), response)
}

/** RFC 6266: a plain name for old readers, and the real one percent-encoded as RFC 5987 says. */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
