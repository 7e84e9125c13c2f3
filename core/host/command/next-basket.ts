/** `next-basket`: what people are likely to buy next, and how well that would have been foretold. */
import { basename, resolve } from 'node:path'
import type { Language } from '../../contract/language.ts'
import { formatNumber, say } from '../../contract/text/say.ts'
import type { BasketEvaluationView, NextBasketView } from '../../contract/view/next-basket.ts'
import { type Arguments, asOf, dayOption, wholeNumber } from './arguments.ts'
import { type Command, word } from './command.ts'
import { type Cell, layTable, right } from './layout.ts'
import { withCore } from './shop.ts'

const LISTED = 50

export const nextBasketCommand: Command = {
  options: ['as-of', 'top', 'evaluate', 'validation-from', 'table', 'users'],
  run: (given, place) => {
    const { table } = given.options
    return table === undefined ? ofShop(given, place) : ofTable(given, place, table)
  },
}

function topOf(given: Arguments): { readonly top?: number } {
  const top = wholeNumber(given, 'top')
  return top === undefined ? {} : { top }
}

function ofTable(given: Arguments, place: Parameters<Command['run']>[1], table: string) {
  return withCore(given, place, { shop: 'none' }, async ({ core, client }) => {
    const mint = (path: string) => core.files.mint(resolve(path), basename(path))
    const { users } = given.options
    const view = await client.call('next-basket/table', {
      fileId: mint(table),
      ...(users === undefined ? {} : { usersFileId: mint(users) }),
      ...topOf(given),
    })
    return { json: view, text: scores(view, given.language) }
  })
}

function ofShop(given: Arguments, place: Parameters<Command['run']>[1]) {
  return withCore(given, place, { shop: 'existing' }, async ({ client }) => {
    const validationFrom = dayOption(given, 'validation-from')
    const basics = { ...asOf(given), ...topOf(given) }
    if (!given.options.evaluate && validationFrom === undefined) {
      const view = await client.call('next-basket/list', basics)
      return { json: view, text: lists(view, given.language) }
    }
    const view = await client.call('next-basket/evaluate', {
      ...basics,
      ...(validationFrom === undefined ? {} : { validationFrom }),
    })
    return { json: view, text: scores(view, given.language) }
  })
}

function scores(view: BasketEvaluationView, language: Language): string {
  const number = (value: number) => right(formatNumber(language, value, { digits: 4 }))
  const head: Cell[] = ['', ...['recall', 'ndcg', 'hit rate', 'repeat', 'new'].map((name) => right(name))]
  const rows = view.methods.map(({ name, recall, ndcg, hitRate, repeatRecall, newRecall }): Cell[] => [
    name === view.chosen ? `${name} *` : name,
    ...[recall, ndcg, hitRate, repeatRecall, newRecall].map(number),
  ])
  return [...view.why.map((each) => say(language, each)), '', layTable([head, ...rows])].join('\n')
}

function lists(view: NextBasketView, language: Language): string {
  const shown = view.suggestions.slice(0, LISTED)
  const rows = shown.map(({ customerId, items }): Cell[] => [customerId, items.map(({ title }) => title).join(' · ')])
  const more = view.suggestions.length - shown.length
  return [layTable(rows), ...(more > 0 ? [word(language, 'others', { count: more })] : [])].join('\n')
}
