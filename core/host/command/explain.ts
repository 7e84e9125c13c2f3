/** `explain FIGURE`: how a figure is made, over what, and the lines of files behind it. */
import type { Language } from '../../contract/language.ts'
import { formatDay, formatMoney, formatNumber, formatValue, say } from '../../contract/text/say.ts'
import { type FigureView, figureNames } from '../../contract/view/figure.ts'
import { type Arguments, asOf, dayOption, Misuse, outFormat } from './arguments.ts'
import { type Command, word } from './command.ts'
import { layTable, right } from './layout.ts'
import { withCore } from './shop.ts'

const ROWS_SHOWN = 50

export const explainCommand: Command = {
  options: ['as-of', 'from', 'to', 'customer', 'product', 'channel', 'campaign', 'out'],
  run: (given, place) =>
    withCore(given, place, { shop: 'existing' }, async ({ client, save }) => {
      const choice = choiceOf(given)
      const { language, options } = given
      if (options.out !== undefined) {
        const format = outFormat(given, ['xlsx', 'csv'])
        const { fileId } = await client.call('list/export', { list: 'figure', figure: choice, format, language })
        const file = await save(fileId, options.out)
        return { json: { file }, text: word(language, 'written', { file }) }
      }
      const view = await client.call('figure/explain', { ...choice, limit: 200_000 })
      return { json: view, text: text(view, language) }
    }),
}

function choiceOf(given: Arguments) {
  const [name, ...rest] = given.operands
  const figure = figureNames.find((known) => known === name)
  if (!figure || rest.length > 0) throw new Misuse(`explain ${given.operands.join(' ')}? (${figureNames.join(', ')})`)
  const { customer, product, channel, campaign } = given.options
  const [firstDay, lastDay] = [dayOption(given, 'from'), dayOption(given, 'to')]
  return {
    figure,
    ...asOf(given),
    ...(firstDay === undefined ? {} : { firstDay }),
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(customer === undefined ? {} : { customerId: customer }),
    ...(product === undefined ? {} : { productId: product }),
    ...(channel === undefined ? {} : { channel }),
    ...(campaign === undefined ? {} : { campaignId: campaign }),
  }
}

function text(view: FigureView, language: Language): string {
  const amount = (value: number) =>
    view.unit === 'money' ? formatMoney(language, value, view.currency, { exact: true }) : formatNumber(language, value)
  const rows = view.rows
    .slice(0, ROWS_SHOWN)
    .map((row) => [
      row.day === null ? '' : formatDay(language, row.day),
      formatValue(language, row.label),
      row.who,
      right(amount(row.amount)),
      row.source ? `${row.source.file}:${row.source.line}` : '',
    ])
  const rest = view.rowCount - rows.length
  return [
    amount(view.value),
    ...[view.formula, ...view.filters, ...(view.leftOut ? [view.leftOut] : [])].map((each) => say(language, each)),
    ...(rows.length > 0 ? [layTable(rows)] : []),
    ...(rest > 0 ? [word(language, 'more', { count: rest })] : []),
  ].join('\n')
}
