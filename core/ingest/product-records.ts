/** Tables of products: what the shop sells, in which variants, at which price and cost, and how many are left. */
import { titleKey } from '../model/goods.ts'
import type { ProductProfileRecord } from '../model/row-record.ts'
import type { SkipCode } from '../model/shop-record.ts'
import type { BatchDraft } from './batch-draft.ts'
import type { CellBlock } from './cell-block.ts'
import { isRuinedNumber, isTotalLabel, withoutDecimals } from './cell-words.ts'
import { CellReader, NumberReader, TextReader } from './field-readers.ts'
import { currencyReader, type Reading } from './reading.ts'
import { RowProblem } from './row-problem.ts'
import { PlainRecords } from './table-records.ts'

const statusWords: readonly (readonly [RegExp, ProductProfileRecord['status']])[] = [
  [/^(?:active|published|on sale|live|在售|上架|已上架|出售中|销售中)$/i, 'active'],
  [/^(?:draft|unpublished|草稿|待上架|未上架)$/i, 'draft'],
  [/^(?:archived|discontinued|inactive|下架|已下架|仓库中|停售|已停售)$/i, 'archived'],
]

/** What the first row of a product says for the rows of its other variants too. */
interface Family {
  readonly name: string
  readonly category: string
  readonly vendor: string
  readonly tags: readonly string[]
  readonly status: ProductProfileRecord['status']
  readonly attributeNames: readonly string[]
}

type Amounts = Record<'unitPrice' | 'unitCost' | 'stockQuantity', number | null>
type Attributes = Record<string, string[]>

export class ProductRecords extends PlainRecords {
  private readonly reading: Reading
  private readonly texts: Readonly<
    Record<'handle' | 'sku' | 'title' | 'category' | 'vendor' | 'tags' | 'status' | 'currency' | 'location', TextReader>
  >
  private readonly attributeNames: readonly (CellReader<string> | undefined)[]
  private readonly attributeValues: readonly CellReader<string>[]
  private readonly amounts: Readonly<Record<keyof Amounts, NumberReader>>
  private readonly families = new Map<string, Family>()
  private readonly indexByKey = new Map<string, number>()
  /** By product: a list may give each colour a row of its own under one number. */
  private readonly attributesByKey = new Map<string, Attributes>()

  constructor(reading: Reading) {
    super()
    const { fields, rules } = reading.plan
    const number = (field: keyof Amounts) => new NumberReader(fields[field], rules.decimal)
    this.reading = reading
    this.texts = {
      handle: new TextReader(fields.productHandle, (text) => text.toLowerCase()),
      sku: new TextReader(fields.productKey, (text) => (rules.idsWithoutDecimals ? withoutDecimals(text) : text)),
      title: new TextReader(fields.productTitle),
      category: new TextReader(fields.category),
      vendor: new TextReader(fields.vendor),
      tags: new TextReader(fields.tags),
      status: new TextReader(fields.status),
      currency: currencyReader(reading),
      location: new TextReader(fields.location),
    }
    const plain = (column: number) => new CellReader(column, (text) => text)
    const valueColumns = [...(fields.attributeValue?.columns ?? []), ...(fields.variant?.columns ?? [])]
    this.attributeNames = (fields.attributeName?.columns ?? []).map(plain)
    this.attributeValues = valueColumns.map(plain)
    this.amounts = {
      unitPrice: number('unitPrice'),
      unitCost: number('unitCost'),
      stockQuantity: number('stockQuantity'),
    }
  }

  take(block: CellBlock, row: number, draft: BatchDraft): RowProblem | SkipCode | null {
    const handle = this.texts.handle.read(block, row)
    const amounts = this.amountsOf(block, row)
    if (amounts instanceof RowProblem) return amounts
    const values = this.attributeValues.map((cell) => cell.read(block, row))
    if (this.isPicture(handle, amounts, values, block, row)) return 'picture-row'
    const family = this.familyOf(handle, block, row)
    const attributes = attributesOf(family.attributeNames, values)
    const title = this.lineTitle(family.name, attributes)
    const sku = this.texts.sku.read(block, row)
    const key = sku === '' || isRuinedNumber(sku) ? titleKey(title) : sku
    if (key === '') return new RowProblem('product-missing')

    const product = this.productOf(key, title, family.category, draft)
    const fileLine = block.line[row]!
    const { name, vendor, tags, status } = family
    draft.rowRecords.productProfiles.push({
      product,
      handle,
      name,
      vendor,
      tags,
      status,
      attributes: this.mergedAttributes(key, attributes),
      priceMinor: this.priceOf(amounts),
      fileLine,
    })
    this.addAmounts(amounts, { product, key, title, category: family.category, fileLine }, block, row, draft)
    return null
  }

  /** Prices are shown in the shop's currency only. */
  private priceOf({ unitPrice }: Amounts): number | null {
    return unitPrice === null || this.reading.rowCurrency !== '' ? null : this.reading.toMinor(unitPrice)
  }

