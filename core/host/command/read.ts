/** `facts` and `today`: what the shop says at a glance. */

import type { Language } from '../../contract/language.ts'
import { formatDay, formatMoney, formatNumber, say } from '../../contract/text/say.ts'
import type { FactsView } from '../../contract/view/shop.ts'
import type { TodayCard, TodayView } from '../../contract/view/today.ts'
import { asOf } from './arguments.ts'
import { type Command, type Word, word } from './command.ts'
import { type Cell, layTable, right } from './layout.ts'
import { withCore } from './shop.ts'

export const factsCommand: Command = {
  options: [],
  run: (given, place) =>
    withCore(given, place, { shop: 'existing' }, async ({ client }) => {
      const facts = await client.call('facts/read', {})
      return { json: facts, text: factsText(facts, given.language) }
    }),
}

function factsText(facts: FactsView, language: Language): string {
  const count = (name: Word, value: number): Cell[] => [word(language, name), right(formatNumber(language, value))]
  const money = (name: Word, minor: number): Cell[] => [
    word(language, name),
    right(formatMoney(language, minor, facts.currency, { exact: true })),
  ]
  const days = [facts.firstOrderDay, facts.lastOrderDay].map((day) => (day === null ? '–' : formatDay(language, day)))
  return layTable([
    count('orders', facts.orders),
    count('returns', facts.returns),
    count('adjustments', facts.adjustments),
    count('orderLines', facts.orderLines),
    count('customers', facts.customers),
    count('buyers', facts.buyers),
    count('anonymousOrders', facts.anonymousOrders),
    count('excludedOrders', facts.excludedOrders),
    count('ruledOutOrders', facts.ruledOutOrders),
    money('ruledOut', facts.ruledOutMinor),
    count('products', facts.products),
    money('gross', facts.grossMinor),
    money('discount', facts.discountMinor),
    money('refund', facts.refundMinor),
    money('adjustment', facts.adjustmentMinor),
    money('net', facts.netMinor),
    money('shipping', facts.shippingMinor),
    money('tax', facts.taxMinor),
    count('campaigns', facts.campaigns),
    count('imports', facts.imports),
    [word(language, 'days'), right(days.join(' – '))],
    [word(language, 'dataHash'), right(facts.dataHash.slice(0, 16))],
  ])
}

export const todayCommand: Command = {
  options: ['as-of'],
  run: (given, place) =>
    withCore(given, place, { shop: 'existing' }, async ({ client }) => {
      const view = await client.call('today/read', asOf(given))
      return { json: view, text: todayText(view, given.language) }
    }),
}

function todayText(view: TodayView, language: Language): string {
  const head = `${word(language, 'asOf')} ${formatDay(language, view.asOf)}`
  if (view.cards.length === 0) return `${head}\n${word(language, 'nothingYet')}`
  return [head, ...view.cards.map((card) => cardText(card, language))].join('\n\n')
}

function cardText({ sentence, detail, items }: TodayCard, language: Language): string {
  return [
    `• ${say(language, sentence)}`,
    ...(detail === null ? [] : [`  ${say(language, detail)}`]),
    ...items.map(({ label, note }) => `  – ${label}: ${say(language, note)}`),
  ].join('\n')
}
