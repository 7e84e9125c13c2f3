/**
 * The command line: the third host. Runs from source (`node core/host/command-line.ts`) and from the build
 * (`node out/main/command-line.js`).
 *
 * Exit codes: 0 done, 1 refused or failed, 2 misuse. Under `--json` standard output carries one document and nothing else.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../contract/language.ts'
import type { Failure } from '../contract/reply.ts'
import { failureOf, reportToConsole } from '../job/failure.ts'
import { type Arguments, checkOptions, Misuse, readArguments, systemLanguage } from './command/arguments.ts'
import { callCommand } from './command/call.ts'
import { channelsCommand } from './command/channels.ts'
import { type Answer, type Command, word } from './command/command.ts'
import { experimentCommand } from './command/experiment.ts'
import { explainCommand } from './command/explain.ts'
import { importCommand, undoImportCommand } from './command/import.ts'
import { lifetimeCommand } from './command/lifetime.ts'
import { campaignsCommand, offersCommand, portraitsCommand } from './command/list.ts'
import { reportCommand, sampleCommand } from './command/make.ts'
import { nextBasketCommand } from './command/next-basket.ts'
import { productsCommand } from './command/products.ts'
import { factsCommand, todayCommand } from './command/read.ts'
import { reviewsCommand } from './command/reviews.ts'
import { segmentCommand } from './command/segment.ts'
import { Refusal, serveCommand } from './command/serve.ts'
import type { Place } from './command/shop.ts'
import { sayCode, spoken } from './command/spoken.ts'
import { usage } from './command/words.ts'

const commands: Readonly<Record<string, Command>> = {
  import: importCommand,
  'undo-import': undoImportCommand,
  facts: factsCommand,
  today: todayCommand,
  portraits: portraitsCommand,
  lifetime: lifetimeCommand,
  'next-basket': nextBasketCommand,
  experiment: experimentCommand,
  offers: offersCommand,
  segment: segmentCommand,
  explain: explainCommand,
  campaigns: campaignsCommand,
  channels: channelsCommand,
  products: productsCommand,
  reviews: reviewsCommand,
  report: reportCommand,
  sample: sampleCommand,
  serve: serveCommand,
  call: callCommand,
}

// Both places of this file, core/host and out/main, are two folders below the package.
const here = import.meta.dirname
const place: Place = {
  pageFolder: join(here, here.endsWith(join('core', 'host')) ? '../../out/renderer' : '../renderer'),
  version: (JSON.parse(readFileSync(join(here, '../../package.json'), 'utf8')) as { version: string }).version,
}

// Whoever reads our output may stop early (`… --json | head`); that is no failure of ours. A full disk behind it is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return
  console.error(sayFailure(failureOf(error, 'output', reportToConsole), systemLanguage(process.env)))
  process.exitCode = 1
})
process.exitCode = await main(process.argv.slice(2))

async function main(given: readonly string[]): Promise<0 | 1 | 2> {
  const isJson = given.includes('--json')
  let language = systemLanguage(process.env)
  try {
    const read = readArguments(given)
    language = read.language
    return await runCommand(read)
  } catch (error) {
    if (error instanceof Misuse) return misuse(error.message, language, isJson)
    if (error instanceof Refusal) return refused({ code: 'internal', params: {} }, error.message, isJson)
    const failure = failureOf(error, given[0] ?? '', reportToConsole)
    return refused(failure, sayFailure(failure, language), isJson)
  }
}

async function runCommand(given: Arguments): Promise<0 | 1> {
  if (given.options.version) return print(place.version)
  if (given.options.help) return print(usage[given.language])
  const command = Object.hasOwn(commands, given.command) ? commands[given.command] : undefined
  if (!command) throw new Misuse(given.command === '' ? usage[given.language] : `${given.command}?`)
  checkOptions(given, command.options)
  const answer = await command.run(given, place)
  return answer === null ? 0 : printAnswer(answer, given)
}

function printAnswer({ json, text, failures = [] }: Answer, { options, language, command }: Arguments): 0 | 1 {
  const [failure] = failures
  if (options.json) {
    // `call` is the contract as it is; everywhere else sentences are said.
    const said = command === 'call' ? json : spoken(language, json)
    print(JSON.stringify(failure ? { ...(said as object), error: withMessage(failure, language) } : said))
  } else {
    print(text)
    for (const each of failures) console.error(sayFailure(each, language))
  }
  return failure ? 1 : 0
}

function print(text: string): 0 {
  process.stdout.write(`${text}\n`)
  return 0
}

function refused(failure: Failure, message: string, isJson: boolean): 1 {
  if (isJson) print(JSON.stringify({ error: { ...failure, message } }))
  else console.error(message)
  return 1
}

function misuse(detail: string, language: Language, isJson: boolean): 2 {
  const message = `${word(language, 'wrongUse')} ${detail}`
  if (isJson) print(JSON.stringify({ error: { code: 'misuse', params: { detail }, message } }))
  else console.error(`${message}\n\n${detail === usage[language] ? '' : usage[language]}`.trimEnd())
  return 2
}

function withMessage(failure: Failure, language: Language) {
  return { ...failure, message: sayFailure(failure, language) }
}

function sayFailure({ code, params }: Failure, language: Language): string {
  return sayCode(language, 'failure', code, params)
}
