/** Channels together: all of them in one view. */
import { z } from 'zod'
import type { ChannelListView, CreditListView, SourceListView } from '../view/channel.ts'
import type { Noted } from '../view/quarantine.ts'
import { asOf, share } from './parameter.ts'

export const channelParams = {
  'channel/list': z.strictObject(asOf),
  /** Where good customers come from, and what winning one costs. */
  'channel/sources': z.strictObject(asOf),
  /** How the credit of orders may be shared among touches. */
  'channel/credit': z.strictObject(asOf),
  /** What a platform keeps of each sale: commission, payment and the rest, as a share of net. */
  'channel/fee': z.strictObject({ channel: z.string().max(200), feeShare: share }),
} as const

export interface ChannelResults {
  'channel/list': Noted<ChannelListView>
  'channel/sources': SourceListView
  'channel/credit': CreditListView
  'channel/fee': { readonly channel: string; readonly feeShare: number }
}
