/** Numbers the distinct keys of a table, made of one column or several. Keys of one column stay bytes: most tables have no other. */
import type { CellBlock } from './cell-block.ts'
import { CellDictionary } from './cell-dictionary.ts'
import { withoutDecimals } from './cell-words.ts'
import { TextReader } from './field-readers.ts'
import type { FieldSource } from './table-plan.ts'

export class KeyColumn {
  readonly gives: boolean
  readonly column: number
  private readonly dictionary: CellDictionary | null
  private readonly joined: TextReader
  private readonly slots = new Map<string, number>()
  private readonly texts: string[] = []
  private readonly idsWithoutDecimals: boolean
  private lastBlock: CellBlock | null = null
  private lastRow = -1
  private lastSlot = -1

  constructor(source: FieldSource | undefined, idsWithoutDecimals: boolean) {
    const columns = source?.columns ?? []
    this.gives = columns.length > 0
    this.column = columns[0] ?? -1
    this.dictionary = columns.length === 1 ? new CellDictionary() : null
    this.joined = new TextReader(source, (text) => (idsWithoutDecimals ? withoutDecimals(text) : text))
    this.idsWithoutDecimals = idsWithoutDecimals
  }

  /** 0, 1, 2 … in order of first appearance. */
  slot(block: CellBlock, row: number): number {
    // A row's key is asked for several times.
    if (this.lastRow === row && this.lastBlock === block) return this.lastSlot
    this.lastSlot = this.findSlot(block, row)
    this.lastBlock = block
    this.lastRow = row
    return this.lastSlot
  }

  private findSlot(block: CellBlock, row: number): number {
    if (this.dictionary) return this.dictionary.find(block, row, this.column)
    const text = this.joined.read(block, row)
    let slot = this.slots.get(text)
    if (slot === undefined) {
      slot = this.texts.push(text) - 1
      this.slots.set(text, slot)
    }
    return slot
  }

  text(slot: number): string {
    if (!this.dictionary) return this.texts[slot]!
    const text = this.dictionary.text(slot)
    return this.idsWithoutDecimals ? withoutDecimals(text) : text
  }
}
