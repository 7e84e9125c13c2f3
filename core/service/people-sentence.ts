/** Whether portraits of people are possible in a shop, said plainly. */
import { type Sentence, sentence } from '../contract/sentence.ts'
import { isSentenceKey } from '../contract/text/say.ts'

/** `silent`: platforms with orders of which none names its buyer. */
export function peopleSentence(orders: number, withBuyer: number, silent: readonly string[]): Sentence {
  if (orders === 0) return sentence('sales.people.no-orders')
  if (withBuyer === orders) return sentence('sales.people.all')
  const [platform] = silent
  const named = silent.length === 1 && platform !== undefined && isSentenceKey(`platform.${platform}`)
  if (withBuyer === 0)
    return named
      ? sentence('sales.people.platform', { platform: platformName(platform) })
      : sentence('sales.people.none')
  const share = { kind: 'percent', share: withBuyer / orders } as const
  return named
    ? sentence('sales.people.some-platform', { share, platform: platformName(platform) })
    : sentence('sales.people.some', { share })
}

/** A known platform's name in the reader's language; a table's own name as it stands. */
export function platformName(platform: string) {
  const key = `platform.${platform}`
  return isSentenceKey(key) ? ({ kind: 'sentence', sentence: sentence(key) } as const) : platform
}
