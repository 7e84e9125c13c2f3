/**
 * Every sentence that the core gives away, in both languages side by side, so that a missing translation does not compile.
 *
 * `{name}` is replaced by the value, formatted for the language; `{name?one|other}` picks a form by a count (English only needs
 * it). Words of the page itself (buttons, headings) live in `renderer/text`.
 */
import { campaignText } from './campaign.ts'
import { customerText } from './customer.ts'
import { failureText } from './failure.ts'
import { importText } from './import.ts'
import { jobText } from './job.ts'
import { offerText } from './offer.ts'
import { reportText } from './report.ts'
import { todayText } from './today.ts'
import { valueText } from './value.ts'

export const catalogue = {
  ...failureText,
  ...valueText,
  ...importText,
  ...jobText,
  ...customerText,
  ...offerText,
  ...campaignText,
  ...todayText,
  ...reportText,
}

export type SentenceKey = keyof typeof catalogue
