/** The texts that a workbook's cells point to. Kept as bytes: as strings, a large workbook's would fill the memory. */
import { ShopkeeperError } from '../contract/reply.ts'
import type { BlockBuilder } from './block-builder.ts'
import { nameCode, XmlScanner, type XmlVisitor, xmlText } from './xml-scanner.ts'

const MOST_BYTES = 192 << 20
const ITEM = nameCode('si')
const TEXT = nameCode('t')
/** Pronunciation above ideographs, which is no part of the text. */
const PHONETIC = nameCode('rPh')

export class SharedStrings implements XmlVisitor {
  private readonly file: string
  private bytes = Buffer.allocUnsafe(1 << 16)
  private ends = new Uint32Array(1 << 12)
  private count = 0
  private length = 0
  private muted = false

  constructor(file: string) {
    this.file = file
  }

  async read(chunks: AsyncIterable<Buffer>): Promise<this> {
    const scanner = new XmlScanner(this, this.file)
    for await (const chunk of chunks) scanner.feed(chunk)
    return this
  }

  open(name: number): void {
    if (name === PHONETIC) this.muted = true
  }

  close(name: number, bytes: Buffer, from: number, to: number): void {
    if (name === PHONETIC) this.muted = false
    else if (name === TEXT && !this.muted) this.append(xmlText(bytes, from, to))
    else if (name === ITEM) this.endItem()
  }

  /** Adds the text to the row in hand; a number that no text has gives an empty cell. */
  copyTo(builder: BlockBuilder, index: number): void {
    if (index >= this.count) builder.addBlanks(1)
    else builder.addBytes(this.bytes, index === 0 ? 0 : this.ends[index - 1]!, this.ends[index]!)
  }

  private append(text: string): void {
    const most = text.length * 3
    if (this.length + most > this.bytes.length) {
      if (this.length + most > MOST_BYTES)
        throw new ShopkeeperError('file-too-large', { file: this.file, limit: MOST_BYTES >> 20 })
      const larger = Buffer.allocUnsafe(Math.ceil(1.5 * this.bytes.length) + most)
      this.bytes.copy(larger, 0, 0, this.length)
      this.bytes = larger
    }
    this.length += this.bytes.write(text, this.length)
  }

  private endItem(): void {
    if (this.count === this.ends.length) {
      const more = new Uint32Array(2 * this.ends.length)
      more.set(this.ends)
      this.ends = more
    }
    this.ends[this.count++] = this.length
  }
}
