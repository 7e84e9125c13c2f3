/** Tables of acts of single visitors: who looked at, searched for, kept, or put what into the cart, and when. */
import type { VisitKind } from '../model/row-record.ts'
import type { SkipCode } from '../model/shop-record.ts'
import type { BatchDraft } from './batch-draft.ts'
import type { CellBlock } from './cell-block.ts'
import { isTotalLabel } from './cell-words.ts'
import { CustomerIndex } from './customer-index.ts'
import { DateReader, TextReader } from './field-readers.ts'
import { ProductIndex, type ProductTitle } from './product-index.ts'
import { DurationReader } from './product-visit-records.ts'
import type { Reading } from './reading.ts'
import { RowProblem } from './row-problem.ts'
import type { TableRecords } from './table-records.ts'

/** Words of the usual logs, Chinese and English; the first that is found in the cell decides. */
const kindWords: readonly (readonly [RegExp, VisitKind])[] = [
  [/搜索|查询|search|query|keyword/, 'search'],
  [/加购|购物车|加车|cart|basket|\bbag\b/, 'cart'],
  [/收藏|关注|喜欢|favou?rite|wish|\bfav\b|\bsaved?\b|\bliked?\b|follow/, 'favourite'],
  [/分享|转发|share|forward/, 'share'],
  [/浏览|访问|查看|点击|看|进店|view|visit|brows|click|page|detail|\bpv\b|open/, 'view'],
]

/** Null for an act of another kind, such as a purchase: those stand in the orders. */
export function visitKindOf(text: string): VisitKind | null {
  const word = text.normalize('NFKC').toLowerCase().replaceAll('_', ' ')
  return kindWords.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

export class VisitRecords implements TableRecords {
  lastMoment: number | null = null
  private readonly reading: Reading
  private readonly customers: CustomerIndex
  private readonly products: ProductIndex
  private readonly date: DateReader
  private readonly kind: TextReader
  private readonly words: TextReader
  private readonly dwell: DurationReader
  private readonly source: TextReader
  /** How many acts of one visitor, product, kind, moment and words were met. */
  private readonly seen = new Map<string, number>()

  constructor(reading: Reading) {
    const { fields, rules } = reading.plan
    this.reading = reading
    this.customers = new CustomerIndex(reading.plan, new TextReader(fields.region))
    this.products = new ProductIndex(reading.plan)
    this.date = new DateReader(fields.visitDate, fields.visitTime, reading.clocks, rules.zones)
    this.kind = new TextReader(fields.visitKind)
    this.words = new TextReader(fields.searchWords)
    this.dwell = new DurationReader(fields.dwellSeconds)
    this.source = new TextReader(fields.source ?? fields.channel)
  }

  continues(): boolean {
    return false
  }

  take(block: CellBlock, row: number, draft: BatchDraft): RowProblem | SkipCode | null {
    const words = this.words.read(block, row)
    const isAboutProduct = this.products.keyOf(block, row) !== ''
    if (!isAboutProduct && words === '') return new RowProblem('product-missing')
    const moment = this.date.read(block, row)
    if (moment === null || typeof moment === 'string')
      return new RowProblem(moment ?? 'date-unreadable', this.date.columns[0])
    const dwellSeconds = this.dwell.read(block, row)
    if (Number.isNaN(dwellSeconds)) return new RowProblem('number-unreadable', this.dwell.column)
    const written = this.kind.read(block, row)
    const kind = written === '' ? (isAboutProduct ? 'view' : 'search') : visitKindOf(written)
    if (kind === null) return 'other-act'

    const customer = this.customers.find(block, row, draft)
    const product = isAboutProduct ? this.products.find(block, row, draft) : -1
    const { placedAt: at, day } = moment
    draft.rowRecords.visits.push({
      customer,
      product,
      kind,
      at,
      day,
      words,
      repeat: this.countOf(`${customer} ${product} ${kind} ${at ?? ''} ${day} ${words}`),
      dwellSeconds,
      source: this.source.read(block, row),
      fileLine: block.line[row]!,
    })
    const instant = at ?? this.reading.clocks.shop.toInstant(day * 86_400)
    if (this.lastMoment === null || instant > this.lastMoment) this.lastMoment = instant
    return null
  }

  private countOf(act: string): number {
    const before = this.seen.get(act) ?? 0
    this.seen.set(act, before + 1)
    return before
  }

  get productTitles(): readonly ProductTitle[] {
    return this.products.usualTitles()
  }

  basisOf(): number {
    return 0
  }

  basisIn(): number {
    return 0
  }

  isTotal(block: CellBlock, row: number): boolean {
    return isTotalLabel(this.products.keyOf(block, row))
  }
}
