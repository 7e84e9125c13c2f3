/** Text that must be understood before it can be split: decoded line by line, rewritten, and handed on as UTF-8. */
import { ShopkeeperError } from '../contract/reply.ts'
import type { ByteReader, ByteSource } from './byte-source.ts'

const CHUNK = 1 << 17
const LONGEST_LINE = 8 << 20

/** `rewrite` turns a line without its end into another. Throws `file-line-too-long` while reading. */
export function decodedLines(
  source: ByteSource,
  { file, encoding }: { readonly file: string; readonly encoding: string },
  rewrite: (line: string) => string,
): ByteSource {
  return {
    size: source.size,
    open() {
      const reader = source.open()
      const pieces = rewrittenPieces(reader, file, encoding, rewrite)
      let ready: Uint8Array = new Uint8Array(0)
      return {
        read(into, offset) {
          while (ready.length === 0) {
            const step = pieces.next()
            if (step.done) return 0
            ready = Buffer.from(step.value)
          }
          const count = Math.min(ready.length, into.length - offset)
          into.set(ready.subarray(0, count), offset)
          ready = ready.subarray(count)
          return count
        },
        position: () => reader.position(),
        close: () => reader.close(),
      }
    },
  }
}

function* rewrittenPieces(
  reader: ByteReader,
  file: string,
  encoding: string,
  rewrite: (line: string) => string,
): Generator<string, void> {
  const decoder = new TextDecoder(encoding)
  const raw = new Uint8Array(CHUNK)
  let rest = ''
  let line = 1
  for (let count = -1; count !== 0; ) {
    count = reader.read(raw, 0)
    const lines = (rest + decoder.decode(raw.subarray(0, count), { stream: count > 0 })).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop()!
    line += lines.length
    if (rest.length > LONGEST_LINE) throw new ShopkeeperError('file-line-too-long', { file, line })
    if (lines.length > 0) yield `${lines.map(rewrite).join('\n')}\n`
  }
  const last = rest.replace(/\r$/, '')
  if (last !== '') yield rewrite(last) + (last === rest ? '' : '\n')
}
