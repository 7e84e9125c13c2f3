/** Records as literals. */
import { groupRecords } from '../../../core/identity/group.ts'
import type { Decision, IdentityRecord } from '../../../core/identity/record.ts'
import { readTraits, type Traits } from '../../../core/identity/traits.ts'

export function recordOf(id: number, change: Partial<IdentityRecord> = {}): IdentityRecord {
  return {
    id,
    platform: 'taobao',
    key: `k${id}`,
    name: '',
    email: '',
    phone: '',
    hiddenPhone: '',
    country: 'CN',
    region: '',
    city: '',
    isShortLived: false,
    ...change,
  }
}

export function traitsOf(records: readonly IdentityRecord[]): Traits[] {
  return readTraits(records, 'CN')
}

/** People as sorted keys, for comparing. */
export function peopleOf(records: readonly IdentityRecord[], decisions: readonly Decision[] = []): string[] {
  const { people } = groupRecords(traitsOf(records), decisions)
  return people.map(({ members }) => members.map((member) => records[member]?.key).join(' ')).sort()
}
