/** How customers change: each person's groups over the months, the balance of customers, tiers of what they bring. */
import { customerBalance } from '../analysis/customer/balance.ts'
import { tiersOf, valueTiers } from '../analysis/customer/value-tiers.ts'
import { NO_SEGMENT } from '../analysis/rfm/segment.ts'
import {
  changesOf,
  type MonthSegments,
  monthEnds,
  type SegmentChange,
  segmentsAt,
} from '../analysis/segment/month-segments.ts'
import { median } from '../analysis/stats/quantile.ts'
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import { type SegmentCode, segmentCodes } from '../contract/view/portrait.ts'
import type { BalanceMonth, MovementView, PortraitChangesView, ValueTiersView } from '../contract/view/trait.ts'
import { dayToText, monthOf } from '../model/day.ts'
import { type CustomerBase, readCustomerBase } from './customer-base.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import type { ShopSession } from './shop-session.ts'

const MONTHS_BACK = 25
const SHORTEST_ACTIVE_DAYS = 90
/** Whoever is silent for so many of the shop's usual gaps no longer counts as active. */
const ACTIVE_GAPS = 3
const LOSING_SHOWN = 50

function readMonths(session: ShopSession, base: CustomerBase): readonly MonthSegments[] {
  return session.cached(`month segments ${base.asOf}`, () =>
    segmentsAt(base.history, monthEnds(firstDayOf(base), base.asOf, MONTHS_BACK)),
  )
}

function firstDayOf({ summaries, asOf }: CustomerBase): number {
  let first = asOf
  summaries.firstDay.forEach((day, c) => {
    if ((summaries.orderCount[c] ?? 0) > 0 && day < first) first = day
  })
  return first
}

export function readPortraitChanges(
  session: ShopSession,
  params: CheckedParams['portrait/changes'],
): PortraitChangesView {
  const base = readCustomerBase(session, resolveAsOf(session, params.asOf))
  const c = base.indexById.get(Number(params.customerId))
  if (c === undefined) throw new ShopkeeperError('not-found')
  const changes = changesOf(readMonths(session, base), c).map((change) => ({
    day: dayToText(change.at.day),
    from: change.from === null ? null : codeOf(change.from),
    to: codeOf(change.to),
    sentence: changeSentence(change, c),
  }))
  return { changes: changes.reverse() }
}

function codeOf(index: number): SegmentCode {
  return segmentCodes[index] ?? 'hibernating'
}

function changeSentence({ at, to }: SegmentChange, c: number): Sentence {
  const gap = at.medianGapDays[c] ?? Number.NaN
  const params = {
    to: { kind: 'sentence', sentence: sentence(`segment.${codeOf(to)}`) },
    day: { kind: 'day', day: dayToText(at.day) },
    days: at.recencyDays[c] ?? 0,
    orders: at.orderCount[c] ?? 0,
  } as const
  return Number.isNaN(gap)
    ? sentence('change.became-no-gap', params)
    : sentence('change.became', { ...params, gap: Math.round(gap) })
}

export function readMovement(session: ShopSession, params: CheckedParams['movement/read']): MovementView {
  const base = readCustomerBase(session, resolveAsOf(session, params.asOf))
  return session.cached(`movement ${base.asOf}`, () => movementOf(session, base))
}

function movementOf(session: ShopSession, base: CustomerBase): MovementView {
  const ends = monthEnds(firstDayOf(base), base.asOf, MONTHS_BACK)
  const gaps = base.summaries.medianGapDays.filter((gap) => !Number.isNaN(gap))
  const usual = gaps.length > 0 ? median(gaps) : 0
  const activeDays = Math.max(SHORTEST_ACTIVE_DAYS, Math.round(ACTIVE_GAPS * usual))
  const months = customerBalance(base.summaries.days, ends, activeDays).map((balance, i): BalanceMonth => {
    const day = ends[i + 1] ?? base.asOf
    return { month: monthOf(day), ...balance, isComplete: monthOf(day + 1) !== monthOf(day) }
  })
  return {
    asOf: dayToText(base.asOf),
    activeDays,
    months,
    moves: movesOf(readMonths(session, base)),
    sentence: movementSentence(months),
  }
}

