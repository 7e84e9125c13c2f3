/** `products`: how products do, near-copies, pairs, demand, and what to keep. */
import type { Language } from '../../contract/language.ts'
import { formatMoney, formatNumber, formatPercent, say } from '../../contract/text/say.ts'
import type { GoodsView } from '../../contract/view/goods.ts'
import { asOf } from './arguments.ts'
import { type Command, word } from './command.ts'
import { layTable, right } from './layout.ts'
import { withCore } from './shop.ts'

const ROWS_SHOWN = 30

export const productsCommand: Command = {
  options: ['as-of'],
  run: (given, place) =>
    withCore(given, place, { shop: 'existing' }, async ({ client }) => {
      const view = await client.call('goods/list', asOf(given))
      return { json: view, text: text(view, given.language) }
    }),
}

function text(view: GoodsView, language: Language): string {
  const heads = [
    word(language, 'product'),
    ...(['orders', 'net', 'repeatShare'] as const).map((name) => right(word(language, name))),
    word(language, 'reason'),
  ]
  const rows = view.rows
    .slice(0, ROWS_SHOWN)
    .map((row) => [
      row.title,
      right(formatNumber(language, row.orders)),
      right(formatMoney(language, row.netMinor, view.currency)),
      right(row.repeatShare === null ? '–' : formatPercent(language, row.repeatShare)),
      say(language, row.reason),
    ])
  const rest = view.rows.length - ROWS_SHOWN
  return [
    say(language, view.sentence),
    layTable([heads, ...rows]),
    ...(rest > 0 ? [word(language, 'others', { count: rest })] : []),
    say(language, view.groupSentence),
    say(language, view.bundleSentence),
    ...view.demand.map(({ category, sentence }) => `${category || '–'}: ${say(language, sentence)}`),
  ].join('\n')
}
