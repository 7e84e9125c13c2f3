/** What is said to people: templates by kind of offer, filled with facts of each. */
import type { Sentence } from '../sentence.ts'
import type { OfferRung } from './offer.ts'

/** What may stand in braces. */
export const messageFacts = ['name', 'product', 'last_product', 'since', 'until', 'offer', 'shop'] as const
export type MessageFact = (typeof messageFacts)[number]

export interface MessageTemplateView {
  readonly rung: OfferRung
  readonly text: string
  /** Changed by the owner. */
  readonly isOwn: boolean
}

export interface MessageTemplatesView {
  readonly templates: readonly MessageTemplateView[]
  readonly facts: readonly MessageFact[]
}

export interface CampaignMessage {
  readonly customerId: string
  readonly name: string
  readonly rung: OfferRung
  /** '' where it was refused. */
  readonly text: string
  readonly problem: Sentence | null
}

export interface CampaignMessagesView {
  readonly campaignId: string
  /** Kinds of offer on the list, most people first, each with its template and the first filled message. */
  readonly kinds: readonly {
    readonly rung: OfferRung
    readonly template: string
    readonly people: number
    readonly example: string
    /** Of the longest; null unless sent as SMS. */
    readonly sms: { readonly characters: number; readonly messages: number } | null
  }[]
  readonly refused: number
  /** What must not go out as it is; empty: fine. */
  readonly problems: readonly Sentence[]
  readonly messages: readonly CampaignMessage[]
}
