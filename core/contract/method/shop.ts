/** The app itself: shops, samples, settings, facts, the watched folder, running jobs. */
import { z } from 'zod'
import type { DataLevelView } from '../view/data-level.ts'
import { contactChannels, offerRungs } from '../view/offer.ts'
import type { AboutView, FactsView, SettingsView, ShopView } from '../view/shop.ts'
import type { WatchView } from '../view/watch.ts'
import { currency, day, language, money, nothing, share, timezone } from './parameter.ts'

const rate = z.number().positive().max(1e9)

const datedRate = z.strictObject({ from: day.nullable(), rate })

export const shopParams = {
  'app/about': nothing,
  'shop/list': nothing,
  'shop/create': z.strictObject({
    name: z.string().min(1).max(80),
    currency: currency.default('CNY'),
    timezone: timezone.default('Asia/Shanghai'),
  }),
  'shop/open': z.strictObject({ shopId: z.string() }),
  'shop/read': nothing,
  'shop/remove': z.strictObject({ shopId: z.string() }),
  /** `new`: a shop of its own, replacing an earlier sample; `open`: into the open shop, which must be empty. */
  'sample/create': z.strictObject({ language, into: z.enum(['new', 'open']).default('new') }),
  'settings/read': nothing,
  'settings/update': z.strictObject({
    name: z.string().min(1).max(80).optional(),
    currency: currency.optional(),
    timezone: timezone.optional(),
    marginShare: share.optional(),
    contactCostMinor: z.partialRecord(z.enum(contactChannels), z.number().min(0)).optional(),
    hourlyRateMinor: money.min(0).optional(),
    liftByRung: z.partialRecord(z.enum(offerRungs), z.number().min(0).max(10)).optional(),
    costShareByRung: z.partialRecord(z.enum(offerRungs), share).optional(),
    marginFloorShare: share.optional(),
    holdoutShare: share.optional(),
    holdoutMinimum: z.number().int().min(0).optional(),
    contactGapDays: z.number().int().min(0).max(365).optional(),
    contactsPerMonth: z.number().int().min(1).max(31).optional(),
    quietDays: z.number().int().min(0).max(365).optional(),
    neverContactShare: z.number().min(0).max(0.5).optional(),
    /** All rates anew: one for ever, or several that each begin on a day. */
    rates: z.record(z.string().regex(/^[A-Z]{3}$/), z.union([rate, z.array(datedRate).min(1).max(1000)])).optional(),
  }),
  /** Looks into the folder that the owner lets the app watch. Nothing there is read into the shop, moved or removed. */
  'watch/read': nothing,
  /** `folderId` comes from the host's own dialog. What lies there already needs no question. */
  'watch/choose': z.strictObject({ folderId: z.string() }),
  'watch/stop': nothing,
  /** The owner has answered for these: they are not asked about again until they change. */
  'watch/dismiss': z.strictObject({ fileIds: z.array(z.string()).max(20_000) }),
  'facts/read': nothing,
  'data/level': nothing,
  'job/cancel': z.strictObject({ jobId: z.string() }),
} as const

export interface ShopResults {
  'app/about': AboutView
  'shop/list': { readonly shops: readonly ShopView[]; readonly openShopId: string | null }
  'shop/create': ShopView
  'shop/open': ShopView
  'shop/read': ShopView | null
  'shop/remove': { readonly shopId: string }
  'settings/read': SettingsView
  'settings/update': SettingsView
  'watch/read': WatchView
  'watch/choose': WatchView
  'watch/stop': WatchView
  'watch/dismiss': WatchView
  'facts/read': FactsView
  'data/level': DataLevelView
  'job/cancel': { readonly jobId: string }
}

/** What `job/ended` carries. */
export interface ShopJobs {
  'sample/create': ShopView
}