  private addAmounts(
    { unitCost, stockQuantity }: Amounts,
    of: {
      readonly product: number
      readonly key: string
      readonly title: string
      readonly category: string
      readonly fileLine: number
    },
    block: CellBlock,
    row: number,
    draft: BatchDraft,
  ): void {
    const { product, key: productKey, title, category, fileLine } = of
    if (unitCost !== null) {
      const costMinor = this.reading.toMinor(unitCost)
      const currency = this.reading.rowCurrency
      draft.rowRecords.productCosts.push({ productKey, title, category, costMinor, currency, fromDay: null, fileLine })
    }
    if (stockQuantity !== null) {
      const location = this.texts.location.read(block, row)
      draft.rowRecords.stockLevels.push({ product, location, quantity: stockQuantity, day: null, fileLine })
    }
  }

  private amountsOf(block: CellBlock, row: number): Amounts | RowProblem {
    if (!this.reading.takes(this.reading.rowCurrency))
      return new RowProblem('currency-differs', this.reading.plan.fields.currency?.columns[0] ?? -1)
    const amounts: Amounts = { unitPrice: null, unitCost: null, stockQuantity: null }
    for (const field of ['unitPrice', 'unitCost', 'stockQuantity'] as const) {
      const value = this.amounts[field].read(block, row)
      if (Number.isNaN(value)) return new RowProblem('number-unreadable', this.amounts[field].faultColumn)
      if (field !== 'stockQuantity' && value !== null && value < 0)
        return new RowProblem('negative-not-allowed', this.amounts[field].columns[0])
      amounts[field] = value
    }
    return amounts
  }

  /** A later row of a product that names no variant: its handle and a picture. */
  private isPicture(handle: string, amounts: Amounts, values: readonly string[], block: CellBlock, row: number) {
    return (
      this.families.has(handle) &&
      this.texts.title.read(block, row) === '' &&
      this.texts.sku.read(block, row) === '' &&
      values.every((value) => value === '') &&
      amounts.unitPrice === null
    )
  }

  private familyOf(handle: string, block: CellBlock, row: number): Family {
    const known = handle === '' ? undefined : this.families.get(handle)
    const tags = this.texts.tags.read(block, row)
    const status = this.texts.status.read(block, row)
    const family: Family = {
      name: this.texts.title.read(block, row) || (known?.name ?? ''),
      category: this.texts.category.read(block, row) || (known?.category ?? ''),
      vendor: this.texts.vendor.read(block, row) || (known?.vendor ?? ''),
      tags: tags === '' ? (known?.tags ?? []) : tagsOf(tags),
      status: status === '' ? (known?.status ?? 'unknown') : statusOf(status),
      attributeNames: this.attributeValues.map((cell, i) => {
        const names = this.attributeNames[i]
        return names
          ? names.read(block, row) || (known?.attributeNames[i] ?? '')
          : this.reading.plan.names[cell.column]!
      }),
    }
    if (handle !== '' && !known) this.families.set(handle, family)
    return family
  }

  /** Shops that give their products a web name write `Title - Red / Large` into their orders. */
  private lineTitle(name: string, attributes: Attributes): string {
    const variant = Object.values(attributes).flat().join(' / ')
    return this.texts.handle.gives && name !== '' && variant !== '' ? `${name} - ${variant}` : name
  }

  private productOf(key: string, title: string, category: string, draft: BatchDraft): number {
    const known = this.indexByKey.get(key)
    if (known === undefined) {
      const index = draft.addProduct({ key, title, category })
      this.indexByKey.set(key, index)
      return index
    }
    const record = draft.product(known)
    if (record) {
      record.title ||= title
      record.category ||= category
    }
    return known
  }

  private mergedAttributes(key: string, attributes: Attributes): Attributes {
    const merged = this.attributesByKey.get(key) ?? {}
    for (const [name, values] of Object.entries(attributes))
      merged[name] = [...new Set([...(merged[name] ?? []), ...values])]
    this.attributesByKey.set(key, merged)
    return merged
  }

  currencyOf(block: CellBlock, row: number): string {
    return this.texts.currency.read(block, row)
  }

  override isTotal(block: CellBlock, row: number): boolean {
    return isTotalLabel(this.texts.sku.read(block, row) || this.texts.title.read(block, row))
  }
}

/** A product without variants has one that is called `Default Title`. */
function attributesOf(names: readonly string[], values: readonly string[]): Attributes {
  const attributes: Attributes = {}
  for (const [i, value] of values.entries()) {
    const name = names[i]!
    if (value === '' || name === '' || (name === 'Title' && value === 'Default Title')) continue
    attributes[name] = [...(attributes[name] ?? []), value]
  }
  return attributes
}

function tagsOf(text: string): string[] {
  return [...new Set(text.split(/[,，、;；|]/).map((tag) => tag.trim()))].filter((tag) => tag !== '')
}

function statusOf(text: string): ProductProfileRecord['status'] {
  return statusWords.find(([word]) => word.test(text))?.[1] ?? 'unknown'
}
