import type { TextFunction } from './use-text.ts'

interface Words {
  readonly text: TextFunction
  readonly name: (family: string, code: string) => string
}

/** A sales channel in the reader's words: platforms write codes; a file's own word stays as it is. */
export function channelName(channel: string, { text, name }: Words): string {
  return channel === '' ? text('channels.unnamed') : name('sales-channel', channel)
}
