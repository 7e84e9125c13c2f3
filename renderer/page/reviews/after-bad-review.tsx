import { Text, Title } from '@mantine/core'
import type { RecoveryView, ReviewMoodView } from '../../../core/contract/view/review-mood.ts'
import { useFormat, useText } from '../../text/use-text.ts'

/** Did they come back, how fast were they answered, how often do people complain? */
export function AfterBadReview({ view }: { readonly view: ReviewMoodView }) {
  const text = useText()
  const format = useFormat()
  const { complaints, recovery, answerDays } = view
  const back = (kind: 'answered' | 'unanswered', { people, back: again, low, high }: RecoveryView) =>
    people > 0 && (
      <Text>
        {text(`reviews.back.${kind}`, {
          people: format.number(people),
          back: format.number(again),
          low: format.percent(low),
          high: format.percent(high),
        })}
      </Text>
    )
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {text('reviews.more')}
      </Title>
      {complaints.per1000 !== null && (
        <Text>
          {text('reviews.complaints', {
            rate: format.number(complaints.per1000, { digits: 1 }),
            low: format.number(complaints.low, { digits: 1 }),
            high: format.number(complaints.high, { digits: 1 }),
          })}
        </Text>
      )}
      {answerDays !== null && <Text>{text('reviews.answer-days', { days: format.days(answerDays) })}</Text>}
      {back('answered', recovery.answered)}
      {back('unanswered', recovery.unanswered)}
      {recovery.answered.people + recovery.unanswered.people === 0 && <Text>{text('reviews.back.none')}</Text>}
    </section>
  )
}
