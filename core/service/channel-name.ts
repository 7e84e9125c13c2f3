/** A sales channel in words: platforms write codes. */
import { type SentenceValue, sentence } from '../contract/sentence.ts'
import { isSentenceKey } from '../contract/text/say.ts'

/** '' stands for orders that name none. A file's own word stays as it is. */
export function channelName(channel: string): SentenceValue {
  if (channel === '') return { kind: 'sentence', sentence: sentence('channel.unnamed') }
  const key = `sales-channel.${channel}`
  return isSentenceKey(key) ? { kind: 'sentence', sentence: sentence(key) } : channel
}
