import { Paper, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import type { MethodParams } from '../../../../core/contract/methods.ts'
import type { SegmentRules } from '../../../../core/model/segment-rule.ts'
import { useCall } from '../../../client/core.tsx'
import { useText } from '../../../text/use-text.ts'
import { FoundPeople } from './found-people.tsx'
import { LookAlikes } from './look-alikes.tsx'
import { isWhole } from './new-condition.ts'
import { RuleList } from './rule-list.tsx'
import { SavedGroups } from './saved-groups.tsx'
import { SentenceField } from './sentence-field.tsx'

const everybody: SegmentRules = { who: 'buyers', rule: { kind: 'all', rules: [] } }

/** Who exactly? Said in a sentence or set by clicks, shown as rules, counted at once, and kept. */
export function FindPeople() {
  const text = useText()
  const saved = useCall('segment/saved', {}).data?.segments ?? []
  const [rules, setRules] = useState(everybody)
  /** A kept group with its people fixed is shown by its id, until its rules are touched. */
  const [group, setGroup] = useState<MethodParams['segment/people']['group']>({ rules: everybody })
  const change = (next: SegmentRules) => {
    setRules(next)
    if (isWhole(next.rule)) setGroup({ rules: next })
  }
  return (
    <Stack>
      <SentenceField onRead={change} />
      <Paper p="md" component="section">
        <Title order={2} size="h4" mb="xs">
          {text('find.rules')}
        </Title>
        <RuleList rules={rules} saved={saved} onChange={change} />
      </Paper>
      <FoundPeople group={group} />
      <LookAlikes group={group} />
      <SavedGroups
        saved={saved}
        onOpen={(kept) => {
          setRules(kept.rules)
          setGroup(kept.frozenDay === null ? { rules: kept.rules } : { segmentId: kept.segmentId })
        }}
      />
    </Stack>
  )
}
