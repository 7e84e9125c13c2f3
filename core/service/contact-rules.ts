/**
 * Who may be contacted now, over all channels: no refusal, no contact a few days ago, not too many in a month, quiet after a
 * complaint, and never those whom the owner keeps uncontacted for good so that every campaign has somebody to be compared with.
 */
import { hashShare } from '../analysis/stats/random.ts'
import type { ContactSkip } from '../contract/view/campaign.ts'
import type { ContactChannel } from '../contract/view/offer.ts'
import type { DayNumber } from '../model/day.ts'
import { listContacts } from '../storage/campaign-store.ts'
import { listRatings } from '../storage/review-store.ts'
import { readConsents } from './consent-service.ts'
import type { CustomerBase } from './customer-base.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

const MONTH_DAYS = 30
/** Stars of a review that counts as a complaint. */
const COMPLAINT_STARS = 2
/** One lot for the whole life of a shop: who is left alone stays so. */
const NEVER_SEED = 86_028_121

export interface ContactRules {
  /** Null: may be contacted. */
  whyNot(c: number): ContactSkip | null
  /** The same for one channel: a person may refuse some. */
  whyNotBy(c: number, channel: ContactChannel): ContactSkip | null
}

export function contactRules(session: ShopSession, base: CustomerBase): ContactRules {
  const settings = readSettings(session)
  const consents = readConsents(session)
  const { asOf, details } = base
  const contacts = daysByPerson(base, listContacts(session.reader))
  const complaints = daysByPerson(
    base,
    listRatings(session.reader).filter(({ rating }) => rating > 0 && rating <= COMPLAINT_STARS),
  )
  const within = (days: readonly DayNumber[], length: number) =>
    days.filter((day) => day <= asOf && asOf - day < length).length
  function whyNot(c: number): ContactSkip | null {
    const days = contacts.get(c) ?? []
    const person = details[c]
    if (person && hashShare(String(person.customerId), NEVER_SEED) < settings.neverContactShare)
      return 'never-contacted'
    if (within(complaints.get(c) ?? [], settings.quietDays) > 0) return 'complained'
    if (within(days, settings.contactGapDays) > 0) return 'contacted-recently'
    return within(days, MONTH_DAYS) >= settings.contactsPerMonth ? 'contacted-often' : null
  }
  return {
    whyNot,
    whyNotBy(c, channel) {
      const person = details[c]
      return person && consents.refuses(person.customerId, channel) ? 'refused' : whyNot(c)
    },
  }
}

function daysByPerson(
  { indexById }: CustomerBase,
  rows: readonly { readonly customerId: number; readonly day: DayNumber }[],
): Map<number, DayNumber[]> {
  const days = new Map<number, DayNumber[]>()
  for (const { customerId, day } of rows) {
    const c = indexById.get(customerId)
    if (c === undefined) continue
    const known = days.get(c)
    if (known) known.push(day)
    else days.set(c, [day])
  }
  return days
}
