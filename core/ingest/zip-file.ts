/**
 * Reads ZIP archives in place: the table of contents first, then each entry as a stream. Nothing is written to disk, and no size that
 * the archive states is believed: reading stops where an entry gives more than it said. Format: PKWARE APPNOTE 6.3.
 */
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
// The plain build: the one for Node brings its own `require`, which a bundle beside ours cannot hold.
import { Inflate } from 'fflate/browser'
import { type ByteRange, type ByteSource, eachPiece, peek } from './byte-source.ts'

const END = 0x06054b50
const WIDE_END = 0x06064b50
const WIDE_LOCATOR = 0x07064b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8
/** The end record and the longest comment after it. */
const TAIL = 22 + 0xffff
const LARGEST_CONTENTS = 64 << 20
const UNKNOWN = 0xffff_ffff
const CHUNK = 1 << 18

export interface ZipEntry {
  /** As written, with `/` between folders. Never a path on this machine: for showing and comparing only. */
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  /** Bytes inside the archive, and what they say they unpack to. */
  readonly packed: number
  readonly size: number
  readonly at: number
}

/** Thrown where the bytes are no sound archive, or one that lies about itself. */
export class ZipError extends Error {}

export class ZipFile {
  readonly size: number
  readonly entries: readonly ZipEntry[]
  private readonly file: ByteRange

  /** Throws `ZipError` where there is no table of contents. */
  constructor(file: ByteRange) {
    this.file = file
    this.size = file.size
    this.entries = readContents(file)
  }

  /** The entry unpacked chunk by chunk on demand. Reading throws `ZipError` where it is unsound. */
  bytes(entry: ZipEntry): ByteSource {
    const packed = this.packedBytes(entry)
    return entry.method === STORED ? packed : inflated(packed, entry)
  }

  /** The same, unpacked beside the reader: several times faster. `onBytes` is told of packed bytes consumed. */
  async *stream(entry: ZipEntry, onBytes: (count: number) => void = () => undefined): AsyncGenerator<Buffer, void> {
    const packed = Readable.from(eachPiece(this.packedBytes(entry), CHUNK, onBytes))
    const unpacked = entry.method === STORED ? packed : packed.pipe(createInflateRaw({ chunkSize: CHUNK }))
    // A pipe does not hand errors on, and leaves its source open where the reader stops early.
    packed.on('error', (error) => unpacked.destroy(error))
    let total = 0
    try {
      for await (const chunk of unpacked as AsyncIterable<Buffer>) {
        total += chunk.length
        if (total > entry.size) throw new ZipError('more than stated')
        yield chunk
      }
    } catch (error) {
      throw error instanceof ZipError ? error : new ZipError('unsound entry', { cause: error })
    } finally {
      packed.destroy()
      unpacked.destroy()
    }
  }

  private packedBytes({ at, packed, method, encrypted }: ZipEntry): ByteSource {
    if (encrypted || (method !== STORED && method !== DEFLATED)) throw new ZipError('unknown method')
    const head = peek(this.file.range(at, at + 30), 30)
    if (head.length < 30 || head.readUInt32LE(0) !== LOCAL) throw new ZipError('no entry there')
    const start = at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
    if (start + packed > this.size) throw new ZipError('entry beyond the end')
    return this.file.range(start, start + packed)
  }
}

function readContents(file: ByteRange): ZipEntry[] {
  const from = Math.max(0, file.size - TAIL)
  const tail = peek(file.range(from, file.size), TAIL)
  let end = tail.length - 22
  while (end >= 0 && tail.readUInt32LE(end) !== END) end--
  if (end < 0) throw new ZipError('no table of contents')
  const { at, length } = placeOfContents(file, tail, end)
  if (length > LARGEST_CONTENTS || at + length > file.size) throw new ZipError('table of contents too large')
  return entriesOf(peek(file.range(at, at + length), length))
}

/** Archives over 4 GB say where their contents stand in a record of their own. */
function placeOfContents(file: ByteRange, tail: Buffer, end: number): { at: number; length: number } {
  const at = tail.readUInt32LE(end + 16)
  const length = tail.readUInt32LE(end + 12)
  if (at !== UNKNOWN && length !== UNKNOWN) return { at, length }
  const locator = end - 20
  if (locator < 0 || tail.readUInt32LE(locator) !== WIDE_LOCATOR) throw new ZipError('no wide record')
  const wideAt = Number(tail.readBigUInt64LE(locator + 8))
  if (wideAt + 56 > file.size) throw new ZipError('wide record beyond the end')
  const wide = peek(file.range(wideAt, wideAt + 56), 56)
  if (wide.length < 56 || wide.readUInt32LE(0) !== WIDE_END) throw new ZipError('no wide record')
  return { at: Number(wide.readBigUInt64LE(48)), length: Number(wide.readBigUInt64LE(40)) }
}

function entriesOf(contents: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = []
  for (let at = 0; at + 46 <= contents.length && contents.readUInt32LE(at) === ENTRY; ) {
    const flags = contents.readUInt16LE(at + 8)
    const nameLength = contents.readUInt16LE(at + 28)
    const extraLength = contents.readUInt16LE(at + 30)
    const name = contents.subarray(at + 46, at + 46 + nameLength)
    const extra = contents.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    entries.push({
      name: nameText(name, (flags & 0x800) !== 0).replaceAll('\\', '/'),
      encrypted: (flags & 1) !== 0,
      method: contents.readUInt16LE(at + 10),
      ...placeOf(contents, at, extra),
    })
    at += 46 + nameLength + extraLength + contents.readUInt16LE(at + 32)
  }
  return entries
}

/** Sizes and place; each that does not fit in 32 bits stands in extra field 1, in this order. */
function placeOf(contents: Buffer, entry: number, extra: Buffer): Pick<ZipEntry, 'size' | 'packed' | 'at'> {
  const narrow = [24, 20, 42].map((offset) => contents.readUInt32LE(entry + offset))
  let wide: Buffer = Buffer.alloc(0)
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1) wide = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
  }
  let used = 0
  const [size = 0, packed = 0, at = 0] = narrow.map((value) => {
    if (value !== UNKNOWN || used + 8 > wide.length) return value
    used += 8
    return Number(wide.readBigUInt64LE(used - 8))
  })
  return { size, packed, at }
}

/** Chinese systems write names in GBK without saying so. */
function nameText(bytes: Buffer, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function inflated(packed: ByteSource, { size }: ZipEntry): ByteSource {
  return {
    size,
    open() {
      const reader = packed.open()
      const raw = new Uint8Array(1 << 15)
      const ready: Uint8Array[] = []
      const inflate = new Inflate((chunk) => void (chunk.length > 0 && ready.push(chunk)))
      let given = 0
      let ended = false
      const refill = () => {
        const count = reader.read(raw, 0)
        ended = count === 0
        try {
          if (!ended) inflate.push(raw.slice(0, count))
        } catch (error) {
          throw new ZipError('unsound entry', { cause: error })
        }
      }
      return {
        read(into, offset) {
          while (ready.length === 0 && !ended) refill()
          const [first] = ready
          if (!first) return 0
          const count = Math.min(first.length, into.length - offset)
          into.set(first.subarray(0, count), offset)
          if (count === first.length) ready.shift()
          else ready[0] = first.subarray(count)
          given += count
          if (given > size) throw new ZipError('more than stated')
          return count
        },
        position: () => given,
        close: () => reader.close(),
      }
    },
  }
}
