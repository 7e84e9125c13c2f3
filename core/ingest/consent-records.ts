/** Lists of who may be contacted and who may not: unsubscribe lists, opt-ins, a shop's own list of refusals. */
import type { SkipCode } from '../model/shop-record.ts'
import type { BatchDraft } from './batch-draft.ts'
import type { CellBlock } from './cell-block.ts'
import { ConsentReader, SaidConsents } from './consent-reader.ts'
import { CustomerIndex } from './customer-index.ts'
import { DateReader, TextReader } from './field-readers.ts'
import type { Reading } from './reading.ts'
import { RowProblem } from './row-problem.ts'
import { PlainRecords } from './table-records.ts'

export class ConsentRecords extends PlainRecords {
  private readonly customers: CustomerIndex
  private readonly consents: ConsentReader
  private readonly date: DateReader
  private readonly source: TextReader
  private readonly stateColumn: number
  private readonly said = new SaidConsents()

  constructor({ plan, clocks }: Reading) {
    super()
    const { fields } = plan
    this.customers = new CustomerIndex(plan)
    this.consents = new ConsentReader(plan)
    this.date = new DateReader(fields.consentDate, undefined, clocks)
    this.source = new TextReader(fields.source)
    this.stateColumn = (fields.consentState ?? fields.emailConsent ?? fields.smsConsent)?.columns[0] ?? -1
  }

  take(block: CellBlock, row: number, draft: BatchDraft): RowProblem | SkipCode | null {
    const words = this.consents.read(block, row)
    if (words instanceof RowProblem) return words
    const date = this.date.read(block, row)
    if (typeof date === 'string') return new RowProblem(date, this.date.columns[0])
    if (words.length === 0) return new RowProblem('consent-unreadable', this.stateColumn)
    const customer = this.customers.find(block, row, draft)
    if (customer < 0) return new RowProblem('person-missing')
    const day = date?.day ?? null
    const fresh = this.said.add(customer, day, words)
    if (fresh.length === 0) return 'repeated-line'
    const source = this.source.read(block, row)
    const fileLine = block.line[row]!
    for (const word of fresh) draft.rowRecords.consents.push({ ...word, customer, day, source, fileLine })
    return null
  }
}
