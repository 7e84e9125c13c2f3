/** What reviews say: of a ready table, and of the shop, with what faults cost and whom to answer. */
import { starAgreement } from '../analysis/review/agreement.ts'
import { type CutWords, loadCutWords } from '../analysis/review/cut-words.ts'
import { readMood } from '../analysis/review/mood.ts'
import { type GoodRate, goodRate, rankShare, type Verdict, verdictOf } from '../analysis/review/rate.ts'
import { wilsonInterval } from '../analysis/stats/wilson.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type {
  AgreementView,
  RecoveryView,
  ReviewAspectName,
  ReviewAspectView,
  ReviewFaultView,
  ReviewMoodView,
  ReviewProductView,
  ReviewTableView,
  UnansweredReviewView,
} from '../contract/view/review-mood.ts'
import { reviewAspectNames } from '../contract/view/review-mood.ts'
import { readPlainTable, textColumn } from '../ingest/plain-table.ts'
import { readRating } from '../ingest/rating-text.ts'
import { dayToText } from '../model/day.ts'
import { listReviews } from '../storage/review-store.ts'
import { type CustomerBase, readCustomerBase } from './customer-base.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import { aspectsOf, faultViews, grouped, type ReadReview } from './review-faults.ts'
import { readSettings } from './settings-service.ts'
import type { ShopSession } from './shop-session.ts'

const textNames = [
  'text',
  'review',
  'reviewText',
  'review_text',
  'review text',
  'body',
  'review_body',
  'content',
  'comment',
  'comments',
  'feedback',
  '评价',
  '评价内容',
  '评论',
  '评论内容',
  '内容',
  '初评',
  '初次评价',
  '買家評價',
  '評價',
  '評價內容',
  '評論',
  '文本',
  'sentence',
]
const starNames = [
  'stars',
  'star',
  'rating',
  'score',
  'star_rating',
  'overall',
  'review_rating',
  'label',
  '星级',
  '评分',
  '评价星级',
  '打分',
  '分数',
  '星數',
  '評分',
  '星級',
]

/** @throws ShopkeeperError `table-column` where no column holds the text, and as `readPlainTable`. A star cell that is none counts as not given. */
export async function readReviewTable(file: {
  readonly path: string
  readonly name: string
}): Promise<ReviewTableView> {
  const table = await readPlainTable(file.path, file.name)
  const texts = textColumn(table, textNames)
  if (!texts) throw new ShopkeeperError('table-column', { file: table.file, column: 'text' })
  const stars = textColumn(table, starNames)?.map((cell) => starsOf(cell)) ?? texts.map(() => null)
  const cut = await loadCutWords()
  const moods = texts.map((text) => readMood(text, cut))
  const agreement = starAgreement(
    moods.flatMap(({ mood, isDefault }, i) => (isDefault ? [] : [{ stars: stars[i] ?? null, mood }])),
  )
  const defaults = moods.filter(({ isDefault }) => isDefault).length
  return {
    file: table.file,
    rows: moods.map(({ mood, aspects }) => ({ mood, aspects })),
    defaults,
    agreement,
    why: [
      agreementSentence(agreement, 'review.table.agreement') ?? sentence('review.table.no-stars'),
      ...(defaults > 0 ? [sentence('review.table.defaults', { count: defaults })] : []),
    ],
  }
}

function starsOf(cell: string): number | null {
  const rating = readRating(cell)
  return rating === null || Number.isNaN(rating) ? null : rating
}

function agreementSentence({ n, accuracy }: AgreementView, key: 'review.table.agreement' | 'review.note.agreement') {
  return accuracy === null ? null : sentence(key, { n, share: { kind: 'percent', share: accuracy } })
}

const trustedFrom = 0.4
const enoughToTrust = 30
const fewRated = 20
const backWithinDays = 90

/** Kept until the shop changes, per day. Hidden reviews count too: a customer was unhappy all the same. */
export async function readReviewMood(
  session: ShopSession,
  params: CheckedParams['review/mood'],
): Promise<ReviewMoodView> {
  const cut = await loadCutWords()
  const asOf = resolveAsOf(session, params.asOf)
  // Reviews go on after the last order in the files; only a day that was asked for leaves newer ones out.
  const until = params.asOf === undefined ? Number.POSITIVE_INFINITY : asOf
  return session.cached(`review mood ${asOf} ${until}`, () =>
    moodView(session, readCustomerBase(session, asOf), until, cut),
  )
}

