/** The products of a table: one record per SKU or item number, else per title. */
import { titleKey } from '../model/goods.ts'
import type { BatchDraft } from './batch-draft.ts'
import type { CellBlock } from './cell-block.ts'
import { isRuinedNumber } from './cell-words.ts'
import { TextReader } from './field-readers.ts'
import { KeyColumn } from './key-column.ts'
import type { TablePlan } from './table-plan.ts'

const UNKNOWN = -1
/** More distinct titles than this are not told apart when titles are counted. */
const TITLE_SPAN = 2 ** 24

/** The title that most of a product's rows bear; `product` is its index in the run. */
export interface ProductTitle {
  readonly product: number
  readonly title: string
}

export class ProductIndex {
  readonly title: TextReader
  readonly category: TextReader
  private readonly key: KeyColumn
  private readonly titleKeys: TextReader
  private readonly bySlot: number[] = []
  private readonly byKey = new Map<string, number>()
  /** Distinct titles as bytes, and how many rows of each product bear which: product × TITLE_SPAN + title → rows. */
  private readonly titles: KeyColumn
  private readonly rowsByTitle = new Map<number, number>()
  /** Of each product the title met first, and its rows, counted apart: most products have no other. */
  private readonly firstTitle: number[] = []
  private readonly firstRows: number[] = []

  constructor({ fields, rules }: TablePlan) {
    this.key = new KeyColumn(fields.productKey, rules.idsWithoutDecimals)
    const titleOf = rules.countedTitles ? onlyTitle : (text: string) => text
    this.title = new TextReader(fields.productTitle, titleOf)
    this.titleKeys = new TextReader(fields.productTitle, (text) => titleKey(titleOf(text)))
    this.category = new TextReader(fields.category)
    this.titles = new KeyColumn(fields.productTitle, false)
  }

  /** The key that the row names its product by, '' where it names none. */
  keyOf(block: CellBlock, row: number): string {
    const text = this.key.gives ? this.key.text(this.key.slot(block, row)) : ''
    return text === '' || isRuinedNumber(text) ? this.titleKeys.read(block, row) : text
  }

  /** Index of the row's product, −1 where it names none. A title or category that a product of this batch lacked is filled in. */
  find(block: CellBlock, row: number, draft: BatchDraft): number {
    if (!this.key.gives) return this.intern(this.titleKeys.read(block, row), block, row, draft)
    const slot = this.key.slot(block, row)
    const known = this.bySlot[slot]
    if (known !== undefined && known !== UNKNOWN) {
      this.complete(known, block, row, draft)
      this.countTitle(known, block, row)
      return known
    }
    const index = this.intern(this.keyOf(block, row), block, row, draft)
    this.countTitle(index, block, row)
    const key = this.key.text(slot)
    // A blank key says nothing of the next row with a blank key.
    this.bySlot[slot] = key === '' || isRuinedNumber(key) ? UNKNOWN : index
    return index
  }

  private countTitle(product: number, block: CellBlock, row: number): void {
    if (product === UNKNOWN || !this.titles.gives) return
    const title = this.titles.slot(block, row)
    this.firstTitle[product] ??= title
    if (this.firstTitle[product] === title) {
      this.firstRows[product] = (this.firstRows[product] ?? 0) + 1
      return
    }
    const place = product * TITLE_SPAN + (title % TITLE_SPAN)
    this.rowsByTitle.set(place, (this.rowsByTitle.get(place) ?? 0) + 1)
  }

  /** For products with several titles, the most frequent one; of equally frequent ones the first met. */
  usualTitles(): ProductTitle[] {
    const best = new Map<number, { title: number; rows: number; several: boolean }>()
    this.firstTitle.forEach((title, product) => {
      if (this.titles.text(title) !== '') best.set(product, { title, rows: this.firstRows[product]!, several: false })
    })
    for (const [place, rows] of this.rowsByTitle) {
      const [product, title] = [Math.floor(place / TITLE_SPAN), place % TITLE_SPAN]
      if (this.titles.text(title) === '') continue
      const known = best.get(product)
      if (!known) best.set(product, { title, rows, several: false })
      else if (rows > known.rows) best.set(product, { title, rows, several: true })
      else known.several = true
    }
    return [...best].flatMap(([product, { title, several }]) =>
      several ? [{ product, title: this.titles.text(title) }] : [],
    )
  }

  private intern(key: string, block: CellBlock, row: number, draft: BatchDraft): number {
    if (key === '') return UNKNOWN
    let index = this.byKey.get(key)
    if (index === undefined) {
      const title = this.title.read(block, row)
      index = draft.addProduct({ key, title, category: this.category.read(block, row) })
      this.byKey.set(key, index)
    } else this.complete(index, block, row, draft)
    return index
  }

  private complete(index: number, block: CellBlock, row: number, draft: BatchDraft): void {
    const record = draft.product(index)
    if (!record) return
    if (record.title === '') record.title = this.title.read(block, row)
    if (record.category === '' && this.category.gives) record.category = this.category.read(block, row)
  }
}

/** The title in a list of one, `2× Jasmine tea`; '' where the list names several. */
function onlyTitle(list: string): string {
  const titles = list.split(/(?:^|,\s*)\d+\s*[\u00d7x]\s+/).slice(1)
  return titles.length === 1 ? titles[0]! : ''
}
