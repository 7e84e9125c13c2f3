/** The people of a table: one record per key, in order of first appearance. */
import type { CustomerRecord } from '../model/shop-record.ts'
import type { BatchDraft, Mutable } from './batch-draft.ts'
import type { CellBlock } from './cell-block.ts'
import { emailOf, isMasked, isRuinedNumber, phoneOf, withoutDecimals } from './cell-words.ts'
import { TextReader } from './field-readers.ts'
import { RowRoles } from './row-roles.ts'
import type { TablePlan } from './table-plan.ts'

type Details = Pick<CustomerRecord, 'name' | 'email' | 'phone' | 'country' | 'region' | 'city'>

export class CustomerIndex {
  /** False where no column could tell one buyer from another. */
  readonly gives: boolean
  private readonly key: TextReader
  private readonly readers: Readonly<Record<keyof Details, TextReader>>
  private readonly nameIsKey: boolean
  private readonly byKey = new Map<string, number>()

  /** Addresses of those who were given money back, where they stand elsewhere. */
  private readonly returned: { readonly roles: RowRoles; readonly email: TextReader } | null

  constructor(plan: TablePlan, region: TextReader) {
    const { fields, rules } = plan
    const email = rules.returns?.email
    this.returned = email ? { roles: new RowRoles(plan), email: new TextReader(email, emailOf) } : null
    this.key = new TextReader(fields.customerKey, (text) =>
      personKey(rules.idsWithoutDecimals ? withoutDecimals(text) : text),
    )
    this.readers = {
      name: new TextReader(fields.customerName),
      email: new TextReader(fields.email, emailOf),
      phone: new TextReader(fields.phone, phoneOf),
      country: new TextReader(fields.country),
      region,
      city: new TextReader(fields.city),
    }
    this.nameIsKey = !fields.customerKey && !fields.email && !fields.phone && fields.customerName !== undefined
    this.gives = this.nameIsKey || this.key.gives || this.readers.email.gives || this.readers.phone.gives
  }

  /** Index of the row's buyer, −1 where the row names none. Details that a person of this batch lacked are filled in. */
  find(block: CellBlock, row: number, draft: BatchDraft): number {
    const details: Mutable<Details> = { name: '', email: '', phone: '', country: '', region: '', city: '' }
    for (const field of detailFields) details[field] = this.readers[field].read(block, row)
    if (this.returned?.roles.roleOf(block, row) === 'return') details.email = this.returned.email.read(block, row)
    const identity = this.identityOf(this.key.read(block, row), details)
    if (!identity) return -1
    const id = `${identity.keyKind}:${identity.key}`
    const known = this.byKey.get(id)
    if (known === undefined) {
      const index = draft.addCustomer({ ...identity, ...details })
      this.byKey.set(id, index)
      return index
    }
    const record = draft.customer(known)
    if (record) for (const field of detailFields) record[field] ||= details[field]
    return known
  }

  private identityOf(key: string, { email, phone, name }: Details): Pick<CustomerRecord, 'key' | 'keyKind'> | null {
    if (key !== '') return { key, keyKind: 'platform' }
    if (email !== '') return { key: email, keyKind: 'email' }
    if (phone !== '') return { key: phone, keyKind: 'phone' }
    return this.nameIsKey && name !== '' && !isMasked(name) ? { key: name, keyKind: 'name' } : null
  }
}

const detailFields = ['name', 'email', 'phone', 'country', 'region', 'city'] as const

/** Empty for what would make one person of many: hidden, ruined or unreadable keys. */
function personKey(text: string): string {
  return isMasked(text) || isRuinedNumber(text) || text.includes('\ufffd') ? '' : text
}
