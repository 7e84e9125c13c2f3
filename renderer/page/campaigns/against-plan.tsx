import { Text } from '@mantine/core'
import type { CampaignPlanView } from '../../../core/contract/view/campaign.ts'
import { useFormat, useSay, useText } from '../../text/use-text.ts'
import { type Fact, FactGrid, PersonSection } from '../customers/person-section.tsx'

/** What was expected when the list went out, and which part made it come out otherwise. */
export function AgainstPlan({ plan }: { readonly plan: CampaignPlanView }) {
  const text = useText()
  const say = useSay()
  const format = useFormat()
  const signed = (minor: number) => format.money(minor, { signed: true })
  const part = (name: 'buyers' | 'value' | 'cost', minor: number): Fact => ({
    label: text(`campaign.against.${name}`),
    value: <span className={minor < 0 ? 'loss' : 'gain'}>{signed(minor)}</span>,
    explain: text(`campaign.against.${name}.explain`),
  })
  const planned: Fact = {
    label: text('campaign.against.planned'),
    value: signed(plan.likelyMinor),
    note: text('common.likely-range', { low: signed(plan.lowMinor), high: signed(plan.highMinor) }),
  }
  const { variance } = plan
  const parts = variance
    ? [part('buyers', variance.buyersMinor), part('value', variance.valueMinor), part('cost', variance.costMinor)]
    : []
  return (
    <PersonSection title={text('campaign.against')}>
      <Text size="sm">{say(plan.sentence)}</Text>
      <FactGrid columns={4} facts={[planned, ...parts]} />
    </PersonSection>
  )
}
