import type { PortraitRow, PortraitView } from '../../../core/contract/view/portrait.ts'
import { type Format, type TextFunction, useFormat, useName, useText } from '../../text/use-text.ts'
import { type Fact, FactGrid, PersonSection } from './person-section.tsx'

/** From this regularity on a rhythm is called steady: the gaps spread far less than chance would. */
const steadyFrom = 2
const shownCategories = 4
const shownProducts = 3

/** How the person buys, and what they like. */
export function PersonHabits({ view }: { readonly view: PortraitView }) {
  const text = useText()
  const format = useFormat()
  const name = useName()
  return (
    <>
      <PersonSection title={text('person.habits')}>
        <FactGrid columns={3} facts={habitFacts(view.customer, text, format, name)} />
      </PersonSection>
      <Likes view={view} />
    </>
  )
}

function habitFacts(
  row: PortraitRow,
  text: TextFunction,
  format: Format,
  name: ReturnType<typeof useName>,
): readonly Fact[] {
  const channels = row.channels.map((channel) => name('sales-channel', channel))
  return [
    { label: text('customers.rhythm'), value: rhythmOf(row, text, format), explain: text('customers.rhythm.explain') },
    {
      label: text('person.habits.discount'),
      value: format.percent(row.discountShare),
      explain: text('customers.discount.explain'),
    },
    {
      label: text('person.habits.scores'),
      value: `${row.r} · ${row.f} · ${row.m}`,
      note: text('person.habits.scores.note'),
    },
    ...(channels.length > 0
      ? [{ label: text('person.habits.channels'), value: channels.join(format.language === 'zh' ? '、' : ', ') }]
      : []),
  ]
}

function rhythmOf({ rhythmDays, regularity }: PortraitRow, text: TextFunction, format: Format): string {
  if (rhythmDays === null) return text('person.habits.rhythm-unknown')
  const steady = regularity !== null && regularity >= steadyFrom
  return text(steady ? 'person.habits.steady' : 'person.habits.loose', { days: format.days(rhythmDays) })
}

function Likes({ view: { categories, customer } }: { readonly view: PortraitView }) {
  const text = useText()
  const format = useFormat()
  const products = customer.favouriteProducts.slice(0, shownProducts)
  const shares = categories.slice(0, shownCategories).map(({ name, share }) => `${name} ${format.percent(share)}`)
  const facts = [
    ...(shares.length > 0 ? [{ label: text('person.likes.categories'), value: <Lines of={shares} /> }] : []),
    ...(products.length > 0 ? [{ label: text('person.likes.products'), value: <Lines of={products} /> }] : []),
  ]
  if (facts.length === 0) return null
  return (
    <PersonSection title={text('person.likes')}>
      <FactGrid columns={facts.length} facts={facts} />
    </PersonSection>
  )
}

function Lines({ of }: { readonly of: readonly string[] }) {
  return of.map((line) => (
    <span key={line} style={{ display: 'block', fontWeight: 400 }}>
      {line}
    </span>
  ))
}
