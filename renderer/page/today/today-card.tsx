import { Anchor, Button, Paper } from '@mantine/core'
import type { TodayCard as TodayCardView } from '../../../core/contract/view/today.ts'
import { changeQuery, hrefOf } from '../../client/route.ts'
import { Sureness } from '../../component/sureness.tsx'
import { useFormat, useName, useSay, useText } from '../../text/use-text.ts'
import classes from './today.module.css'

interface TodayCardProps {
  readonly card: TodayCardView
  /** The first card: wider, with names, and the page's one primary button. */
  readonly lead: boolean
}

/** One answer: the owner's question small, the sentence large, the money, how sure, one way on. */
export function TodayCard({ card, lead }: TodayCardProps) {
  const text = useText()
  const say = useSay()
  const name = useName()
  const id = `today-${card.kind}`
  return (
    <Paper component="section" aria-labelledby={id} className={lead ? `${classes.card} ${classes.lead}` : classes.card}>
      <h2 id={id} className={classes.kind}>
        {name('today.question', card.kind)}
      </h2>
      <p className={classes.sentence}>{say(card.sentence)}</p>
      {card.detail && <p className={classes.detail}>{say(card.detail)}</p>}
      <Items card={card} count={lead ? 3 : 2} />
      <div className={classes.foot}>
        <Money card={card} />
        <Button
          component="a"
          href={wayOf(card.action)}
          className={classes.way}
          variant={lead ? 'filled' : 'default'}
          size={lead ? 'sm' : 'xs'}
          aria-describedby={id}
        >
          {text(`today.act.${card.kind}`)}
        </Button>
      </div>
    </Paper>
  )
}

/** Where the card's button leads: a group of customers, one campaign, or the page as a whole. */
function wayOf({ page, filter }: TodayCardView['action']): string {
  if (page === 'customers') return hrefOf(page, { segment: filter })
  if (page === 'campaigns') return hrefOf(page, { campaign: filter === 'advertising' ? null : filter })
  return hrefOf(page)
}

/** The money with its range, unless the sentence has said all there is to it, and how sure. */
function Money({ card }: { readonly card: TodayCardView }) {
  const text = useText()
  const format = useFormat()
  const say = useSay()
  const { moneyMinor, low, high } = card
  const money = moneyMinor === null ? null : format.money(moneyMinor)
  const said = low === null && money !== null && say(card.sentence).includes(money)
  return (
    <div className={`figure ${classes.money}`}>
      {money && !said && <strong>{money}</strong>}
      {low !== null && high !== null && (
        <span>{text('common.range', { low: format.money(low), high: format.money(high) })}</span>
      )}
      <Sureness code={card.sureness} />
    </div>
  )
}

function Items({ card, count }: { readonly card: TodayCardView; readonly count: number }) {
  const say = useSay()
  if (card.items.length === 0) return null
  return (
    <ul className={classes.items}>
      {card.items.slice(0, count).map(({ label, note, customerId }) => (
        <li key={`${label} ${customerId}`}>
          {customerId ? (
            <Anchor component="button" type="button" fz="inherit" onClick={() => changeQuery({ person: customerId })}>
              {label}
            </Anchor>
          ) : (
            <span>{label}</span>
          )}
          <span className={classes.note}>{say(note)}</span>
        </li>
      ))}
    </ul>
  )
}
