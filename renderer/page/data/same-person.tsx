import { Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { IdentityProposalView } from '../../../core/contract/view/identity.ts'
import { useCall } from '../../client/core.tsx'
import { Failed, Loading } from '../../component/state.tsx'
import { useSay, useText } from '../../text/use-text.ts'
import { IdentityDecisions } from './identity-decisions.tsx'
import { FrozenClusters, MergedPeople } from './identity-groups.tsx'
import { IdentityProposal } from './identity-proposal.tsx'

/** One person on several platforms: what is asked, what was found without asking, what the owner said, and the way back. */
export function SamePerson() {
  const text = useText()
  const say = useSay()
  const list = useCall('identity/list', {})
  if (list.isError) return <Failed error={list.error} onRetry={() => void list.refetch()} />
  return (
    <section>
      <Title order={2} mt="lg" mb="sm">
        {text('same.title')}
      </Title>
      {list.isPending ? (
        <Loading count={3} />
      ) : (
        <Paper p="lg">
          <Stack gap="lg">
            {list.data.hiddenNote && <Text c="dimmed">{say(list.data.hiddenNote)}</Text>}
            <Proposals proposals={list.data.proposals} waiting={list.data.waiting} />
            <FrozenClusters clusters={list.data.frozen} />
            <IdentityDecisions decisions={list.data.decisions} />
            <MergedPeople people={list.data.merged} total={list.data.mergedTotal} />
          </Stack>
        </Paper>
      )}
    </section>
  )
}

interface ProposalsProps {
  readonly proposals: readonly IdentityProposalView[]
  readonly waiting: number
}

/** The questions of today; what is put off comes back when the page is opened again. */
function Proposals({ proposals, waiting }: ProposalsProps) {
  const text = useText()
  const [later, setLater] = useState<ReadonlySet<string>>(new Set())
  const shown = proposals.filter((proposal) => !later.has(pairKey(proposal)))
  if (waiting === 0) return <Text>{text('same.none')}</Text>
  return (
    <Stack>
      <Text>
        {text('same.waiting', { count: waiting })}{' '}
        {text(shown.length === 0 ? 'same.done-today' : 'same.shown', { shown: shown.length })}
      </Text>
      {shown.map((proposal) => (
        <IdentityProposal
          key={pairKey(proposal)}
          proposal={proposal}
          onLater={() => setLater(new Set([...later, pairKey(proposal)]))}
        />
      ))}
    </Stack>
  )
}

function pairKey({ a, b }: IdentityProposalView): string {
  return `${a.customerId} ${b.customerId}`
}
