/** `lifetime`: the lifetime model of a shop or of a ready table. */
import { basename, resolve } from 'node:path'
import type { Language } from '../../contract/language.ts'
import { formatNumber, say } from '../../contract/text/say.ts'
import type { LifetimeView } from '../../contract/view/lifetime.ts'
import { type Arguments, asOf, choice, dayOption, wholeNumber } from './arguments.ts'
import { type Answer, type Command, type Word, word } from './command.ts'
import { type Cell, layTable, right } from './layout.ts'
import { withCore } from './shop.ts'

export const lifetimeCommand: Command = {
  options: ['as-of', 'observation-end', 'validation-end', 'model', 'method', 'unit-days', 'table'],
  run: async (given, place) => {
    const params = {
      model: choice(given, 'model', ['auto', 'bg-nbd', 'mbg-nbd']) ?? 'auto',
      method: choice(given, 'method', ['map', 'mle']) ?? 'map',
    } as const
    const { table } = given.options
    if (table === undefined) return ofShop(given, place, params)
    return withCore(given, place, { shop: 'none' }, async ({ core, client }) => {
      const path = resolve(table)
      const fileId = core.files.mint(path, basename(path))
      return answer(await client.call('lifetime/table', { fileId, ...params }), given.language)
    })
  },
}

function ofShop(
  given: Arguments,
  place: Parameters<Command['run']>[1],
  params: { readonly model: 'auto' | 'bg-nbd' | 'mbg-nbd'; readonly method: 'map' | 'mle' },
): Promise<Answer> {
  return withCore(given, place, { shop: 'existing' }, async ({ client }) => {
    const observationEnd = dayOption(given, 'observation-end')
    const validationEnd = dayOption(given, 'validation-end')
    const unitDays = wholeNumber(given, 'unit-days')
    const view = await client.call('lifetime/read', {
      ...params,
      ...(observationEnd === undefined ? asOf(given) : { asOf: observationEnd }),
      ...(validationEnd === undefined ? {} : { validationEnd }),
      ...(unitDays === undefined ? {} : { unitDays }),
    })
    return answer(view, given.language)
  })
}

function answer(view: LifetimeView, language: Language): Answer {
  return { json: view, text: text(view, language) }
}

function text(view: LifetimeView, language: Language): string {
  const number = (value: number, digits: number) => right(formatNumber(language, value, { digits }))
  const row = (name: Word, value: number | null | undefined, digits: number): Cell[][] =>
    value == null ? [] : [[word(language, name), number(value, digits)]]
  const letters = Object.entries(view.parameters ?? {}).map(([name, value]): Cell[] => [name, number(value, 4)])
  const spend = Object.entries(view.gammaGamma ?? {})
    .filter(([name]) => name.length === 1)
    .map(([name, value]): Cell[] => [name, number(value ?? Number.NaN, 4)])
  return [
    layTable([
      ['', right(`${view.model} ${view.method}`)],
      ...row('customers', view.customers, 0),
      ...row('repeatCustomers', view.repeatCustomers, 0),
      ...row('repeatPurchases', view.repeatPurchases, 0),
      ...letters,
      ...row('logLikelihood', view.logLikelihood, 3),
      ...spend,
    ]),
    ...view.why.map((each) => say(language, each)),
  ].join('\n')
}
