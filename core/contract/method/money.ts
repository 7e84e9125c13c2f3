/** Money: what is left, why it changed, what to stop, and what the shop costs month by month. */
import { z } from 'zod'
import { costControls, type MoneyView, type RunningCostView, runningCostKinds } from '../view/money.ts'
import type { Noted } from '../view/quarantine.ts'
import { asOf, day, money } from './parameter.ts'

export const moneyParams = {
  'money/read': z.strictObject(asOf),
  /** Per month. `hours` of people are worth the hourly rate of Settings; then `amountMinor` is not looked at. */
  'cost/save': z.strictObject({
    costId: z.string().optional(),
    name: z.string().trim().min(1).max(80),
    kind: z.enum(runningCostKinds),
    amountMinor: money.min(0).default(0),
    hours: z.number().min(0).max(10_000).nullable().default(null),
    fromDay: day,
    toDay: day.nullable().default(null),
    control: z.enum(costControls).default('fixed'),
    contractUntil: day.nullable().default(null),
  }),
  /** `restore` takes it back, within 30 days. */
  'cost/remove': z.strictObject({ costId: z.string(), restore: z.boolean().default(false) }),
} as const

export interface MoneyResults {
  'money/read': Noted<MoneyView>
  'cost/save': RunningCostView
  'cost/remove': { readonly costId: string }
}
