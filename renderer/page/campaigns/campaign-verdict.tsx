import { Paper, Stack, Text } from '@mantine/core'
import type { CampaignView, VerdictCode } from '../../../core/contract/view/campaign.ts'
import { Explain } from '../../component/explain.tsx'
import { useName, useSay, useText } from '../../text/use-text.ts'
import { tenths } from '../customers/tenths.ts'

const withoutChance: ReadonlySet<VerdictCode> = new Set(['not-proven', 'counts-only'])

/** The result in words: finding, chance, how good the evidence is, and what would tell more. */
export function CampaignVerdict({ campaign }: { readonly campaign: CampaignView }) {
  const text = useText()
  const say = useSay()
  const name = useName()
  const { state, evidence, chanceOfProfit, next } = campaign
  const judged = state !== 'planned'
  // The sentence of an unproven campaign names the chance itself; of too few buyers it would only mislead.
  const chance = judged && !withoutChance.has(campaign.verdict) ? chanceOfProfit : null
  return (
    <Paper p="md" component="section">
      <Stack gap={6}>
        {judged && (
          <Text size="sm" c="dimmed">
            {name('verdict', campaign.verdict)}
          </Text>
        )}
        <Text size="lg" fw={600}>
          {say(campaign.sentence)}
        </Text>
        {chance !== null && <Text>{text('campaign.chance', { chance: tenths(chance, text) })}</Text>}
        {next && <Text>{say(next)}</Text>}
        {judged && (
          <Text size="sm" c="dimmed" component="div">
            {text('campaign.evidence')}{' '}
            <Explain text={text(`campaign.evidence.${evidence}`)}>{name('evidence', evidence)}</Explain>
          </Text>
        )}
      </Stack>
    </Paper>
  )
}
