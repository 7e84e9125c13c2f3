import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { PortraitView } from '../../../core/contract/view/portrait.ts'
import type { ReviewRow } from '../../../core/contract/view/review.ts'
import { useFormat, useText } from '../../text/use-text.ts'
import { PersonSection } from './person-section.tsx'

const firstShown = 5

/** What the person wrote of what they bought, with the file it came from; nothing where they wrote nothing. */
export function PersonReviews({ view: { reviews } }: { readonly view: PortraitView }) {
  const text = useText()
  const [all, setAll] = useState(false)
  if (reviews.length === 0) return null
  const shown = all ? reviews : reviews.slice(0, firstShown)
  return (
    <PersonSection title={text('person.reviews')}>
      <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {shown.map((review) => (
          <Review key={review.reviewId} review={review} />
        ))}
      </Stack>
      {reviews.length > shown.length && (
        <Group>
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
            {text('person.reviews.more', { count: reviews.length })}
          </Button>
        </Group>
      )}
    </PersonSection>
  )
}

function Review({ review }: { readonly review: ReviewRow }) {
  const text = useText()
  const format = useFormat()
  const { rating, day, product, title, orderKey, isPublic, source } = review
  const notes = [
    ...(orderKey ? [text('person.reviews.order', { order: orderKey })] : []),
    ...(isPublic ? [] : [text('person.reviews.hidden')]),
    text('person.entry.source', { file: source.file, line: source.line }),
  ]
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" gap="sm" align="baseline">
        <Text fw={600}>{product}</Text>
        <Text size="sm" c="dimmed" className="figure">
          {day === null ? '' : format.day(day)}
        </Text>
      </Group>
      {rating !== null && <Text size="sm">{text('person.reviews.stars', { count: rating })}</Text>}
      {title && <Text fw={500}>{title}</Text>}
      <Text style={{ whiteSpace: 'pre-line' }}>{review.text}</Text>
      {review.followUp && <Text mt={4}>{text('person.reviews.follow-up', { text: review.followUp })}</Text>}
      {review.reply && (
        <Text mt={4} c="dimmed">
          {text('person.reviews.reply', { text: review.reply })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {notes.join(' · ')}
      </Text>
    </li>
  )
}
