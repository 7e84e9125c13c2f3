/** One platform's record of a buyer: what identity is judged by. */
export interface IdentityRecord {
  /** Row id in the shop; never decides anything, so that the order of imports makes no difference. */
  readonly id: number
  readonly platform: string
  readonly key: string
  readonly name: string
  readonly email: string
  /** Full number in any form, or empty. */
  readonly phone: string
  /** As shown where the platform hides digits: `138****5678`. */
  readonly hiddenPhone: string
  readonly country: string
  readonly region: string
  readonly city: string
  /** True where the buyer shows several numbers of which each lived under 30 days: those are the platform's, not the buyer's. */
  readonly isShortLived: boolean
}

/** The order of records that does not depend on how they came in. */
export function compareRecords(
  a: Pick<IdentityRecord, 'platform' | 'key'>,
  b: Pick<IdentityRecord, 'platform' | 'key'>,
): number {
  if (a.platform !== b.platform) return a.platform < b.platform ? -1 : 1
  return a.key === b.key ? 0 : a.key < b.key ? -1 : 1
}

/** A decision of the owner about two records, by row id. */
export interface Decision {
  readonly a: number
  readonly b: number
  readonly same: boolean
  readonly decidedAt: string
}
