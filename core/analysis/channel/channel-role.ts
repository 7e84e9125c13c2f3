import { newcombeDifference } from '../stats/newcombe.ts'
import type { ChannelPeople } from './channel-people.ts'

/** Under so many people no role is named. */
export const PEOPLE_FOR_ROLE = 20

/** How a channel's share stands to that of all other channels together; `alike` where the range of the difference holds nought. */
export type Standing = 'more' | 'fewer' | 'alike'

export interface Compared {
  readonly share: number
  /** Of all other channels. */
  readonly rest: number
  readonly standing: Standing
}

export interface ChannelRole {
  /** First orders among its orders. */
  readonly newcomers: Compared
  /** Those who came back among those who began here. */
  readonly returners: Compared
}

/**
 * What a channel does for the shop beside the others: brings people, or keeps them. Null where it or the rest has too few people.
 * Differences are judged by Newcombe's interval (95 %), so that chance does not name a role.
 */
export function channelRole(own: ChannelPeople, all: readonly ChannelPeople[]): ChannelRole | null {
  const rest = (pick: (channel: ChannelPeople) => number) => all.reduce((sum, each) => sum + pick(each), 0) - pick(own)
  if (own.customers < PEOPLE_FOR_ROLE || rest((each) => each.firstOrders) < PEOPLE_FOR_ROLE) return null
  return {
    newcomers: compare(
      own.firstOrders,
      own.orders,
      rest((each) => each.firstOrders),
      rest((each) => each.orders),
    ),
    returners: compare(
      own.returned,
      own.firstOrders,
      rest((each) => each.returned),
      rest((each) => each.firstOrders),
    ),
  }
}

function compare(k: number, n: number, restK: number, restN: number): Compared {
  const { low, high } = newcombeDifference(k, n, restK, restN)
  const standing = low > 0 ? 'more' : high < 0 ? 'fewer' : 'alike'
  return { share: n > 0 ? k / n : 0, rest: restN > 0 ? restK / restN : 0, standing }
}
