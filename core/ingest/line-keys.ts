/** The line numbers that each document has shown already: exports repeat rows at page breaks. */

/** Line numbers met first are the small ones that most documents share; they are bits of a number per document. */
const BITS = 32
/** More distinct line numbers than this are not told apart. */
const SPAN = 2 ** 25

export class LineKeys {
  private readonly ids = new Map<string, number>()
  private masks = new Int32Array(1 << 12)
  /** By line number beyond the first few: the document that bore it first. Most such numbers are unique in the file. */
  private readonly firstSlot: number[] = []
  private readonly others = new Set<number>()

  has(slot: number, text: string): boolean {
    const id = this.ids.get(text)
    if (id === undefined) return false
    if (id < BITS) return slot < this.masks.length && (this.masks[slot]! & (1 << id)) !== 0
    return this.firstSlot[id - BITS] === slot || this.others.has(slot * SPAN + id)
  }

  add(slot: number, text: string): void {
    let id = this.ids.get(text)
    if (id === undefined) {
      id = this.ids.size
      this.ids.set(text, id)
      if (id >= BITS) this.firstSlot.push(slot)
    } else if (id >= BITS) this.others.add(slot * SPAN + id)
    if (id < BITS) this.mark(slot, id)
  }

  private mark(slot: number, id: number): void {
    if (slot >= this.masks.length) {
      const larger = new Int32Array(2 * Math.max(slot, this.masks.length))
      larger.set(this.masks)
      this.masks = larger
    }
    this.masks[slot]! |= 1 << id
  }
}
