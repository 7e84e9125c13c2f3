/**
 * What makes an order no real demand. Everything named must hold; of several words, buyers, … one is enough. It is what the page edits
 * and what the shop keeps.
 */
import { z } from 'zod'

const texts = z.array(z.string().trim().min(1).max(200)).min(1).max(500).optional()

export const ruleConditionsSchema = z
  .strictObject({
    /** In the order's note or tags. Latin words count only as whole words: "test" is not in "latest". */
    words: texts,
    /** In the platform's status, flag or way of payment. */
    flags: texts,
    /** Account, full name, e-mail address or telephone number of the buyer. */
    buyers: texts,
    coupons: texts,
    channels: texts,
    /** Number of a product, or words of its title; one such line is enough. */
    products: texts,
    /** What was charged for the goods, before anything was given back, in the shop's minor units. */
    amountMinor: z.number().int().min(0).optional(),
    amountAtMostMinor: z.number().int().min(0).optional(),
    /** Payments of the platform `source` that paid for orders of the platform `of`, which are in the shop already. */
    duplicateOf: z.strictObject({ source: z.string().min(1), of: z.string().min(1) }).optional(),
  })
  .refine((conditions) => Object.values(conditions).some((value) => value !== undefined), { error: 'no condition' })
export type RuleConditions = z.infer<typeof ruleConditionsSchema>

export const ruleKinds = ['test', 'staff', 'gift', 'brushed', 'other'] as const
export type RuleKind = (typeof ruleKinds)[number]
