import type { CampaignView } from '../../../core/contract/view/campaign.ts'
import { Figure } from '../../component/figure.tsx'
import { type Format, type TextFunction, useFormat, useText } from '../../text/use-text.ts'
import { type Fact, FactGrid, PersonSection } from '../customers/person-section.tsx'

/** Who was reached, what came in, and what of it the campaign caused. */
export function CampaignNumbers({ campaign }: { readonly campaign: CampaignView }) {
  const text = useText()
  const format = useFormat()
  const facts = [
    ...(campaign.state === 'advertising' ? [] : peopleFacts(campaign, text, format)),
    ...(campaign.state === 'planned' ? [] : moneyFacts(campaign, text, format)),
  ]
  return (
    <PersonSection title={text('campaign.numbers')}>
      <FactGrid columns={facts.length === 4 ? 4 : 3} facts={facts} />
    </PersonSection>
  )
}

function peopleFacts(campaign: CampaignView, text: TextFunction, format: Format): readonly Fact[] {
  const planned = campaign.state === 'planned'
  const bought = (count: number) => (planned ? {} : { note: text('campaign.bought', { count }) })
  return [
    {
      label: text(planned ? 'campaign.people.planned' : 'campaign.people'),
      value: format.number(campaign.contacted),
      ...bought(campaign.contactedBuyers),
    },
    {
      label: text('campaign.control'),
      value: format.number(campaign.holdout),
      explain: text('campaign.holdout.text'),
      ...bought(campaign.holdoutBuyers),
    },
  ]
}

function moneyFacts(campaign: CampaignView, text: TextFunction, format: Format): readonly Fact[] {
  const { attributedRevenueMinor, roas, incrementalRevenueMinor, incrementalProfitMinor, incrementalRoas } = campaign
  const ratio = (value: number) => format.number(value, { digits: 1 })
  const facts: Fact[] = [
    {
      label: text('campaigns.revenue'),
      value:
        campaign.state === 'sent' ? (
          <Figure of={{ figure: 'net', campaignId: campaign.campaignId }}>
            {format.money(attributedRevenueMinor)}
          </Figure>
        ) : (
          format.money(attributedRevenueMinor)
        ),
      explain: text('campaigns.revenue.explain'),
    },
  ]
  if (roas !== null)
    facts.push({ label: text('campaigns.roas'), value: ratio(roas), explain: text('campaigns.roas.explain') })
  if (incrementalRevenueMinor !== null)
    facts.push({
      label: text('campaign.incremental-revenue'),
      value: format.money(incrementalRevenueMinor, { signed: true }),
    })
  if (incrementalProfitMinor !== null) facts.push(profitFact(campaign, incrementalProfitMinor, text, format))
  if (campaign.varianceCut !== null)
    facts.push({
      label: text('campaign.habit'),
      value: format.percent(1 - Math.sqrt(1 - campaign.varianceCut)),
      explain: text('campaign.habit.explain'),
    })
  if (incrementalRoas !== null)
    facts.push({
      label: text('campaign.incremental-roas'),
      value: ratio(incrementalRoas),
      explain: text('campaign.incremental-roas.explain'),
    })
  return facts
}

function profitFact({ low, high }: CampaignView, profit: number, text: TextFunction, format: Format): Fact {
  const signed = (minor: number) => format.money(minor, { signed: true })
  return {
    label: text('campaigns.profit'),
    value: <span className={profit < 0 ? 'loss' : 'gain'}>{signed(profit)}</span>,
    explain: text('campaigns.profit.explain'),
    ...(low === null || high === null
      ? {}
      : { note: text('common.likely-range', { low: signed(low), high: signed(high) }) }),
  }
}
