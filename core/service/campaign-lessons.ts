/** What the shop's own campaigns taught: one pooled effect per channel and goal, and what to do with it next time. */
import { newcombeDifference } from '../analysis/stats/newcombe.ts'
import { normalSpread } from '../analysis/stats/normal.ts'
import { type MeasuredEffect, pooledEffect } from '../analysis/stats/pooled-effect.ts'
import { sentence } from '../contract/sentence.ts'
import type { CampaignLesson, CampaignLessonsView, CampaignView } from '../contract/view/campaign.ts'
import { dayToText } from '../model/day.ts'
import { groupBy } from '../model/group.ts'
import { ownCampaigns } from './campaign-result.ts'
import { type CustomerBase, readCustomerBase } from './customer-base.ts'
import { resolveAsOf } from './purchase-history-service.ts'
import type { ShopSession } from './shop-session.ts'

/** Fewer tests of one kind have no common effect worth the name. */
const leastCampaigns = 3
const bothSides = 2 * normalSpread(0.95)

export function listLessons(session: ShopSession, params: { readonly asOf?: string | undefined }): CampaignLessonsView {
  const base = readCustomerBase(session, resolveAsOf(session, params.asOf))
  const lessons = lessonsOf(session, base)
  const told = lessons.filter(({ advice }) => advice !== 'cannot-tell').length
  return {
    asOf: dayToText(base.asOf),
    currency: base.history.currency,
    lessons,
    sentence:
      lessons.length === 0
        ? sentence('campaign.lessons.none')
        : told === 0
          ? sentence('campaign.lessons.early', { kinds: lessons.length, need: leastCampaigns })
          : sentence('campaign.lessons.some', { told, kinds: lessons.length }),
  }
}

/** Kept until the shop changes. Most tried kinds first. */
export function lessonsOf(session: ShopSession, base: CustomerBase): readonly CampaignLesson[] {
  return session.cached(`lessons ${base.asOf}`, () => {
    const ended = ownCampaigns(session, base).filter(
      ({ state, lastDay, holdout, contacted }) =>
        state === 'sent' && lastDay <= dayToText(base.asOf) && holdout > 0 && contacted > 0,
    )
    return [...groupBy(ended, ({ channel, goal }) => `${channel} ${goal}`).values()]
      .map((campaigns) => lessonOf(campaigns, base.history.currency))
      .sort((a, b) => b.campaigns.length - a.campaigns.length)
  })
}

function lessonOf(campaigns: readonly CampaignView[], currency: string): CampaignLesson {
  const [first] = campaigns as readonly [CampaignView, ...CampaignView[]]
  const effects = campaigns.map(conversionEffect)
  const pooled = pooledEffect(effects)
  const isTold = campaigns.length >= leastCampaigns
  const profits = campaigns.flatMap((campaign) => profitEffect(campaign) ?? [])
  const profit = profits.length >= leastCampaigns ? pooledEffect(profits) : null
  const judged = profit ?? pooled
  const advice = !isTold ? 'cannot-tell' : judged.low > 0 ? 'keep' : judged.high < 0 ? 'drop' : 'change'
  const percent = (share: number) => ({ kind: 'percent', share, points: true, signed: true }) as const
  const values = {
    count: campaigns.length,
    need: leastCampaigns,
    points: percent(pooled.mean),
    low: percent(pooled.low),
    high: percent(pooled.high),
    profit: { kind: 'money', minor: Math.round(profit?.mean ?? 0), currency, signed: true },
  } as const
  return {
    channel: first.channel,
    goal: first.goal,
    advice,
    points: isTold ? { likely: pooled.mean, low: pooled.low, high: pooled.high } : null,
    profitPerContactMinor: profit && { likely: profit.mean, low: profit.low, high: profit.high },
    campaigns: campaigns.map(({ campaignId, name }, i) => ({
      campaignId,
      name,
      points: effects[i]!.effect,
      shrunkPoints: isTold ? pooled.shrunk[i]! : null,
    })),
    sentence: sentence(
      advice === 'cannot-tell' || profit === null ? `campaign.lesson.${advice}` : `campaign.lesson.${advice}-profit`,
      values,
    ),
  }
}

/** Share of buyers, contacted less left alone; the error from Newcombe's range, which holds with few buyers too. */
function conversionEffect({ contacted, contactedBuyers, holdout, holdoutBuyers }: CampaignView): MeasuredEffect {
  const { difference, low, high } = newcombeDifference(contactedBuyers, contacted, holdoutBuyers, holdout)
  return { effect: difference, error: (high - low) / bothSides }
}

/** Profit per contacted person after all costs; null where the campaign was too small to say. */
function profitEffect({ incrementalProfitMinor, low, high, contacted }: CampaignView): MeasuredEffect | null {
  if (incrementalProfitMinor === null || low === null || high === null || high <= low) return null
  return { effect: incrementalProfitMinor / contacted, error: (high - low) / bothSides / contacted }
}