function moodView(session: ShopSession, base: CustomerBase, until: number, cut: CutWords): ReviewMoodView {
  const { reviews, agreement, isTrusted } = readAll(session, until, cut)
  const rate = rateOf(reviews)
  const products = productViews(reviews, rate)
  const aspects = isTrusted ? aspectViews(reviews) : []
  const faults = isTrusted ? faultViews(reviews, base, readSettings(session).marginShare) : []
  const unanswered = unansweredViews(reviews, base)
  const defaults = reviews.filter(({ said }) => said.isDefault).length
  const waits = reviews.flatMap(({ day, replyDay, verdict }) =>
    verdict === -1 && day !== null && replyDay !== null && replyDay >= day ? [replyDay - day] : [],
  )
  return {
    currency: base.history.currency,
    reviews: reviews.length,
    defaults,
    sentence: answerOf(rate, faults[0], base.history.currency),
    nextStep: nextStepOf(unanswered[0], faults[0]),
    notes: notesOf({ reviews: reviews.length, defaults, agreement, isTrusted, faults: faults.length }),
    rate,
    months: monthViews(reviews),
    products,
    aspects,
    agreement,
    faults,
    unanswered,
    answerDays: waits.length === 0 ? null : waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)]!,
    recovery: {
      answered: recoveryOf(
        reviews.filter(({ reply }) => reply !== ''),
        base,
      ),
      unanswered: recoveryOf(
        reviews.filter(({ reply }) => reply === ''),
        base,
      ),
    },
    complaints: complaintsOf(reviews, base),
  }
}

function readAll(session: ShopSession, until: number, cut: CutWords) {
  const stored = listReviews(session.reader, { productId: null, customerId: null }, { offset: 0, limit: 200_000 })
  const read = stored
    .filter(({ day }) => day === null || day <= until)
    .map((review) => ({
      ...review,
      said: readMood([review.title, review.text].filter((part) => part !== '').join('。'), cut),
      later: review.followUp === '' ? null : readMood(review.followUp, cut),
    }))
  const agreement = starAgreement(
    read.flatMap(({ rating, said }) => (said.isDefault ? [] : [{ stars: rating, mood: said.mood }])),
  )
  // One side alone has no kappa; then the share of agreement decides.
  const isTrusted = agreement.n < enoughToTrust || (agreement.kappa ?? agreement.accuracy ?? 0) >= trustedFrom
  const reviews = read.map((review): ReadReview => ({ ...review, verdict: verdictFor(review, isTrusted) }))
  return { reviews, agreement, isTrusted }
}

/** Stars without words are the buyer's own unless they are full: that is what platforms give by default. */
function verdictFor({ rating, said }: Pick<ReadReview, 'rating' | 'said'>, isTrusted: boolean): Verdict | null {
  if (said.isDefault && (rating === null || rating === 5)) return null
  return verdictOf(rating, said.isDefault || !isTrusted ? null : said.mood)
}

function rateOf(reviews: readonly ReadReview[]): GoodRate {
  return goodRate(reviews.flatMap(({ verdict }) => (verdict === null ? [] : [verdict])))
}

function monthViews(reviews: readonly ReadReview[]) {
  const months = grouped(
    reviews.filter(({ day, verdict }) => day !== null && verdict !== null),
    ({ day }) => dayToText(day!).slice(0, 7),
  )
  return [...months].map(([month, group]) => ({ month, ...rateOf(group) })).sort((a, b) => (a.month < b.month ? -1 : 1))
}

function productViews(reviews: readonly ReadReview[], shop: GoodRate): ReviewProductView[] {
  const groups = [
    ...grouped(reviews, ({ productId, product }) => (productId === null ? product : String(productId))).values(),
  ]
  return groups
    .map((group): ReviewProductView => {
      const rate = rateOf(group)
      const gaps = group.flatMap(({ said, later }) =>
        later && !later.isDefault && !said.isDefault ? [later.mood - said.mood] : [],
      )
      return {
        productId: group[0]!.productId === null ? null : String(group[0]!.productId),
        product: group[0]!.product,
        ...rate,
        rank: rate.rated === 0 || shop.share === null ? null : rankShare(rate, shop.share),
        followUps: gaps.length,
        followUpGap: gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
      }
    })
    .sort((a, b) => (a.rank ?? 2) - (b.rank ?? 2) || b.rated - a.rated)
}

function aspectViews(reviews: readonly ReadReview[]): ReviewAspectView[] {
  const moods = reviews.flatMap(aspectsOf)
  return reviewAspectNames
    .map((aspect) => {
      const own = moods.filter((each) => each.aspect === aspect)
      const good = own.filter(({ mood }) => mood > 0).length
      const mood = own.length === 0 ? 0 : own.reduce((sum, each) => sum + each.mood, 0) / own.length
      return { aspect, good, bad: own.length - good, mood }
    })
    .filter(({ good, bad }) => good + bad > 0)
    .sort((a, b) => b.bad - a.bad)
}

function unansweredViews(reviews: readonly ReadReview[], base: CustomerBase): UnansweredReviewView[] {
  return reviews
    .filter(({ verdict, reply }) => verdict === -1 && reply === '')
    .map((review): UnansweredReviewView => {
      const person = review.customerId === null ? undefined : base.indexById.get(review.customerId)
      const aspects = [
        ...new Set(
          aspectsOf(review)
            .filter(({ mood }) => mood < 0)
            .map(({ aspect }) => aspect),
        ),
      ]
      return {
        reviewId: String(review.rowId),
        customerId: person === undefined ? null : String(base.history.customerId[person]),
        author: review.author,
        product: review.product,
        day: review.day === null ? null : dayToText(review.day),
        stars: review.rating,
        text: review.text || review.title,
        aspects,
        spentMinor: person === undefined ? null : base.summaries.monetaryMinor[person]!,
        valueMinor: person === undefined ? null : valueToCome(base, person),
        draft: draftOf(review, aspects[0]),
      }
    })
    .sort((a, b) => (b.valueMinor ?? -1) - (a.valueMinor ?? -1) || (b.day ?? '').localeCompare(a.day ?? ''))
}

