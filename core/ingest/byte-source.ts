/** Where a table's bytes come from. Sources can be opened more than once: to find the dialect, to decide the date order, to read. */
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { ShopkeeperError } from '../contract/reply.ts'

export interface ByteReader {
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

/** The bytes of a file from one place up to another. */
export interface ByteRange {
  readonly size: number
  range(from: number, to: number): ByteSource
}

/** A file on disk. Throws `file-missing` where it cannot be opened. */
export function fileRange(path: string, name: string): ByteRange {
  const size = ask(() => statSync(path).size)
  return { size, range: (from, to) => ({ size: to - from, open: () => openAt(from, to) }) }

  function openAt(from: number, to: number): ByteReader {
    const descriptor = ask(() => openSync(path, 'r'))
    let position = from
    return {
      read(into, offset) {
        const length = Math.min(CHUNK, into.length - offset, to - position)
        const count = length > 0 ? readSync(descriptor, into, offset, length, position) : 0
        position += count
        return count
      },
      position: () => position - from,
      close: () => closeSync(descriptor),
    }
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
export function memoryRange(data: Uint8Array): ByteRange {
  return {
    size: data.length,
    range: (from, to) => {
      const bytes = data.subarray(from, to)
      return { size: bytes.length, open: () => openBytes(bytes) }
    },
  }
}

export function memoryBytes(data: Uint8Array): ByteSource {
  return memoryRange(data).range(0, data.length)
}

function openBytes(bytes: Uint8Array): ByteReader {
  let position = 0
  return {
    read(into, offset) {
      const count = Math.min(CHUNK, into.length - offset, bytes.length - position)
      into.set(bytes.subarray(position, position + count), offset)
      position += count
      return count
    },
    position: () => position,
    close: () => undefined,
  }
}

/** All but the first bytes. */
export function skipping(source: ByteSource, count: number): ByteSource {
  if (count === 0) return source
  return {
    size: source.size,
    open() {
      const reader = source.open()
      for (let left = count, read = -1; left > 0 && read !== 0; left -= read)
        read = reader.read(new Uint8Array(left), 0)
      return reader
    },
  }
}

/** All bytes at once: for sources known to be small. */
export function wholeBytes(source: ByteSource): Buffer {
  const pieces: Buffer[] = []
  for (const piece of eachPiece(source, CHUNK)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The source in pieces of their own memory, for readers that keep them. */
export function* eachPiece(
  source: ByteSource,
  length: number,
  onBytes: (count: number) => void = () => undefined,
): Generator<Buffer, void> {
  const reader = source.open()
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(length)
      const count = reader.read(piece, 0)
      if (count === 0) return
      onBytes(count)
      yield piece.subarray(0, count)
    }
  } finally {
    reader.close()
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
