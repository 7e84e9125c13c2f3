/** Tables of reviews: who said what of which product, how many stars, what the shop answered. */
import { createHash } from 'node:crypto'
import type { DayNumber } from '../model/day.ts'
import type { ReviewRecord } from '../model/row-record.ts'
import type { SkipCode } from '../model/shop-record.ts'
import type { BatchDraft } from './batch-draft.ts'
import type { CellBlock } from './cell-block.ts'
import { emailOf, isMasked, isRuinedNumber, isTotalLabel, withoutDecimals } from './cell-words.ts'
import { DateReader, TextReader } from './field-readers.ts'
import { plainText } from './html-text.ts'
import { readRating } from './rating-text.ts'
import type { Reading } from './reading.ts'
import { RowProblem } from './row-problem.ts'
import type { MappingField } from './table-plan.ts'
import { PlainRecords } from './table-records.ts'

/** What platforms and owners write beside a review that visitors do not see. */
const notPublic =
  /^(?:spam|hidden|unpublished|pending|draft|rejected|disapproved|deleted|not[ -]yet|false|no|隐藏|已隐藏|未公开|未发布|待审核|已删除|屏蔽|已屏蔽|垃圾)$/i

const textFields = {
  key: 'reviewKey',
  productKey: 'productKey',
  productHandle: 'productHandle',
  productTitle: 'productTitle',
  orderKey: 'orderKey',
  name: 'customerName',
  title: 'reviewTitle',
  text: 'reviewText',
  followUp: 'followUp',
  reply: 'reply',
} as const satisfies Record<string, MappingField>

export class ReviewRecords extends PlainRecords {
  override lastMoment: number | null = null
  private readonly reading: Reading
  private readonly texts: Readonly<Record<keyof typeof textFields, TextReader>>
  private readonly email: TextReader
  private readonly buyer: TextReader
  private readonly status: TextReader
  private readonly rating: TextReader
  private readonly date: DateReader
  private readonly replyDate: DateReader
  /** How many reviews of one made key were met. */
  private readonly seen = new Map<string, number>()

  constructor(reading: Reading) {
    super()
    const { fields, rules } = reading.plan
    const idOf = (text: string) => (rules.idsWithoutDecimals ? withoutDecimals(text) : text)
    const parsers: Partial<Record<keyof typeof textFields, (text: string) => string>> = {
      title: plainText,
      text: plainText,
      followUp: plainText,
      reply: plainText,
      key: idOf,
      productKey: (text) => (isRuinedNumber(text) ? '' : idOf(text)),
      orderKey: (text) => (isRuinedNumber(text) ? '' : idOf(text)),
      productHandle: (text) => text.toLowerCase(),
    }
    this.reading = reading
    this.texts = Object.fromEntries(
      Object.entries(textFields).map(([name, field]) => [
        name,
        new TextReader(fields[field], parsers[name as keyof typeof textFields]),
      ]),
    ) as Record<keyof typeof textFields, TextReader>
    this.email = new TextReader(fields.email, emailOf)
    this.buyer = new TextReader(fields.customerKey, idOf)
    this.status = new TextReader(fields.status)
    this.rating = new TextReader(fields.rating)
    this.date = new DateReader(fields.reviewDate, undefined, reading.clocks)
    this.replyDate = new DateReader(fields.replyDate, undefined, reading.clocks)
  }

  take(block: CellBlock, row: number, draft: BatchDraft): RowProblem | SkipCode | null {
    const rating = readRating(this.rating.read(block, row))
    if (Number.isNaN(rating)) return new RowProblem('rating-out-of-range', this.columnOf('rating'))
    const days = this.daysOf(block, row)
    if (days instanceof RowProblem) return days
    const { name, ...texts } = this.textsOf(block, row)
    if (rating === null && texts.text === '' && texts.title === '' && texts.followUp === '')
      return new RowProblem('text-missing', this.columnOf('reviewText'))
    const buyer = this.buyer.read(block, row)
    const status = this.status.read(block, row)
    const said = {
      ...texts,
      ...days,
      rating,
      // Whoever writes spam may use anybody's address.
      email: /spam|垃圾/i.test(status) ? '' : this.email.read(block, row),
      buyerKey: isMasked(buyer) || isRuinedNumber(buyer) ? '' : buyer,
      author: name || buyer,
      isPublic: !notPublic.test(status),
      fileLine: block.line[row]!,
    }
    const key = texts.key === '' ? this.madeKey(said) : texts.key
    if (key === null) return 'repeated-line'
    draft.rowRecords.reviews.push({ ...said, key })
    if (days.day !== null) this.noteDay(days.day)
    return null
  }

  private textsOf(block: CellBlock, row: number): Record<keyof typeof textFields, string> {
    const names = Object.keys(textFields) as (keyof typeof textFields)[]
    return Object.fromEntries(names.map((name) => [name, this.texts[name].read(block, row)])) as Record<
      keyof typeof textFields,
      string
    >
  }

  private daysOf(block: CellBlock, row: number): Pick<ReviewRecord, 'day' | 'replyDay'> | RowProblem {
    const written = this.date.read(block, row)
    if (typeof written === 'string') return new RowProblem(written, this.date.columns[0])
    const replied = this.replyDate.read(block, row)
    if (typeof replied === 'string') return new RowProblem(replied, this.replyDate.columns[0])
    return { day: written?.day ?? null, replyDay: replied?.day ?? null }
  }

  /**
   * Made of person, product, order, day and text where the platform gives no number. The same again by the same person is the same
   * review: null. Where nobody is named, equal reviews are several people's and told apart by number.
   */
  private madeKey(said: Omit<ReviewRecord, 'key'>): string | null {
    const { email, buyerKey, author, orderKey, productKey, productHandle, productTitle, day, title, text } = said
    const person = [email, buyerKey, author, orderKey]
    const parts = [...person, productKey, productHandle, productTitle, day ?? '', title, text]
    const key = createHash('sha256').update(parts.join('\u001f')).digest('hex').slice(0, 24)
    const before = this.seen.get(key) ?? 0
    this.seen.set(key, before + 1)
    if (before === 0) return key
    return person.some((word) => word !== '') ? null : `${key} ${before + 1}`
  }

  private columnOf(field: MappingField): number {
    return this.reading.plan.fields[field]?.columns[0] ?? -1
  }

  private noteDay(day: DayNumber): void {
    const end = this.reading.clocks.shop.toInstant((day + 1) * 86_400) - 1
    if (this.lastMoment === null || end > this.lastMoment) this.lastMoment = end
  }

  override isTotal(block: CellBlock, row: number): boolean {
    return isTotalLabel(this.texts.productTitle.read(block, row) || this.texts.key.read(block, row))
  }
}
