/** Tables of costs: what a product costs the shop, and what advertising was charged. */
import type { ShopRecordBatch } from '../model/shop-record.ts'
import type { BatchDraft } from './batch-draft.ts'
import type { CellBlock } from './cell-block.ts'
import { isTotalLabel } from './cell-words.ts'
import { DateReader, type Moment, NumberReader, TextReader } from './field-readers.ts'
import { ProductIndex } from './product-index.ts'
import { currencyReader, type Reading } from './reading.ts'
import { RowProblem } from './row-problem.ts'
import type { TableRecords } from './table-records.ts'

/** What both cost tables share: one amount per row that must be there, not negative, and of a currency with a rate. */
class CostAmount {
  readonly reader: NumberReader
  private readonly currency: TextReader
  private readonly reading: Reading

  constructor(reading: Reading, field: 'unitCost' | 'spend') {
    const { fields, rules } = reading.plan
    this.reading = reading
    this.reader = new NumberReader(fields[field], rules.decimal)
    this.currency = currencyReader(reading)
  }

  currencyOf(block: CellBlock, row: number): string {
    return this.currency.read(block, row)
  }

  read(block: CellBlock, row: number): number | RowProblem {
    if (!this.reading.takes(this.reading.rowCurrency))
      return new RowProblem('currency-differs', this.reading.plan.fields.currency?.columns[0] ?? -1)
    const value = this.reader.read(block, row)
    if (value === null) return new RowProblem('amount-missing', this.reader.columns[0])
    if (Number.isNaN(value)) return new RowProblem('number-unreadable', this.reader.faultColumn)
    return value < 0 ? new RowProblem('negative-not-allowed', this.reader.columns[0]) : this.reading.toMinor(value)
  }

  basisOf(block: CellBlock, row: number): number {
    const value = this.reader.read(block, row) ?? 0
    return Number.isNaN(value) ? 0 : this.reading.toMinor(value)
  }
}

function sumsByCurrency<T extends { readonly currency: string }>(rows: readonly T[], minorOf: (row: T) => number) {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(row.currency, (sums.get(row.currency) ?? 0) + minorOf(row))
  return sums
}

function foreignOnly(sums: Map<string, number>): Map<string, number> {
  sums.delete('')
  return sums
}

export class ProductCostRecords implements TableRecords {
  readonly lastMoment = null
  private readonly amount: CostAmount
  private readonly products: ProductIndex
  private readonly from: DateReader

  constructor(reading: Reading) {
    this.amount = new CostAmount(reading, 'unitCost')
    this.products = new ProductIndex(reading.plan)
    this.from = new DateReader(reading.plan.fields.fromDate, undefined, reading.clocks)
  }

  continues(): boolean {
    return false
  }

  take(block: CellBlock, row: number, draft: BatchDraft): RowProblem | null {
    const productKey = this.products.keyOf(block, row)
    if (productKey === '') return new RowProblem('product-missing')
    const costMinor = this.amount.read(block, row)
    if (typeof costMinor !== 'number') return costMinor
    const from = this.from.read(block, row)
    if (typeof from === 'string') return new RowProblem(from, this.from.columns[0])
    const title = this.products.title.read(block, row)
    const category = this.products.category.read(block, row)
    draft.rowRecords.productCosts.push({
      productKey,
      title,
      category,
      costMinor,
      currency: this.amount.currencyOf(block, row),
      fromDay: from?.day ?? null,
      fileLine: block.line[row]!,
    })
    return null
  }

  basisOf(block: CellBlock, row: number): number {
    return this.amount.basisOf(block, row)
  }

  currencyOf(block: CellBlock, row: number): string {
    return this.amount.currencyOf(block, row)
  }

  basisIn(batch: ShopRecordBatch): number {
    return this.sums(batch).get('') ?? 0
  }

  foreignBasisIn(batch: ShopRecordBatch): Map<string, number> {
    return foreignOnly(this.sums(batch))
  }

  private sums({ rows: { productCosts } }: ShopRecordBatch): Map<string, number> {
    return sumsByCurrency(productCosts, ({ costMinor }) => costMinor)
  }

  isTotal(block: CellBlock, row: number): boolean {
    return isTotalLabel(this.products.keyOf(block, row))
  }
}

