import { Button } from '@mantine/core'
import { useCall } from '../../client/core.tsx'
import { hrefOf } from '../../client/route.ts'
import { PageHeader } from '../../component/page-header.tsx'
import { Empty, Failed, Loading } from '../../component/state.tsx'
import { useFormat, useText } from '../../text/use-text.ts'
import { useImport } from '../import/import-provider.tsx'
import classes from './today.module.css'
import { TodayCard } from './today-card.tsx'

const most = 7

/** After this many days a list of people to contact is likely to hold some who came meanwhile. */
const oldDays = 14

/** The answers an owner needs first: seven cards at most, each with one way on. */
export function TodayPage() {
  const text = useText()
  const format = useFormat()
  const today = useCall('today/read', {})
  if (today.isPending) {
    return (
      <>
        <PageHeader question={text('today.question')} />
        <Loading shape="cards" count={6} />
      </>
    )
  }
  if (today.isError) return <Failed error={today.error} onRetry={() => void today.refetch()} />

  const { dataAgeDays, cards } = today.data
  if (cards.length === 0) {
    return (
      <Empty
        title={text('today.nothing')}
        text={text('today.nothing.text')}
        action={
          <Button component="a" href={hrefOf('data')} variant="default">
            {text('shell.data')}
          </Button>
        }
      />
    )
  }
  const answer = text('today.answer', { count: cards.length })
  return (
    <>
      <PageHeader
        question={text('today.question')}
        answer={dataAgeDays > oldDays ? text('today.old', { days: format.days(dataAgeDays) }) : answer}
        note={today.data.dataNote}
        action={dataAgeDays > oldDays && <ImportButton />}
      />
      <div className={classes.cards} data-count={Math.min(cards.length, most)}>
        {cards.slice(0, most).map((card, index) => (
          <TodayCard key={card.kind} card={card} lead={index === 0} />
        ))}
      </div>
    </>
  )
}

function ImportButton() {
  const text = useText()
  const { pick } = useImport()
  return (
    <Button variant="default" onClick={() => void pick()}>
      {text('shell.import')}
    </Button>
  )
}
