import type { MethodParams } from '../../../core/contract/methods.ts'
import type { AudienceView, CampaignView } from '../../../core/contract/view/campaign.ts'
import { contactChannels } from '../../../core/contract/view/offer.ts'

/** What would make a discarded plan again: the same people, days, costs and share left alone. Null without people. */
export function recreationOf(campaign: CampaignView, audience: AudienceView): MethodParams['campaign/create'] | null {
  const channel = contactChannels.find((known) => known === campaign.channel)
  const people = audience.people.map(({ customerId }) => customerId)
  if (people.length === 0 || !channel) return null
  return {
    name: campaign.name,
    goal: campaign.goal,
    channel,
    firstDay: campaign.firstDay,
    lastDay: campaign.lastDay,
    costLines: campaign.costLines.map(({ kind, label, amountMinor, hours, day }) => ({
      kind,
      label,
      amountMinor,
      hours,
      day,
    })),
    audience: { customerIds: people },
    holdoutShare: campaign.holdout / people.length,
  }
}
