/**
 * Numbers the distinct cells of a column by their bytes, so that each is decoded and understood once however often it stands there.
 * An open-addressing table over FNV-1a hashes; the bytes themselves lie end to end in one arena.
 */
import { type CellBlock, DOUBLED, decodeBytes, PLAIN, rowWidth } from './cell-block.ts'
import { cleanCell } from './cell-words.ts'

const QUOTE = 0x22
const EQUALS = 0x3d
const APOSTROPHE = 0x27
const BACKQUOTE = 0x60
const scratch = { bytes: Buffer.alloc(1 << 12) }

export class CellDictionary {
  size = 0
  private last = -1
  private slots = new Int32Array(1 << 8).fill(-1)
  private hashes = new Int32Array(1 << 7)
  private offsets = new Int32Array((1 << 7) + 1)
  private arena = Buffer.alloc(1 << 12)
  private encoding = 'utf-8'

  /** The number of this cell's content: 0, 1, 2 … in order of first appearance. Outer blanks and guards make no difference. */
  find(block: CellBlock, row: number, column: number): number {
    this.encoding = block.encoding
    if (column >= rowWidth(block, row)) return this.intern(block.bytes, 0, 0)
    const cell = block.rowStart[row]! + column
    const start = block.start[cell]!
    const end = block.end[cell]!
    if (block.quoting[cell] === PLAIN) return this.internBare(block.bytes, start, end)
    const length = unquoteBytes(block.bytes, start, end, block.quoting[cell] === DOUBLED)
    return this.internBare(scratch.bytes, 0, length)
  }

  /** The cleaned text of a number given out by `find`. */
  text(id: number): string {
    return cleanCell(decodeBytes(this.arena, this.offsets[id]!, this.offsets[id + 1]!, this.encoding))
  }

  get bytesHeld(): number {
    return this.offsets[this.size]!
  }

  clear(): void {
    this.size = 0
    this.last = -1
    this.slots.fill(-1)
  }

  private internBare(bytes: Buffer, from: number, to: number): number {
    // Nearly every cell begins with a letter or digit and ends with no blank.
    if (to > from && isInner(bytes[from]!) && bytes[to - 1]! > 0x20) return this.intern(bytes, from, to)
    let start = from
    let end = to
    while (start < end && isBlank(bytes[start]!)) start++
    while (end > start && isBlank(bytes[end - 1]!)) end--
    if (end - start > 2 && bytes[start] === EQUALS && bytes[start + 1] === QUOTE && bytes[end - 1] === QUOTE) {
      start += 2
      end--
    } else if (end - start > 1 && bytes[start] === APOSTROPHE && isDigit(bytes[start + 1]!)) start++
    else if (end > start && bytes[start] === BACKQUOTE) start++
    return this.intern(bytes, start, end)
  }

  private intern(bytes: Buffer, start: number, end: number): number {
    // Rows of one order repeat most cells of the row before.
    if (this.last >= 0 && this.equals(this.last, bytes, start, end)) return this.last
    const hash = hashOf(bytes, start, end)
    const mask = this.slots.length - 1
    let slot = hash & mask
    for (let id = this.slots[slot]!; id >= 0; id = this.slots[slot]!) {
      if (this.hashes[id] === hash && this.equals(id, bytes, start, end)) {
        this.last = id
        return id
      }
      slot = (slot + 1) & mask
    }
    return this.add(slot, hash, bytes, start, end)
  }

  private equals(id: number, bytes: Buffer, start: number, end: number): boolean {
    const offset = this.offsets[id]!
    const length = end - start
    if (this.offsets[id + 1]! - offset !== length) return false
    for (let i = 0; i < length; i++) if (this.arena[offset + i] !== bytes[start + i]) return false
    return true
  }

  private add(slot: number, hash: number, bytes: Buffer, start: number, end: number): number {
    const id = this.size++
    this.last = id
    const offset = this.offsets[id]!
    if (offset + end - start > this.arena.length) {
      const larger = Buffer.alloc(this.arena.length * 2 + end - start)
      this.arena.copy(larger, 0, 0, offset)
      this.arena = larger
    }
    for (let i = start; i < end; i++) this.arena[offset + i - start] = bytes[i]!
    this.slots[slot] = id
    this.hashes[id] = hash
    this.offsets[id + 1] = offset + end - start
    if (this.size * 2 >= this.slots.length) this.grow()
    return id
  }

  private grow(): void {
    const hashes = new Int32Array(this.slots.length)
    hashes.set(this.hashes)
    const offsets = new Int32Array(this.slots.length + 1)
    offsets.set(this.offsets)
    this.hashes = hashes
    this.offsets = offsets
    this.slots = new Int32Array(this.slots.length * 2).fill(-1)
    const mask = this.slots.length - 1
    for (let id = 0; id < this.size; id++) {
      let slot = hashes[id]! & mask
      while (this.slots[slot]! >= 0) slot = (slot + 1) & mask
      this.slots[slot] = id
    }
  }
}

/** FNV-1a over four bytes at a time, stirred at the end because the table uses the lowest bits. */
function hashOf(bytes: Buffer, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0
  let i = start
  for (; i + 4 <= end; i += 4) {
    const word = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24)
    hash = Math.imul(hash ^ word, 0x01000193)
    hash ^= hash >>> 13
  }
  for (; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

/** No blank and no mark that guards a value from spreadsheets. */
function isInner(byte: number): boolean {
  return byte > 0x20 && byte !== EQUALS && byte !== APOSTROPHE && byte !== BACKQUOTE
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

/** Writes the unquoted cell to the scratch buffer and returns its length. Quotes are never part of another character. */
function unquoteBytes(bytes: Buffer, start: number, end: number, inside: boolean): number {
  if (scratch.bytes.length < end - start) scratch.bytes = Buffer.alloc(2 * (end - start))
  let length = 0
  for (let i = start; i < end; i++) {
    if (bytes[i] === QUOTE) {
      const pair = bytes[i + 1] === QUOTE && i + 1 < end
      if (pair) i++
      else if (!inside) continue
    }
    scratch.bytes[length++] = bytes[i]!
  }
  return length
}
