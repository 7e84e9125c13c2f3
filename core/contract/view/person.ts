/** What files and the owner say of a person beside the orders. */
import type { ConsentChannel, LeadKind } from '../../model/row-record.ts'

/** The word that counts for one channel. */
export interface ConsentView {
  readonly channel: ConsentChannel
  readonly state: 'granted' | 'refused'
  /** Null where the file does not say when. */
  readonly day: string | null
  readonly origin: 'file' | 'owner'
}

/** From the platform's list of customers; empty and null: the list is silent. */
export interface ProfileView {
  readonly platform: string
  readonly tags: readonly string[]
  readonly level: string
  readonly note: string
  readonly source: string
  readonly joinedDay: string | null
  readonly birthday: string
  readonly points: number | null
  /** The platform's own counts, to be held against the shop's orders. */
  readonly statedOrders: number | null
  readonly statedSpendMinor: number | null
}

export interface LeadView {
  readonly kind: LeadKind
  readonly day: string | null
  /** Title, or empty where none is named. */
  readonly product: string
  readonly source: string
  readonly note: string
  readonly valueMinor: number | null
}

export interface PersonConsentsView {
  readonly customerId: string
  readonly consents: readonly ConsentView[]
}
