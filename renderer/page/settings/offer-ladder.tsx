import { Table, Text } from '@mantine/core'
import { offerRungs } from '../../../core/contract/view/offer.ts'
import type { SettingsView } from '../../../core/contract/view/shop.ts'
import { useName, useText } from '../../text/use-text.ts'
import { PercentField } from './fields.tsx'
import { Section } from './section.tsx'
import type { SaveSettings } from './use-save-settings.ts'

/** What each rung of the offer ladder is taken to do and to cost, until the shop's own campaigns have measured it. */
export function OfferLadder({ settings, save }: { readonly settings: SettingsView; readonly save: SaveSettings }) {
  const text = useText()
  const name = useName()
  return (
    <Section title={text('settings.ladder')}>
      <Text c="dimmed" size="xs">
        {text('settings.ladder.text')}
      </Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text('settings.rung')}</Table.Th>
            <Table.Th>{text('settings.lift')}</Table.Th>
            <Table.Th>{text('settings.rung-cost')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {offerRungs.map((rung) => {
            const words = { rung: name('rung', rung) }
            return (
              <Table.Tr key={rung}>
                <Table.Td>{words.rung}</Table.Td>
                <Table.Td>
                  <PercentField
                    hiddenLabel
                    label={text('settings.lift.of', words)}
                    share={settings.liftByRung[rung]}
                    max={10}
                    onSave={(lift) => save({ liftByRung: { [rung]: lift } })}
                  />
                </Table.Td>
                <Table.Td>
                  <PercentField
                    hiddenLabel
                    label={text('settings.rung-cost.of', words)}
                    share={settings.costShareByRung[rung]}
                    onSave={(share) => save({ costShareByRung: { [rung]: share } })}
                  />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
