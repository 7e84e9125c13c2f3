/** Where a table's bytes come from. Sources can be opened more than once: to find the dialect, to decide the date order, to read. */
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { ShopkeeperError } from '../contract/reply.ts'

interface ByteReader {
  /** Fills `into` from `offset`; returns how many bytes were written, 0 at the end. */
  read(into: Uint8Array, offset: number): number
  /** Bytes of the original file consumed so far. */
  position(): number
  close(): void
}

export interface ByteSource {
  /** Bytes in the original file. */
  readonly size: number
  open(): ByteReader
}

const CHUNK = 1 << 20

/** A file on disk, from byte `from` on. Throws `file-missing` where it cannot be opened. */
export function fileBytes(path: string, name: string, from = 0): ByteSource {
  const size = ask(() => statSync(path).size)
  return {
    size,
    open() {
      const descriptor = ask(() => openSync(path, 'r'))
      let position = from
      return {
        read(into, offset) {
          const length = Math.min(CHUNK, into.length - offset)
          const count = readSync(descriptor, into, offset, length, position)
          position += count
          return count
        },
        position: () => position,
        close: () => closeSync(descriptor),
      }
    },
  }

  function ask<T>(question: () => T): T {
    try {
      return question()
    } catch {
      throw new ShopkeeperError('file-missing', { file: name })
    }
  }
}

/** Bytes already in memory, such as an archive's entry. */
export function memoryBytes(data: Uint8Array, from = 0): ByteSource {
  return {
    size: data.length,
    open() {
      let position = from
      return {
        read(into, offset) {
          const count = Math.min(CHUNK, into.length - offset, data.length - position)
          into.set(data.subarray(position, position + count), offset)
          position += count
          return count
        },
        position: () => position,
        close: () => undefined,
      }
    },
  }
}

/** The same text as UTF-8: for encodings whose bytes cannot be searched for a delimiter. */
export function transcoded(source: ByteSource, encoding: string): ByteSource {
  return {
    size: source.size,
    open() {
      const reader = source.open()
      const decoder = new TextDecoder(encoding)
      const raw = new Uint8Array(CHUNK / 4)
      let ready: Uint8Array = new Uint8Array(0)
      let ended = false
      const refill = () => {
        const count = reader.read(raw, 0)
        ended = count === 0
        ready = Buffer.from(decoder.decode(raw.subarray(0, count), { stream: !ended }))
      }
      return {
        read(into, offset) {
          while (ready.length === 0 && !ended) refill()
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

/** The first bytes of a source, at most `length`. */
export function peek(source: ByteSource, length: number): Buffer {
  const reader = source.open()
  const bytes = Buffer.alloc(length)
  let have = 0
  try {
    for (let count = -1; count !== 0 && have < length; have += count) count = reader.read(bytes, have)
  } finally {
    reader.close()
  }
  return bytes.subarray(0, have)
}

/** Calls `visit` with the source's bytes, chunk by chunk, until it returns false. The chunk's memory is reused. */
export function eachChunk(source: ByteSource, visit: (bytes: Buffer) => boolean): void {
  const reader = source.open()
  const buffer = Buffer.allocUnsafe(CHUNK)
  try {
    for (let count = reader.read(buffer, 0); count > 0; count = reader.read(buffer, 0)) {
      if (!visit(buffer.subarray(0, count))) return
    }
  } finally {
    reader.close()
  }
}
