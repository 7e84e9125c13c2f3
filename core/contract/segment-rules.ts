/** The rules of a kept group as they come in from a page, a file or the command line (`model/segment-rule.ts` tells what they mean). */
import { z } from 'zod'
import {
  anyOrder,
  periodUnits,
  type SegmentCondition,
  type SegmentRule,
  type SegmentRules,
  segmentWhos,
} from '../model/segment-rule.ts'
import { day } from './method/parameter.ts'
import { segmentCodes } from './view/portrait.ts'

/** More than anybody means, and few enough to be answered at once. */
const MOST_RULES = 100
const DEEPEST = 8

const name = z.string().trim().min(1).max(200)
const names = z.array(name).min(1).max(100)
const period = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('last'), count: z.number().int().min(1).max(10_000), unit: z.enum(periodUnits) }),
  z.strictObject({ kind: z.literal('earlier'), count: z.number().int().min(1).max(10_000), unit: z.enum(periodUnits) }),
  z.strictObject({
    kind: z.literal('calendar'),
    unit: z.enum(['week', 'month', 'quarter', 'year']),
    back: z.number().int().min(0).max(1),
  }),
  z.strictObject({ kind: z.literal('days'), from: day.nullable().default(null), to: day.nullable().default(null) }),
])
const minor = z.number().int().nullable().default(null)
const orders = z
  .strictObject({
    what: z.array(name).max(100).default([]),
    when: period.nullable().default(null),
    discount: z.boolean().nullable().default(null),
    channels: z.array(name).max(100).default([]),
    orderAtLeastMinor: minor,
    orderAtMostMinor: minor,
    time: z.enum(['weekend', 'workday', 'evening']).nullable().default(null),
  })
  .default({ ...anyOrder, what: [], channels: [] })
const bounds = { atLeast: z.number().nullable().default(null), atMost: z.number().nullable().default(null) }

const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('orders'), of: orders, ...bounds }),
  z.strictObject({ kind: z.literal('spent'), of: orders, ...bounds }),
  z.strictObject({ kind: z.literal('order-value'), ...bounds }),
  z.strictObject({ kind: z.literal('first-order'), when: period }),
  z.strictObject({ kind: z.literal('last-order'), when: period }),
  z.strictObject({ kind: z.literal('discount-share'), ...bounds }),
  z.strictObject({ kind: z.literal('returns'), ...bounds }),
  z.strictObject({ kind: z.literal('segment'), codes: z.array(z.enum(segmentCodes)).min(1) }),
  z.strictObject({ kind: z.literal('place'), names }),
  z.strictObject({ kind: z.literal('first-channel'), names }),
  z.strictObject({ kind: z.literal('contacted'), when: period.nullable().default(null) }),
  z.strictObject({ kind: z.literal('reachable'), by: z.enum(['email', 'sms', 'phone', 'any']) }),
  z.strictObject({
    kind: z.literal('reviewed'),
    mood: z.enum(['good', 'bad']).nullable().default(null),
    when: period.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('late') }),
  z.strictObject({ kind: z.literal('chance'), ...bounds }),
  z.strictObject({ kind: z.literal('group'), segmentId: z.string() }),
]) satisfies z.ZodType<SegmentCondition>

const rule: z.ZodType<SegmentRule, SegmentRule> = z.lazy(() =>
  z.union([
    z.strictObject({ kind: z.enum(['all', 'any']), rules: z.array(rule).max(MOST_RULES) }),
    z.strictObject({ kind: z.literal('not'), rule }),
    condition.refine(isBounded, { error: 'needs atLeast or atMost' }),
  ]),
) as z.ZodType<SegmentRule, SegmentRule>

export const segmentRulesSchema = z
  .custom((value) => isShallow(value), { error: `rules are nested deeper than ${DEEPEST} or too many` })
  .pipe(z.strictObject({ who: z.enum(segmentWhos).default('buyers'), rule })) as z.ZodType<SegmentRules, SegmentRules>

function isBounded(given: SegmentCondition): boolean {
  return !('atLeast' in given) || given.atLeast !== null || given.atMost !== null
}

/** Asked before the rules are walked, since a walk down a file of a million brackets would not come back. */
function isShallow(value: unknown): boolean {
  let layer: unknown[] = [value]
  let count = 0
  for (let depth = 0; layer.length > 0; depth++) {
    count += layer.length
    if (depth > 2 * DEEPEST + 4 || count > 50 * MOST_RULES) return false
    layer = layer.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  }
  return true
}
