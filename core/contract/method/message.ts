/** What is said to people. */
import { z } from 'zod'
import type { CampaignMessagesView, MessageTemplatesView } from '../view/message.ts'
import { offerRungs } from '../view/offer.ts'
import { language } from './parameter.ts'

export const messageParams = {
  'message/list': z.strictObject({ language }),
  /** An empty text brings back the one that comes with the app. */
  'message/save': z.strictObject({ language, rung: z.enum(offerRungs), text: z.string().max(1000) }),
  /** A campaign's messages as they would go out. */
  'message/read': z.strictObject({ language, campaignId: z.string() }),
} as const

export interface MessageResults {
  'message/list': MessageTemplatesView
  'message/save': MessageTemplatesView
  'message/read': CampaignMessagesView
}
