/** Lists of customers: people with what a platform says of them, bought or not. */
import type { CustomerProfileRecord } from '../model/row-record.ts'
import type { SkipCode } from '../model/shop-record.ts'
import type { BatchDraft } from './batch-draft.ts'
import type { CellBlock } from './cell-block.ts'
import { ConsentReader, type ConsentWord, SaidConsents } from './consent-reader.ts'
import { CustomerIndex } from './customer-index.ts'
import { DateReader, NumberReader, TextReader } from './field-readers.ts'
import type { Reading } from './reading.ts'
import { RowProblem } from './row-problem.ts'
import { PlainRecords } from './table-records.ts'

type Details = Omit<CustomerProfileRecord, 'customer' | 'fileLine'>

export class CustomerRecords extends PlainRecords {
  private readonly reading: Reading
  private readonly customers: CustomerIndex
  private readonly consents: ConsentReader
  private readonly said = new SaidConsents()
  private readonly texts: Readonly<Record<'tags' | 'level' | 'note' | 'source' | 'birthday', TextReader>>
  private readonly joined: DateReader
  private readonly consentDate: DateReader
  private readonly numbers: Readonly<Record<'points' | 'statedOrders' | 'statedSpend', NumberReader>>

  constructor(reading: Reading) {
    super()
    const { fields, rules } = reading.plan
    const number = (field: keyof CustomerRecords['numbers']) => new NumberReader(fields[field], rules.decimal)
    this.reading = reading
    this.customers = new CustomerIndex(reading.plan)
    this.consents = new ConsentReader(reading.plan)
    this.texts = {
      tags: new TextReader(fields.tags),
      level: new TextReader(fields.level),
      note: new TextReader(fields.note),
      source: new TextReader(fields.source),
      birthday: new TextReader(fields.birthday),
    }
    this.joined = new DateReader(fields.joinedDate, undefined, reading.clocks)
    this.consentDate = new DateReader(fields.consentDate, undefined, reading.clocks)
    this.numbers = {
      points: number('points'),
      statedOrders: number('statedOrders'),
      statedSpend: number('statedSpend'),
    }
  }

  take(block: CellBlock, row: number, draft: BatchDraft): RowProblem | SkipCode | null {
    const words = this.consents.read(block, row)
    if (words instanceof RowProblem) return words
    const date = this.consentDate.read(block, row)
    if (typeof date === 'string') return new RowProblem(date, this.consentDate.columns[0])
    const day = date?.day ?? null
    const known = this.customers.findKnown(block, row)
    if (known >= 0) return this.takeRepeated(known, day, words, block, row, draft)
    const details = this.detailsOf(block, row)
    if (details instanceof RowProblem) return details
    const customer = this.customers.find(block, row, draft)
    if (customer < 0) return new RowProblem('person-missing')
    draft.rowRecords.customerProfiles.push({ customer, ...details, fileLine: block.line[row]! })
    this.addConsents(customer, day, words, block, row, draft)
    return null
  }

  /** Two people may share a phone: the second row names nobody new and must not overwrite the first, but what it refuses counts. */
  private takeRepeated(
    customer: number,
    day: number | null,
    words: readonly ConsentWord[],
    block: CellBlock,
    row: number,
    draft: BatchDraft,
  ): SkipCode | null {
    const refusals = words.filter(({ state }) => state === 'refused')
    return this.addConsents(customer, day, refusals, block, row, draft) > 0 ? null : 'repeated-line'
  }

  private addConsents(
    customer: number,
    day: number | null,
    words: readonly ConsentWord[],
    block: CellBlock,
    row: number,
    draft: BatchDraft,
  ): number {
    const fresh = this.said.add(customer, day, words)
    for (const word of fresh)
      draft.rowRecords.consents.push({ ...word, customer, day, source: '', fileLine: block.line[row]! })
    return fresh.length
  }

  private detailsOf(block: CellBlock, row: number): Details | RowProblem {
    const joined = this.joined.read(block, row)
    if (typeof joined === 'string') return new RowProblem(joined, this.joined.columns[0])
    const { points, statedOrders, statedSpend } = this.numbers
    const values = [points, statedOrders, statedSpend].map((reader) => reader.read(block, row))
    const fault = [points, statedOrders, statedSpend].find((_, i) => Number.isNaN(values[i]))
    if (fault) return new RowProblem('number-unreadable', fault.faultColumn)
    const [score = null, orders = null, spend = null] = values
    const { tags, level, note, source, birthday } = this.texts
    return {
      tags: tagsOf(tags.read(block, row)),
      level: level.read(block, row),
      note: note.read(block, row),
      source: source.read(block, row),
      joinedDay: joined?.day ?? null,
      birthday: birthday.read(block, row),
      points: score,
      statedOrders: orders === null ? null : Math.round(orders),
      statedSpendMinor: spend === null ? null : this.reading.toMinor(spend),
    }
  }
}

/** `VIP, wholesale` or `老客、送礼`; each tag once. */
export function tagsOf(text: string): readonly string[] {
  const tags = text.split(/[,，、;；|\n]/).map((tag) => tag.trim())
  return [...new Set(tags.filter((tag) => tag !== ''))]
}
