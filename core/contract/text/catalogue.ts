/**
 * Every sentence that the core gives away, in both languages side by side, so that a missing translation does not compile.
 *
 * `{name}` is replaced by the value, formatted for the language; `{name?one|other}` picks a form by a count (English only needs
 * it). Words of the page itself (buttons, headings) live in `renderer/text`.
 */
import { campaignText } from './campaign.ts'
import { channelText } from './channel.ts'
import { customerText } from './customer.ts'
import { dataLevelText } from './data-level.ts'
import { experimentText } from './experiment.ts'
import { failureText } from './failure.ts'
import { figureText } from './figure.ts'
import { goodsText } from './goods.ts'
import { identityText } from './identity.ts'
import { importText } from './import.ts'
import { jobText } from './job.ts'
import { lifetimeText } from './lifetime.ts'
import { lookAlikeText } from './look-alike.ts'
import { messageText } from './message.ts'
import { moneyText } from './money.ts'
import { nextBasketText } from './next-basket.ts'
import { offerText } from './offer.ts'
import { reportText } from './report.ts'
import { reviewText } from './review.ts'
import { ruleText } from './rule.ts'
import { salesText } from './sales.ts'
import { segmentText } from './segment.ts'
import { surenessText } from './sureness.ts'
import { todayText } from './today.ts'
import { traitText } from './trait.ts'
import { valueText } from './value.ts'
import { wishText } from './wish.ts'

export const catalogue = {
  ...failureText,
  ...valueText,
  ...importText,
  ...jobText,
  ...customerText,
  ...segmentText,
  ...lookAlikeText,
  ...figureText,
  ...traitText,
  ...identityText,
  ...lifetimeText,
  ...nextBasketText,
  ...offerText,
  ...campaignText,
  ...messageText,
  ...experimentText,
  ...todayText,
  ...reportText,
  ...reviewText,
  ...ruleText,
  ...dataLevelText,
  ...salesText,
  ...channelText,
  ...goodsText,
  ...wishText,
  ...moneyText,
  ...surenessText,
}

export type SentenceKey = keyof typeof catalogue
