import { MultiSelect, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { MethodParams } from '../../../core/contract/methods.ts'
import { useCall } from '../../client/core.tsx'
import { useFormat, useName, useText } from '../../text/use-text.ts'

export type Audience = MethodParams['campaign/create']['audience']

/** Who is meant, and how many they are; the audience is null until it is complete. */
export interface AudienceChoice {
  readonly audience: Audience | null
  readonly people: number
}

interface AudienceFieldProps {
  readonly onChange: (choice: AudienceChoice) => void
}

/** Who the campaign is for: a group, or people chosen one by one. */
export function AudienceField({ onChange }: AudienceFieldProps) {
  const text = useText()
  const [kind, setKind] = useState('segment')
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500} id="campaign-audience">
        {text('campaign.audience')}
      </Text>
      <SegmentedControl
        aria-labelledby="campaign-audience"
        data={[
          { value: 'segment', label: text('campaign.audience.segment') },
          { value: 'people', label: text('campaign.audience.people') },
        ]}
        value={kind}
        onChange={(next) => {
          setKind(next)
          onChange({ audience: null, people: 0 })
        }}
      />
      {kind === 'segment' ? <SegmentChoice onChange={onChange} /> : <PeopleChoice onChange={onChange} />}
    </Stack>
  )
}

interface GroupChoice {
  readonly id: string
  readonly title: string
  readonly choice: AudienceChoice
}

/** Groups that the owner kept come first, then those by value. */
function SegmentChoice({ onChange }: AudienceFieldProps) {
  const text = useText()
  const name = useName()
  const format = useFormat()
  const segments = useCall('segment/list', {}).data?.segments ?? []
  const saved = useCall('segment/saved', {}).data?.segments ?? []
  const choices = [
    ...saved.map(
      ({ segmentId, name: title, people }): GroupChoice => ({
        id: `kept ${segmentId}`,
        title,
        choice: { audience: { group: { segmentId } }, people },
      }),
    ),
    ...segments.map(
      ({ segment, customers }): GroupChoice => ({
        id: segment,
        title: name('segment', segment),
        choice: { audience: { segment }, people: customers },
      }),
    ),
  ]
  return (
    <Select
      aria-label={text('campaign.audience.segment')}
      placeholder={text('campaign.audience.choose')}
      data={choices.map(({ id, title, choice: { people } }) => ({
        value: id,
        label: `${title} · ${text('customers.count', { count: people, number: format.number(people) })}`,
      }))}
      onChange={(id) => onChange(choices.find((each) => each.id === id)?.choice ?? { audience: null, people: 0 })}
    />
  )
}

function PeopleChoice({ onChange }: AudienceFieldProps) {
  const text = useText()
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 200)
  const [chosen, setChosen] = useState<readonly { readonly value: string; readonly label: string }[]>([])
  const found = useCall('portrait/list', { ...(settled ? { search: settled } : {}), limit: 20 }, { keepPrevious: true })
  const options = (found.data?.customers ?? []).map((row) => ({ value: row.customerId, label: row.name || row.key }))
  const known = new Map([...chosen, ...options].map((option) => [option.value, option]))
  return (
    <MultiSelect
      aria-label={text('campaign.audience.find')}
      placeholder={text('campaign.audience.find')}
      data={[...known.values()]}
      value={chosen.map(({ value }) => value)}
      onChange={(ids) => {
        setChosen(ids.flatMap((id) => known.get(id) ?? []))
        onChange({ audience: ids.length > 0 ? { customerIds: ids } : null, people: ids.length })
      }}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      // The core has searched already, in more fields than the label shows.
      filter={({ options: all }) => all}
      hidePickedOptions
    />
  )
}
