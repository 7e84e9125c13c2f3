/** `segment`: who belongs to a group, told by a sentence, by rules in a file, or by the name of a kept group. */
import { readFileSync } from 'node:fs'
import type { Language } from '../../contract/language.ts'
import type { MethodParams } from '../../contract/methods.ts'
import { ShopkeeperError } from '../../contract/reply.ts'
import { formatDay, formatMoney, formatNumber, say } from '../../contract/text/say.ts'
import type { SegmentPeopleView } from '../../contract/view/segment.ts'
import { type Arguments, asOf, Misuse, outFormat } from './arguments.ts'
import { type Command, word } from './command.ts'
import { layTable, right } from './layout.ts'
import { type OpenCore, withCore } from './shop.ts'
import { sayCode } from './spoken.ts'

const ROWS_SHOWN = 50

type Group = MethodParams['segment/people']['group']

export const segmentCommand: Command = {
  options: ['as-of', 'say', 'rules', 'saved', 'save', 'freeze', 'out'],
  run: (given, place) =>
    withCore(given, place, { shop: 'existing' }, async (open) => {
      const day = asOf(given)
      const group = await groupOf(open, given)
      const view = await open.client.call('segment/people', { ...day, group, limit: 200_000 })
      const saved = await keep(open, given, view)
      const file = await write(open, given, group)
      const json = { ...view, ...(saved === null ? {} : { saved }), ...(file === null ? {} : { file }) }
      return { json, text: file === null ? text(view, given.language) : word(given.language, 'written', { file }) }
    }),
}

/** @throws ShopkeeperError where the sentence was not understood; Misuse where no kept group has the name */
async function groupOf({ client }: OpenCore, given: Arguments): Promise<Group> {
  const { say: sentence, rules, saved } = given.options
  const told = [sentence, rules, saved].filter((each) => each !== undefined)
  if (told.length !== 1) throw new Misuse('segment: --say, --rules, --saved?')
  if (sentence !== undefined) {
    const read = await client.call('segment/parse', { ...asOf(given), text: sentence, language: given.language })
    if (read.rules) return { rules: read.rules }
    throw new ShopkeeperError('sentence-not-understood', {
      problem: read.problem ? say(given.language, read.problem) : '',
    })
  }
  if (rules !== undefined) return { rules: rulesIn(rules) }
  const { segments } = await client.call('segment/saved', asOf(given))
  const found = segments.find(({ name }) => name.toLowerCase() === saved?.toLowerCase())
  if (!found) throw new Misuse(`--saved ${saved}? (${segments.map(({ name }) => name).join(', ')})`)
  return { segmentId: found.segmentId }
}

/** The contract checks what is in the file. */
function rulesIn(path: string) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Extract<Group, { rules: unknown }>['rules']
  } catch {
    throw new Misuse(`--rules ${path}?`)
  }
}

async function keep({ client }: OpenCore, given: Arguments, { rules }: SegmentPeopleView) {
  const { save: name, freeze: isFrozen = false } = given.options
  if (name === undefined) return null
  return client.call('segment/save', { ...asOf(given), name, rules, isFrozen })
}

async function write(open: OpenCore, given: Arguments, group: Group): Promise<string | null> {
  if (given.options.out === undefined) return null
  const format = outFormat(given, ['xlsx', 'csv'])
  const { language } = given
  const { fileId } = await open.client.call('list/export', { ...asOf(given), list: 'group', group, format, language })
  return open.save(fileId, given.options.out)
}

function text(view: SegmentPeopleView, language: Language): string {
  const heads = (['name', 'segment', 'orderCount', 'spend', 'lastOrder'] as const).map((name) => word(language, name))
  const rows = view.people
    .slice(0, ROWS_SHOWN)
    .map((person) => [
      person.name,
      person.segment === null ? '–' : sayCode(language, 'segment', person.segment),
      right(formatNumber(language, person.orderCount)),
      right(formatMoney(language, person.monetaryMinor, view.currency)),
      person.lastOrderDay === null ? '–' : formatDay(language, person.lastOrderDay),
    ])
  const rest = view.total - rows.length
  return [
    `${word(language, 'asOf')} ${formatDay(language, view.asOf)}: ${view.said[language]}`,
    say(language, view.sentence),
    ...view.notes.map((note) => say(language, note)),
    ...(rows.length > 0 ? [layTable([heads, ...rows])] : []),
    ...(rest > 0 ? [word(language, 'more', { count: rest })] : []),
  ].join('\n')
}
