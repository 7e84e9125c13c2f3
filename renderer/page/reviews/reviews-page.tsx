import { Paper, Stack, Text, Title } from '@mantine/core'
import type { ReviewMoodView } from '../../../core/contract/view/review-mood.ts'
import { useCall } from '../../client/core.tsx'
import { ExportButton } from '../../component/export-button.tsx'
import { PageHeader } from '../../component/page-header.tsx'
import { Empty, Failed, Loading } from '../../component/state.tsx'
import { useFormat, useSay, useText } from '../../text/use-text.ts'
import { AfterBadReview } from './after-bad-review.tsx'
import { AspectTable, FaultTable } from './fault-tables.tsx'
import { MonthTable, RatedProducts } from './rate-tables.tsx'
import { Unanswered } from './unanswered.tsx'

/** Why are people unhappy? What they write, what it costs, whom to answer first. */
export function ReviewsPage() {
  const text = useText()
  const format = useFormat()
  const answer = useCall('review/mood', {}, { keepPrevious: true })
  const rate = answer.data?.rate
  return (
    <>
      <PageHeader
        question={text('reviews.question')}
        answer={answer.data?.sentence}
        number={rate && rate.share !== null ? format.percent(rate.share) : null}
        range={
          rate &&
          rate.share !== null &&
          text('reviews.range', {
            rated: format.number(rate.rated),
            low: format.percent(rate.low),
            high: format.percent(rate.high),
          })
        }
        action={answer.data && answer.data.reviews > 0 && <ExportButton list="reviews" />}
      />
      {answer.isPending && <Loading />}
      {answer.isError && <Failed error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && !answer.isError && <Reviews view={answer.data} />}
    </>
  )
}

function Reviews({ view }: { readonly view: ReviewMoodView }) {
  const text = useText()
  const say = useSay()
  if (view.reviews === 0) return <Empty title={text('reviews.none.title')} text={say(view.sentence)} />
  return (
    <Stack gap="lg">
      {view.nextStep && (
        <Paper p="md" component="section">
          <Title order={2} size="h3">
            {text('reviews.next')}
          </Title>
          <Text>{say(view.nextStep)}</Text>
        </Paper>
      )}
      <Unanswered view={view} />
      <FaultTable view={view} />
      {view.aspects.length > 0 && <AspectTable view={view} />}
      <RatedProducts view={view} />
      {view.months.length > 1 && <MonthTable view={view} />}
      <AfterBadReview view={view} />
      <div>
        {view.notes.map((note) => (
          <Text key={note.key} size="sm" c="dimmed">
            {say(note)}
          </Text>
        ))}
      </div>
    </Stack>
  )
}
