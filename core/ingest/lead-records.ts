/** Lists of people who showed interest: enquiries, members, carts left behind, entries to an event. */
import type { SkipCode } from '../model/shop-record.ts'
import type { BatchDraft } from './batch-draft.ts'
import type { CellBlock } from './cell-block.ts'
import { ConsentReader, SaidConsents } from './consent-reader.ts'
import { leadKindOf } from './consent-words.ts'
import { CustomerIndex } from './customer-index.ts'
import { DateReader, NumberReader, TextReader } from './field-readers.ts'
import { ProductIndex } from './product-index.ts'
import type { Reading } from './reading.ts'
import { RowProblem } from './row-problem.ts'
import { PlainRecords } from './table-records.ts'

export class LeadRecords extends PlainRecords {
  private readonly reading: Reading
  private readonly customers: CustomerIndex
  private readonly products: ProductIndex
  private readonly consents: ConsentReader
  private readonly said = new SaidConsents()
  private readonly kind: TextReader
  private readonly date: DateReader
  private readonly source: TextReader
  private readonly note: TextReader
  private readonly value: NumberReader
  private readonly seen = new Set<string>()

  constructor(reading: Reading) {
    super()
    const { plan, clocks } = reading
    const { fields, rules } = plan
    this.reading = reading
    this.customers = new CustomerIndex(plan)
    this.products = new ProductIndex(plan)
    this.consents = new ConsentReader(plan)
    this.kind = new TextReader(fields.leadKind)
    this.date = new DateReader(fields.leadDate, undefined, clocks)
    this.source = new TextReader(fields.source)
    this.note = new TextReader(fields.note)
    this.value = new NumberReader(fields.cartValue, rules.decimal)
  }

  take(block: CellBlock, row: number, draft: BatchDraft): RowProblem | SkipCode | null {
    const words = this.consents.read(block, row)
    if (words instanceof RowProblem) return words
    const date = this.date.read(block, row)
    if (typeof date === 'string') return new RowProblem(date, this.date.columns[0])
    const value = this.value.read(block, row)
    if (Number.isNaN(value)) return new RowProblem('number-unreadable', this.value.faultColumn)
    const customer = this.customers.find(block, row, draft)
    if (customer < 0) return new RowProblem('person-missing')
    const [day, fileLine] = [date?.day ?? null, block.line[row]!]
    const fresh = this.said.add(customer, day, words)
    for (const word of fresh) draft.rowRecords.consents.push({ ...word, customer, day, source: '', fileLine })
    const product = this.products.find(block, row, draft)
    const said = this.kind.read(block, row)
    const kind = said === '' && this.value.gives ? 'cart' : leadKindOf(said)
    const key = `${customer} ${kind} ${day} ${product}`
    if (this.seen.has(key)) return fresh.length > 0 ? null : 'repeated-line'
    this.seen.add(key)
    draft.rowRecords.leads.push({
      customer,
      kind,
      day,
      product,
      source: this.source.read(block, row),
      note: this.note.read(block, row),
      valueMinor: value === null ? null : this.reading.toMinor(value),
      fileLine,
    })
    return null
  }
}
