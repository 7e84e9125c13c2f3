import { List, Paper, Stack, Text } from '@mantine/core'
import type { MethodParams } from '../../../core/contract/methods.ts'
import type { CampaignPreviewView } from '../../../core/contract/view/campaign.ts'
import { useCall } from '../../client/core.tsx'
import { useFormat, useName, useSay, useText } from '../../text/use-text.ts'
import { FactGrid } from '../customers/person-section.tsx'

/** What the campaign would be as it stands in the dialog: who not and why, what it must bring, what could be learned. */
export function PlanPreview({ plan }: { readonly plan: MethodParams['campaign/preview'] }) {
  const { data } = useCall('campaign/preview', plan, { keepPrevious: true })
  return data ? <Preview view={data} /> : null
}

function Preview({ view }: { readonly view: CampaignPreviewView }) {
  const text = useText()
  const say = useSay()
  const name = useName()
  const format = useFormat()
  const { expected, breakEvenBuyers, breakEvenShare } = view
  const money = (minor: number) => format.money(minor, { signed: true })
  return (
    <Paper
      p="md"
      withBorder={false}
      bg="var(--mantine-color-default-hover)"
      aria-live="polite"
      component="section"
      aria-label={text('campaign.preview')}
    >
      <Stack gap="md">
        <FactGrid
          columns={1}
          facts={[
            {
              label: text('campaign.people.planned'),
              value: format.number(view.contact),
              note: text('campaign.preview.control', { number: format.number(view.holdout) }),
            },
            {
              label: text('campaign.preview.break-even'),
              value: breakEvenBuyers === null ? '–' : text('campaign.preview.buyers', { count: breakEvenBuyers }),
              explain: text('campaign.preview.break-even.explain', {
                cost: format.money(view.costMinor),
                margin: format.money(view.marginPerOrderMinor),
              }),
              note:
                breakEvenShare === null
                  ? null
                  : text('campaign.preview.usual', {
                      needed: format.percent(breakEvenShare),
                      usual: format.percent(view.usualShare),
                    }),
            },
            {
              label: text('campaign.preview.expected'),
              value: expected === null ? '–' : money(expected.likelyMinor),
              ...(expected === null
                ? {}
                : {
                    explain: say(expected.basis),
                    note: text('common.range', { low: money(expected.lowMinor), high: money(expected.highMinor) }),
                  }),
            },
          ]}
        />
        <Text size="sm">
          <Text span fw={600}>
            {text('campaign.learn')}
          </Text>{' '}
          {say(view.learn)}
        </Text>
        {view.skipped.length > 0 && (
          <List size="sm" c="dimmed">
            {view.skipped.map(({ reason, people }) => (
              <List.Item key={reason}>{name('skip', reason, { people })}</List.Item>
            ))}
          </List>
        )}
      </Stack>
    </Paper>
  )
}
