/** `channels`: what each channel brings, keeps and earns. */
import type { Language } from '../../contract/language.ts'
import { formatMoney, formatNumber, formatPercent, say } from '../../contract/text/say.ts'
import type { ChannelListView } from '../../contract/view/channel.ts'
import { asOf } from './arguments.ts'
import { type Command, word } from './command.ts'
import { layTable, right } from './layout.ts'
import { withCore } from './shop.ts'
import { sayCode } from './spoken.ts'

export const channelsCommand: Command = {
  options: ['as-of'],
  run: (given, place) =>
    withCore(given, place, { shop: 'existing' }, async ({ client }) => {
      const view = await client.call('channel/list', asOf(given))
      return { json: view, text: text(view, given.language) }
    }),
}

function text(view: ChannelListView, language: Language): string {
  const share = (value: number | null) => right(value === null ? '–' : formatPercent(language, value))
  const heads = [
    word(language, 'channelName'),
    ...(['orders', 'customers', 'newShare', 'repeatShare', 'net', 'marginAfterFees'] as const).map((name) =>
      right(word(language, name)),
    ),
  ]
  const rows = view.channels.map((channel) => [
    sayCode(language, 'sales-channel', channel.channel) || '–',
    right(formatNumber(language, channel.orders)),
    right(formatNumber(language, channel.customers)),
    share(channel.newCustomerShare),
    share(channel.repeatShare),
    right(formatMoney(language, channel.netMinor, view.currency)),
    right(formatMoney(language, channel.marginAfterFeesMinor, view.currency)),
  ])
  const roles = view.channels.map(
    ({ channel, role }) => `${sayCode(language, 'sales-channel', channel) || '–'}: ${say(language, role)}`,
  )
  const sentences = [view.sentence, view.journeySentence, view.conflictSentence].map((each) => say(language, each))
  return [sentences[0], layTable([heads, ...rows]), ...roles, ...sentences.slice(1)].join('\n')
}
