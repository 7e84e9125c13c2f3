/**
 * The one map of calls: names are `noun/verb`, parameters are checked by these schemas at every host's door, results are typed.
 * Each topic of `method/` holds its own. A method without a service, or a service without a method, does not compile (`host/compose.ts`).
 */
import type { z } from 'zod'
import { type CampaignResults, campaignParams } from './method/campaign.ts'
import { type ChannelResults, channelParams } from './method/channel.ts'
import { type CustomerResults, customerParams } from './method/customer.ts'
import { type FigureResults, figureParams } from './method/figure.ts'
import { type GoodsResults, goodsParams } from './method/goods.ts'
import { type ImportJobs, type ImportResults, importParams } from './method/import.ts'
import { type MessageResults, messageParams } from './method/message.ts'
import { type MoneyResults, moneyParams } from './method/money.ts'
import { type OutputJobs, type OutputResults, outputParams } from './method/output.ts'
import { type PredictionResults, predictionParams } from './method/prediction.ts'
import { type ReviewResults, reviewParams } from './method/review.ts'
import { type SegmentResults, segmentParams } from './method/segment.ts'
import { type ShopJobs, type ShopResults, shopParams } from './method/shop.ts'
import { type TraitResults, traitParams } from './method/trait.ts'

export const methodParams = {
  ...shopParams,
  ...importParams,
  ...customerParams,
  ...segmentParams,
  ...figureParams,
  ...predictionParams,
  ...campaignParams,
  ...channelParams,
  ...messageParams,
  ...goodsParams,
  ...moneyParams,
  ...reviewParams,
  ...outputParams,
  ...traitParams,
} as const

export type MethodName = keyof typeof methodParams
/** What a caller may pass: fields with defaults may be left out. */
export type MethodParams = { [M in MethodName]: z.input<(typeof methodParams)[M]> }
/** What a service receives: defaults filled in. */
export type CheckedParams = { [M in MethodName]: z.output<(typeof methodParams)[M]> }

export interface JobStarted {
  readonly jobId: string
}

/** What `job/ended` carries for the methods that start a job. */
export interface JobResults extends ShopJobs, ImportJobs, OutputJobs {}

type PlainResults = ShopResults &
  TraitResults &
  ImportResults &
  CustomerResults &
  SegmentResults &
  FigureResults &
  PredictionResults &
  ReviewResults &
  CampaignResults &
  ChannelResults &
  MessageResults &
  GoodsResults &
  MoneyResults &
  OutputResults

export type MethodResults = PlainResults & { [J in keyof JobResults]: JobStarted }

/** One implementation per method, no more and no fewer. */
export type Services = {
  [M in MethodName]: (params: CheckedParams[M]) => MethodResults[M] | Promise<MethodResults[M]>
}
