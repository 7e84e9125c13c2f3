/** `experiment`: a test on a ready table with an arm column. */
import { basename, resolve } from 'node:path'
import type { Language } from '../../contract/language.ts'
import { formatNumber, say } from '../../contract/text/say.ts'
import type { ExperimentView } from '../../contract/view/experiment.ts'
import { type Arguments, Misuse, needed, number } from './arguments.ts'
import { type Command, word } from './command.ts'
import { type Cell, layTable, right } from './layout.ts'
import { withCore } from './shop.ts'

export const experimentCommand: Command = {
  options: ['arm', 'control', 'metric', 'revenue', 'cost-per-contact', 'margin', 'ratio', 'before'],
  run: (given, place) => {
    const [operand] = given.operands
    if (operand === undefined) throw new Misuse('experiment: FILE?')
    const costPerContact = number(given, 'cost-per-contact')
    const margin = number(given, 'margin')
    const params = {
      arm: needed(given, 'arm'),
      control: needed(given, 'control'),
      metrics: given.options.metric ?? [],
      revenue: given.options.revenue ?? null,
      before: given.options.before ?? null,
      ratio: ratioOf(given),
      ...(costPerContact === undefined ? {} : { costPerContact }),
      ...(margin === undefined ? {} : { margin }),
    }
    return withCore(given, place, { shop: 'none' }, async ({ core, client }) => {
      const path = resolve(operand)
      const fileId = core.files.mint(path, basename(path))
      const view = await client.call('experiment/table', { fileId, ...params })
      return { json: view, text: text(view, given.language) }
    })
  },
}

/** `--ratio mens=1 --ratio none=1`, or null where none was given. */
function ratioOf({ options }: Arguments): Record<string, number> | null {
  if (!options.ratio) return null
  return Object.fromEntries(
    options.ratio.map((each) => {
      const at = each.lastIndexOf('=')
      const share = Number(each.slice(at + 1))
      if (at < 1 || !(share > 0)) throw new Misuse(`--ratio ${each}? (ARM=SHARE)`)
      return [each.slice(0, at), share]
    }),
  )
}

function text(view: ExperimentView, language: Language): string {
  const number = (value: number | null) =>
    right(value === null ? '–' : formatNumber(language, value, { digits: Math.abs(value) < 1 ? 6 : 2 }))
  const arms = view.arms.map(({ name, n }): Cell[] => [name, right(formatNumber(language, n))])
  const comparisons = view.comparisons.map(({ arm, metric, difference, low, high, verdict }): Cell[] => [
    arm,
    metric,
    number(difference),
    number(low),
    number(high),
    verdict,
  ])
  const head: Cell[] = [
    word(language, 'arm'),
    word(language, 'metric'),
    right(word(language, 'difference')),
    right('2.5 %'),
    right('97.5 %'),
    word(language, 'verdict'),
  ]
  return [
    ...view.why.map((each) => say(language, each)),
    '',
    layTable(arms),
    '',
    layTable([head, ...comparisons]),
  ].join('\n')
}