/** Expected margin to come; null where the shop has too few repeat buyers to say. */
function valueToCome({ lifetime }: CustomerBase, person: number): number | null {
  const value = lifetime.kind === 'assessed' ? lifetime.clvMinor[person] : undefined
  return value === undefined || Number.isNaN(value) ? null : Math.round(value)
}

function draftOf({ author, product }: ReadReview, aspect: ReviewAspectName | undefined): Sentence {
  const who = { author: nameOf(author), product }
  return aspect === undefined
    ? sentence('review.draft.plain', who)
    : sentence('review.draft.one', { ...who, aspect: aspectName(aspect) })
}

function nameOf(author: string) {
  return author === '' ? ({ kind: 'sentence', sentence: sentence('review.someone') } as const) : author
}

function aspectName(aspect: ReviewAspectName) {
  return { kind: 'sentence', sentence: sentence(`review.aspect.${aspect}`) } as const
}

/** People once each, by their first bad review that is old enough to tell. */
function recoveryOf(reviews: readonly ReadReview[], base: CustomerBase): RecoveryView {
  const first = new Map<number, number>()
  for (const { verdict, customerId, day } of reviews) {
    const person = customerId === null ? undefined : base.indexById.get(customerId)
    if (verdict !== -1 || day === null || person === undefined || day > base.asOf - backWithinDays) continue
    first.set(person, Math.min(first.get(person) ?? day, day))
  }
  const back = [...first].filter(([person, day]) => boughtWithin(base, person, day)).length
  const people = first.size
  return { people, back, share: people === 0 ? null : back / people, ...wilsonInterval(back, people) }
}

function boughtWithin({ history }: CustomerBase, person: number, day: number): boolean {
  for (let order = history.orderStart[person]!; order < history.orderStart[person + 1]!; order++) {
    const gap = history.orderDay[order]! - day
    if (gap > 0 && gap <= backWithinDays && history.orderIsSale[order] === 1) return true
  }
  return false
}

/** Over the days from the first review on, since nobody could complain before. */
function complaintsOf(reviews: readonly ReadReview[], { history, asOf }: CustomerBase): ReviewMoodView['complaints'] {
  const firstDay = reviews.reduce((first, { day }) => (day === null ? first : Math.min(first, day)), asOf + 1)
  let orders = 0
  history.orderDay.forEach((day, order) => {
    if (day >= firstDay && day <= asOf && history.orderIsSale[order] === 1) orders += 1
  })
  const bad = reviews.filter(({ verdict }) => verdict === -1).length
  const { low, high } = wilsonInterval(Math.min(bad, orders), orders)
  return { orders, bad, per1000: orders === 0 ? null : (bad / orders) * 1000, low: low * 1000, high: high * 1000 }
}

function answerOf(rate: GoodRate, fault: ReviewFaultView | undefined, currency: string): Sentence {
  if (rate.share === null) return sentence('review.none')
  if (rate.rated < fewRated) return sentence('review.few', { rated: rate.rated })
  const share = { kind: 'percent', share: rate.share } as const
  if (!fault || fault.moneyMinor <= 0) return sentence('review.answer.plain', { share })
  const money = { kind: 'money', minor: fault.moneyMinor, currency } as const
  return sentence('review.answer.fault', { share, money, aspect: aspectName(fault.aspect), product: fault.product })
}

function nextStepOf(first: UnansweredReviewView | undefined, fault: ReviewFaultView | undefined): Sentence | null {
  if (first) return sentence('review.next.answer', { author: nameOf(first.author), product: first.product })
  if (!fault) return null
  return sentence('review.next.fault', {
    aspect: aspectName(fault.aspect),
    product: fault.product,
    reviews: fault.reviews,
  })
}

interface Noteworthy {
  readonly reviews: number
  readonly defaults: number
  readonly agreement: AgreementView
  readonly isTrusted: boolean
  readonly faults: number
}

function notesOf({ reviews, defaults, agreement, isTrusted, faults }: Noteworthy): Sentence[] {
  if (reviews === 0) return []
  const agreed = agreementSentence(agreement, 'review.note.agreement')
  return [
    ...(defaults > 0 ? [sentence('review.note.defaults', { count: defaults })] : []),
    ...(agreement.n < enoughToTrust ? [sentence('review.note.no-stars')] : agreed ? [agreed] : []),
    ...(isTrusted ? [] : [sentence('review.note.text-unsure')]),
    ...(faults > 0 ? [sentence('review.note.money')] : []),
    sentence('review.note.recovery'),
  ]
}