export class AdvertisingCostRecords implements TableRecords {
  lastMoment: number | null = null
  private readonly reading: Reading
  private readonly amount: CostAmount
  private readonly key: TextReader
  private readonly name: TextReader
  private readonly first: DateReader
  private readonly last: DateReader
  private readonly counts: Readonly<Record<'impressions' | 'clicks' | 'claimedOrders' | 'claimedRevenue', NumberReader>>

  constructor(reading: Reading) {
    const { fields, rules } = reading.plan
    const numbers = (field: keyof AdvertisingCostRecords['counts']) => new NumberReader(fields[field], rules.decimal)
    this.reading = reading
    this.amount = new CostAmount(reading, 'spend')
    this.key = new TextReader(fields.campaignKey)
    this.name = new TextReader(fields.campaignName)
    this.first = new DateReader(fields.firstDate ?? fields.lastDate, undefined, reading.clocks)
    this.last = new DateReader(fields.lastDate ?? fields.firstDate, undefined, reading.clocks)
    this.counts = {
      impressions: numbers('impressions'),
      clicks: numbers('clicks'),
      claimedOrders: numbers('claimedOrders'),
      claimedRevenue: numbers('claimedRevenue'),
    }
  }

  continues(): boolean {
    return false
  }

  take(block: CellBlock, row: number, draft: BatchDraft): RowProblem | null {
    const name = this.name.read(block, row)
    const key = this.key.read(block, row) || name
    if (key === '') return new RowProblem('campaign-missing')
    const spendMinor = this.amount.read(block, row)
    if (typeof spendMinor !== 'number') return spendMinor
    const days = this.daysOf(block, row)
    if (days instanceof RowProblem) return days
    const counts = this.countsOf(block, row)
    if (counts instanceof RowProblem) return counts
    const { platform } = this.reading.plan
    draft.rowRecords.advertisingCosts.push({
      platform,
      campaignKey: key,
      campaignName: name || key,
      ...days,
      spendMinor,
      currency: this.amount.currencyOf(block, row),
      ...counts,
      fileLine: block.line[row]!,
    })
    const end = this.reading.clocks.shop.toInstant((days.lastDay + 1) * 86_400) - 1
    if (this.lastMoment === null || end > this.lastMoment) this.lastMoment = end
    return null
  }

  private daysOf(block: CellBlock, row: number): { firstDay: number; lastDay: number } | RowProblem {
    const first = this.first.read(block, row)
    if (typeof first === 'string') return new RowProblem(first, this.first.columns[0])
    const { period } = this.reading.plan.rules
    if (first === null) return period ?? new RowProblem('date-unreadable', this.first.columns[0])
    const last = this.last.read(block, row)
    // A campaign that still runs has a word for its end.
    const end: Moment = last === null || typeof last === 'string' ? first : last
    return { firstDay: first.day, lastDay: Math.max(first.day, end.day) }
  }

  private countsOf(block: CellBlock, row: number) {
    const { impressions, clicks, claimedOrders, claimedRevenue } = this.counts
    const values = [impressions, clicks, claimedOrders, claimedRevenue].map((reader) => reader.read(block, row))
    const fault = values.findIndex((value) => Number.isNaN(value))
    if (fault >= 0) return new RowProblem('number-unreadable', Object.values(this.counts)[fault]!.faultColumn)
    const revenue = values[3] ?? null
    return {
      impressions: values[0] ?? null,
      clicks: values[1] ?? null,
      claimedOrders: values[2] ?? null,
      claimedRevenueMinor: revenue === null ? null : this.reading.toMinor(revenue),
    }
  }

  basisOf(block: CellBlock, row: number): number {
    return this.amount.basisOf(block, row)
  }

  currencyOf(block: CellBlock, row: number): string {
    return this.amount.currencyOf(block, row)
  }

  basisIn(batch: ShopRecordBatch): number {
    return this.sums(batch).get('') ?? 0
  }

  foreignBasisIn(batch: ShopRecordBatch): Map<string, number> {
    return foreignOnly(this.sums(batch))
  }

  private sums({ rows: { advertisingCosts } }: ShopRecordBatch): Map<string, number> {
    return sumsByCurrency(advertisingCosts, ({ spendMinor }) => spendMinor)
  }

  isTotal(block: CellBlock, row: number): boolean {
    const name = this.name.read(block, row)
    if (name === '' && this.key.read(block, row) === '') return this.reading.plan.rules.namelessIsTotal
    return isTotalLabel(name)
  }
}