function movementSentence(months: readonly BalanceMonth[]): Sentence {
  const last = months.findLast((month) => month.isComplete) ?? months.at(-1)
  if (!last) return sentence('movement.answer-none')
  const { month, returned, lost, end } = last
  return sentence('movement.answer', { month, new: last.new, returned, lost, end })
}

/** Changes that the last two month ends confirm. */
function movesOf(months: readonly MonthSegments[]): MovementView['moves'] {
  const confirmed = months.at(-2)
  const moves = new Map<string, { from: number; to: number; people: number[] }>()
  if (!confirmed) return []
  for (let c = 0; c < confirmed.segments.length; c++) {
    const to = confirmed.segments[c] ?? NO_SEGMENT
    const from = months.at(-3)?.segments[c] ?? NO_SEGMENT
    if (from === NO_SEGMENT || from === to || months.at(-1)?.segments[c] !== to) continue
    const key = `${from} ${to}`
    const move = moves.get(key) ?? { from, to, people: [] }
    moves.set(key, move)
    move.people.push(c)
  }
  return [...moves.values()]
    .map(({ from, to, people }) => ({
      from: codeOf(from),
      to: codeOf(to),
      people: people.length,
      reason: sentence('movement.reason', {
        days: Math.round(median(people.map((c) => confirmed.recencyDays[c] ?? 0))),
      }),
    }))
    .sort((a, b) => b.people - a.people)
}

export function listValueTiers(session: ShopSession, params: CheckedParams['tier/list']): ValueTiersView {
  const base = readCustomerBase(session, resolveAsOf(session, params.asOf))
  const { summaries, history } = base
  const margin = (c: number) => summaries.marginMinor[c] ?? Number.NaN
  const net = (c: number) => summaries.monetaryMinor[c] ?? 0
  const buyers = [...base.details.keys()].filter((c) => (summaries.orderCount[c] ?? 0) > 0)
  const known = buyers.filter((c) => !Number.isNaN(margin(c)))
  // With most costs unknown, tiers by margin would be tiers of what happens to have a cost.
  const isMargin = known.length * 2 >= buyers.length && known.length > 0
  const people = isMargin ? known : buyers
  const worth = isMargin ? margin : net
  const tierOf = tiersOf(people.map(worth))
  const sum = (list: readonly number[], of: (c: number) => number) => list.reduce((total, c) => total + of(c), 0)
  const tiers = valueTiers.map((tier) => {
    const members = people.filter((_, i) => tierOf[i] === tier)
    const marginMinor = isMargin ? sum(members, margin) : null
    return { tier, customers: members.length, netMinor: sum(members, net), marginMinor }
  })
  const losing = people.filter((c) => worth(c) < 0).sort((a, b) => worth(a) - worth(b))
  const total = sum(people, worth)
  const [top] = tiers
  const share = {
    kind: 'percent',
    share: total > 0 ? ((isMargin ? top?.marginMinor : top?.netMinor) ?? 0) / total : 0,
  } as const
  return {
    asOf: dayToText(base.asOf),
    currency: history.currency,
    basis: isMargin ? 'margin' : 'net',
    tiers,
    unknown: isMargin ? buyers.length - known.length : buyers.length,
    losing: losing.slice(0, LOSING_SHOWN).map((c) => ({
      customerId: String(base.details[c]?.customerId),
      name: base.details[c]?.name || (base.details[c]?.key ?? ''),
      broughtMinor: worth(c),
    })),
    sentence: sentence(isMargin ? 'tier.answer' : 'tier.answer-net', {
      top: top?.customers ?? 0,
      share,
      losing: losing.length,
    }),
  }
}
