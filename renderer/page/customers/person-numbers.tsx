import type { PortraitRow, PortraitView } from '../../../core/contract/view/portrait.ts'
import { Figure } from '../../component/figure.tsx'
import { type Format, type TextFunction, useFormat, useText } from '../../text/use-text.ts'
import { dayRange } from './day-range.ts'
import { ago, unknown } from './people-columns.tsx'
import { type Fact, FactGrid, PersonSection } from './person-section.tsx'
import { tenths } from './tenths.ts'

/** What the person brought so far, and what is expected of them, with ranges. */
export function PersonNumbers({ view: { customer } }: { readonly view: PortraitView }) {
  const text = useText()
  const format = useFormat()
  return (
    <PersonSection title={text('person.numbers')}>
      <FactGrid columns={3} facts={[...pastFacts(customer, text, format), ...futureFacts(customer, text, format)]} />
    </PersonSection>
  )
}

function pastFacts(row: PortraitRow, text: TextFunction, format: Format): readonly Fact[] {
  return [
    {
      label: text('customers.spent'),
      value: <Figure of={{ figure: 'net', customerId: row.customerId }}>{format.money(row.monetaryMinor)}</Figure>,
      explain: text('customers.spent.explain'),
      ...(row.marginMinor === null
        ? {}
        : { note: text('customers.groups.margin', { money: format.money(row.marginMinor) }) }),
    },
    {
      label: text('customers.orders'),
      value: <Figure of={{ figure: 'orders', customerId: row.customerId }}>{format.number(row.orderCount)}</Figure>,
      note: text('person.since', { day: format.day(row.firstOrderDay) }),
    },
    {
      label: text('customers.last-order'),
      value: ago(row.recencyDays, { text, format }),
      note: format.day(row.lastOrderDay),
    },
  ]
}

function futureFacts(row: PortraitRow, text: TextFunction, format: Format): readonly Fact[] {
  const { clvMinor, clvLowMinor, clvHighMinor, nextOrder, probabilityAlive } = row
  const facts: Fact[] = []
  if (clvMinor !== null) {
    const low = clvLowMinor === null ? null : format.money(clvLowMinor)
    const high = clvHighMinor === null ? null : format.money(clvHighMinor)
    facts.push({
      label: text('customers.value'),
      value: format.money(clvMinor),
      explain: text('customers.value.explain'),
      ...(low && high ? { note: text('common.likely-range', { low, high }) } : {}),
    })
  }
  if (probabilityAlive !== null) {
    facts.push({
      label: text('person.alive'),
      value: tenths(probabilityAlive, text),
      explain: text('person.alive.explain'),
      ...(row.expectedOrders90 === null
        ? {}
        : {
            note: text('person.expected', { count: format.number(row.expectedOrders90, { digits: 1 }) }),
          }),
    })
  }
  facts.push({
    label: text('customers.next-order'),
    explain: [
      text('customers.next-order.explain'),
      ...(nextOrder ? [text(`person.next.${nextOrder.basis}`)] : []),
    ].join(' '),
    value: nextOrder ? dayRange(format.language, nextOrder.p25, nextOrder.p75) : unknown,
    note: nextOrder
      ? text('person.next.most', { days: dayRange(format.language, nextOrder.p10, nextOrder.p90) })
      : text('person.too-few'),
  })
  return facts
}
