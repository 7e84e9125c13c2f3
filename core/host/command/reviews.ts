/** `reviews --table F.csv`: the mood of each row, and how well it agrees with the stars. */
import { basename, resolve } from 'node:path'
import { formatNumber, say } from '../../contract/text/say.ts'
import { Misuse } from './arguments.ts'
import type { Command } from './command.ts'
import { type Cell, layTable, right } from './layout.ts'
import { withCore } from './shop.ts'

const LISTED = 50

export const reviewsCommand: Command = {
  options: ['table'],
  run: (given, place) => {
    const { table } = given.options
    if (table === undefined) throw new Misuse('reviews: --table?')
    const path = resolve(table)
    return withCore(given, place, { shop: 'none' }, async ({ core, client }) => {
      const view = await client.call('review/table', { fileId: core.files.mint(path, basename(path)) })
      const rows = view.rows
        .slice(0, LISTED)
        .map(({ mood, aspects }, i): Cell[] => [
          right(String(i + 1)),
          right(formatNumber(given.language, mood, { digits: 2, signed: true })),
          aspects.map((each) => say(given.language, { key: `review.aspect.${each.aspect}`, params: {} })).join(' · '),
        ])
      const why = view.why.map((each) => say(given.language, each))
      return { json: view, text: [...why, '', layTable(rows)].join('\n') }
    })
  },
}
