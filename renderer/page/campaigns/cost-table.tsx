import { Table, Text } from '@mantine/core'
import type { CampaignView } from '../../../core/contract/view/campaign.ts'
import { useFormat, useName, useText } from '../../text/use-text.ts'
import { PersonSection } from '../customers/person-section.tsx'

/** Costs to be read only: of imported advertising, and on paper. */
export function CostTable({ campaign }: { readonly campaign: CampaignView }) {
  const text = useText()
  const name = useName()
  const format = useFormat()
  return (
    <PersonSection title={text('campaign.costs')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text('campaign.costs.kind')}</Table.Th>
            <Table.Th>{text('campaign.costs.label')}</Table.Th>
            <Table.Th className="figure-right">{text('campaign.costs.amount')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {campaign.costLines.map(({ costId, kind, label, amountMinor, day }) => (
            <Table.Tr key={costId}>
              <Table.Td>{name('cost', kind)}</Table.Td>
              <Table.Td>{[label, day && format.day(day)].filter(Boolean).join(' · ')}</Table.Td>
              <Table.Td className="figure-right">{format.money(amountMinor)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text fw={600} className="figure">
        {text('campaign.costs.total', { money: format.money(campaign.costs.totalMinor) })}
      </Text>
      {campaign.state === 'advertising' && (
        <Text size="xs" c="dimmed">
          {text('campaign.costs.imported')}
        </Text>
      )}
    </PersonSection>
  )
}
