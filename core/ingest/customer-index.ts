/** The people of a table: one record per key, in order of first appearance. */
import type { CustomerRecord } from '../model/shop-record.ts'
import type { BatchDraft, Mutable } from './batch-draft.ts'
import type { CellBlock } from './cell-block.ts'
import { emailOf, hiddenPhoneOf, isMasked, isRuinedNumber, phoneOf, withoutDecimals } from './cell-words.ts'
import { TextReader } from './field-readers.ts'
import { KnownBuyers } from './known-buyers.ts'
import { RowRoles } from './row-roles.ts'
import type { TablePlan } from './table-plan.ts'

type Details = Required<
  Pick<CustomerRecord, 'name' | 'email' | 'phone' | 'hiddenPhone' | 'country' | 'region' | 'city'>
>
type Identity = Pick<CustomerRecord, 'key' | 'keyKind'>

export function regionReader({ fields, rules }: TablePlan): TextReader {
  return new TextReader(fields.region, rules.regionIsFirstWord ? (text) => text.split(/\s/, 1)[0]! : undefined)
}

export class CustomerIndex {
  /** False where no column could tell one buyer from another. */
  readonly gives: boolean
  private readonly key: TextReader
  private readonly readers: Readonly<Record<keyof Details, Pick<TextReader, 'read' | 'gives'>>>
  private readonly nameIsKey: boolean
  private readonly addressFirst: boolean
  /** The shop tells the people of a platform apart by key alone, whatever kind of key it is. */
  private readonly byKey = new Map<string, number>()
  private readonly known: KnownBuyers | null

  /** Addresses of those who were given money back, where they stand elsewhere. */
  private readonly returned: { readonly roles: RowRoles; readonly email: TextReader } | null

  constructor(plan: TablePlan, region: TextReader = regionReader(plan)) {
    const { fields, rules } = plan
    const email = rules.returns?.email
    this.returned = email ? { roles: new RowRoles(plan), email: new TextReader(email, emailOf) } : null
    this.key = new TextReader(fields.customerKey, (text) =>
      personKey(rules.idsWithoutDecimals ? withoutDecimals(text) : text),
    )
    this.readers = {
      name: new NameReader(plan),
      email: new TextReader(fields.email, emailOf),
      phone: new TextReader(fields.phone, phoneOf),
      hiddenPhone: new TextReader(fields.phone, hiddenPhoneOf),
      country: new TextReader(fields.country),
      region,
      city: new TextReader(fields.city),
    }
    this.nameIsKey = !fields.customerKey && !fields.email && !fields.phone && fields.customerName !== undefined
    this.addressFirst = rules.addressBeforeKey
    const order = this.addressFirst
      ? (['email', 'phone', 'platform'] as const)
      : (['platform', 'email', 'phone'] as const)
    this.known = this.returned ? null : new KnownBuyers(plan, order)
    this.gives = this.nameIsKey || this.key.gives || this.readers.email.gives || this.readers.phone.gives
  }

  /** Index of the row's buyer, −1 where the row names none. Details that a person of this batch lacked are filled in. */
  find(block: CellBlock, row: number, draft: BatchDraft): number {
    const met = this.known?.find(block, row) ?? -1
    // Only a person of this batch can still be given details.
    if (met >= 0 && !draft.customer(met)) return met
    const details = this.detailsOf(block, row)
    const identity = this.identityOf(this.key.read(block, row), details)
    if (!identity) return -1
    const index = this.findOrAdd(identity, details, draft)
    this.known?.learn(block, row, identity.keyKind, index)
    return index
  }

  private findOrAdd(identity: Identity, details: Details, draft: BatchDraft): number {
    const known = this.byKey.get(identity.key)
    if (known === undefined) {
      const index = draft.addCustomer({ ...identity, ...details })
      this.byKey.set(identity.key, index)
      return index
    }
    const record = draft.customer(known)
    if (record) for (const field of detailFields) record[field] ||= details[field]
    return known
  }

  /** Index of the row's person if an earlier row has named them, else −1; nothing is filled in. */
  findKnown(block: CellBlock, row: number): number {
    const identity = this.identityOf(this.key.read(block, row), this.detailsOf(block, row))
    return (identity && this.byKey.get(identity.key)) ?? -1
  }

  private detailsOf(block: CellBlock, row: number): Mutable<Details> {
    const details: Mutable<Details> = {
      name: '',
      email: '',
      phone: '',
      hiddenPhone: '',
      country: '',
      region: '',
      city: '',
    }
    for (const field of detailFields) details[field] = this.readers[field].read(block, row)
    if (this.returned?.roles.roleOf(block, row) === 'return') details.email = this.returned.email.read(block, row)
    return details
  }

  private identityOf(key: string, { email, phone, name }: Details): Identity | null {
    if (key !== '' && !this.addressFirst) return { key, keyKind: 'platform' }
    if (email !== '') return { key: email, keyKind: 'email' }
    if (phone !== '') return { key: phone, keyKind: 'phone' }
    if (key !== '') return { key, keyKind: 'platform' }
    return this.nameIsKey && name !== '' && !isMasked(name) ? { key: name, keyKind: 'name' } : null
  }
}

const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·]+$/u

/** Names in one column or in two; where both parts are East Asian the family's name stands first, with no blank between. */
class NameReader {
  readonly gives: boolean
  private readonly text: TextReader
  private readonly givenFirst: boolean

  constructor({ fields, names }: TablePlan) {
    this.text = new TextReader(fields.customerName)
    this.gives = this.text.gives
    this.givenFirst = /first|given|^名$|名字/i.test(names[fields.customerName?.columns[0] ?? -1] ?? '')
  }

  read(block: CellBlock, row: number): string {
    if (!this.text.joined) return this.text.read(block, row)
    const parts = this.text.readAll(block, row).filter((part) => part !== '')
    if (parts.length !== 2 || !parts.every((part) => eastAsian.test(part))) return this.text.read(block, row)
    return (this.givenFirst ? parts.reverse() : parts).join('')
  }
}

const detailFields = ['name', 'email', 'phone', 'hiddenPhone', 'country', 'region', 'city'] as const

/** Empty for what would make one person of many: hidden, ruined or unreadable keys. */
function personKey(text: string): string {
  return isMasked(text) || isRuinedNumber(text) || text.includes('\ufffd') ? '' : text
}
