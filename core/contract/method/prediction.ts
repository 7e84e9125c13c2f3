/** What is expected: lifetime and next baskets, with their own grading. */
import { z } from 'zod'
import type { LifetimeView } from '../view/lifetime.ts'
import type { BasketEvaluationView, NextBasketView } from '../view/next-basket.ts'
import type { SurenessView } from '../view/sureness.ts'
import { asOf, day } from './parameter.ts'

const basketTop = z.number().int().min(1).max(100).default(10)

const lifetimeOptions = {
  model: z.enum(['auto', 'bg-nbd', 'mbg-nbd']).default('auto'),
  method: z.enum(['map', 'mle']).default('map'),
}

export const predictionParams = {
  /** Every gate between the data and an answer. */
  'sureness/read': z.strictObject(asOf),
  /** The lifetime model laid open. `asOf` is the end of what it may see; purchases after it, up to `validationEnd`, grade it. */
  'lifetime/read': z.strictObject({
    ...asOf,
    validationEnd: day.optional(),
    ...lifetimeOptions,
    unitDays: z.number().min(1).max(366).optional(),
  }),
  /** The same fit on a ready table with one customer a row. */
  'lifetime/table': z.strictObject({ fileId: z.string(), ...lifetimeOptions }),
  'next-basket/list': z.strictObject({ ...asOf, top: basketTop }),
  /** Baskets from `validationFrom` on are scored, by default each customer's last; the method is chosen on earlier ones only. */
  'next-basket/evaluate': z.strictObject({ ...asOf, validationFrom: day.optional(), top: basketTop }),
  /** The same on a ready table; `usersFileId` limits who is scored, and the method is chosen on the others. */
  'next-basket/table': z.strictObject({ fileId: z.string(), usersFileId: z.string().optional(), top: basketTop }),
} as const

export interface PredictionResults {
  'sureness/read': SurenessView
  'lifetime/read': LifetimeView
  'lifetime/table': LifetimeView
  'next-basket/list': NextBasketView
  'next-basket/evaluate': BasketEvaluationView
  'next-basket/table': BasketEvaluationView
}
