/** Named groups of customers: how many, how much money, and what sets each apart. */
import { describeSegments, type Trait } from '../analysis/segment/describe-segments.ts'
import { attributesOf } from '../analysis/segment/traits.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { SegmentListView, SegmentView } from '../contract/view/portrait.ts'
import { dayToText } from '../model/day.ts'
import { type CustomerBase, readCustomerBase } from './customer-base.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import type { ShopSession } from './shop-session.ts'

export function listSegments(session: ShopSession, params: CheckedParams['segment/list']): SegmentListView {
  const base = readCustomerBase(session, resolveAsOf(session, params.asOf))
  return session.cached(`segments ${base.asOf}`, () => describe(base))
}

function describe(base: CustomerBase): SegmentListView {
  const { history, summaries, scores, details } = base
  const places = { country: details.map((each) => each.country), region: details.map((each) => each.region) }
  const attributes = attributesOf(history, summaries, places)
  const segments = describeSegments(summaries, base.segments, attributes).map(
    (description): SegmentView => ({
      ...description,
      traits: description.traits.map((trait) => ({
        sentence: traitSentence(trait),
        lift: trait.lift,
        low: trait.low,
        high: trait.high,
      })),
      advice: sentence(`segment.advice.${description.segment}`),
    }),
  )
  return {
    asOf: dayToText(base.asOf),
    currency: history.currency,
    segments,
    cuts: scores.cuts,
    sentence: answerOf(segments, summaries.buyerCount),
  }
}

function traitSentence({ kind, value, shareIn, shareOut }: Trait): Sentence {
  const percent = (share: number) => ({ kind: 'percent', share }) as const
  return sentence(`trait.${kind}`, { value, share: percent(shareIn), rest: percent(shareOut) })
}

function answerOf(segments: readonly SegmentView[], buyers: number): Sentence {
  if (buyers === 0) return sentence('segment.answer-none')
  const champions = segments.find((segment) => segment.segment === 'champions')
  return sentence('segment.answer', {
    buyers,
    top: champions?.customers ?? 0,
    share: { kind: 'percent', share: champions?.netShare ?? 0 },
  })
}
