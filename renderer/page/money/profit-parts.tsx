import { Paper } from '@mantine/core'
import type { MoneyView } from '../../../core/contract/view/money.ts'
import { Figure } from '../../component/figure.tsx'
import { useFormat, useText } from '../../text/use-text.ts'
import { FactGrid } from '../customers/person-section.tsx'

/** What the profit is made of; each part opens to its rows. */
export function ProfitParts({ view: { now } }: { readonly view: MoneyView }) {
  const text = useText()
  const format = useFormat()
  const days = { firstDay: now.firstDay, lastDay: now.lastDay }
  const parts = [
    ['net', 'money.parts.net', now.netMinor],
    ['product-cost', 'money.part.product-cost', -now.productCostMinor],
    ['marketing', 'money.part.marketing', -now.marketingMinor],
    ['people', 'money.part.people', -now.peopleMinor],
    ['overhead', 'money.part.overhead', -now.overheadMinor],
  ] as const
  const facts = parts.map(([figure, label, minor]) => ({
    label: text(label),
    value: <Figure of={{ figure, ...days }}>{format.money(minor)}</Figure>,
  }))
  return (
    <Paper p="md">
      <FactGrid columns={5} facts={facts} />
    </Paper>
  )
}
