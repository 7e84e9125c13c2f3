/** What was typed, read and checked: a command, its options and its files. */
import { parseArgs } from 'node:util'
import type { Language } from '../../contract/language.ts'
import { textToDay } from '../../model/day.ts'

/** Wrong use of the command line itself: exit code 2. */
export class Misuse extends Error {}

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
/** May be given several times. */
const list = { type: 'string', multiple: true } as const

/** Every option of every command; each command names those it takes. */
const allOptions = {
  shop: text,
  json: flag,
  lang: text,
  help: flag,
  version: flag,
  'as-of': text,
  preset: text,
  mapping: text,
  encoding: text,
  timezone: text,
  'date-order': text,
  currency: text,
  'dry-run': flag,
  out: text,
  budget: text,
  max: text,
  port: text,
  open: flag,
  params: text,
  'observation-end': text,
  'validation-end': text,
  model: text,
  method: text,
  'unit-days': text,
  table: text,
  top: text,
  evaluate: flag,
  'validation-from': text,
  users: text,
  arm: text,
  control: text,
  metric: list,
  revenue: text,
  'cost-per-contact': text,
  margin: text,
  ratio: list,
  before: text,
  say: text,
  rules: text,
  saved: text,
  save: text,
  freeze: flag,
  from: text,
  to: text,
  customer: text,
  product: text,
  channel: text,
  campaign: text,
} as const
export type OptionName = keyof typeof allOptions

type Values = { -readonly [O in OptionName]?: ValueOf<(typeof allOptions)[O]> }
type ValueOf<T> = T extends { multiple: true } ? string[] : T extends { type: 'string' } ? string : boolean

export interface Arguments {
  /** Empty where none was given. */
  readonly command: string
  readonly operands: readonly string[]
  readonly options: Readonly<Values>
  readonly language: Language
}

/** Options that every command takes. */
const commonOptions: readonly OptionName[] = ['shop', 'json', 'lang', 'help', 'version']

/** @throws Misuse for unknown options and options without their value. */
export function readArguments(given: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...given], options: allOptions, allowPositionals: true })
    const [command = '', ...operands] = positionals
    return { command, operands, options: values, language: languageOf(values.lang) }
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error))
  }
}

/** @throws Misuse where an option was given that the command has no use for, or a day that there is not. */
export function checkOptions(given: Arguments, taken: readonly OptionName[]): void {
  const { command, options } = given
  const known = [...commonOptions, ...taken]
  const foreign = (Object.keys(options) as OptionName[]).find((name) => !known.includes(name))
  if (foreign) throw new Misuse(`${command}: --${foreign}?`)
  asOf(given)
}

/** A whole number ≥ 0, or undefined where the option was not given. */
export function wholeNumber(
  { options }: Arguments,
  name: 'budget' | 'max' | 'port' | 'unit-days' | 'top',
): number | undefined {
  const given = options[name]
  if (given === undefined) return undefined
  if (!/^\d{1,15}$/.test(given)) throw new Misuse(`--${name} ${given}?`)
  return Number(given)
}

/** A number ≥ 0, or undefined where the option was not given. */
export function number({ options }: Arguments, name: 'cost-per-contact' | 'margin'): number | undefined {
  const given = options[name]
  if (given === undefined) return undefined
  const value = Number(given)
  if (given.trim() === '' || !(value >= 0 && value < Number.POSITIVE_INFINITY)) throw new Misuse(`--${name} ${given}?`)
  return value
}

/** An option without which the command cannot run. */
export function needed({ options, command }: Arguments, name: 'arm' | 'control'): string {
  const given = options[name]
  if (given === undefined) throw new Misuse(`${command}: --${name}?`)
  return given
}

/** One of the words that the option takes, or undefined where it was not given. */
export function choice<C extends string>(
  { options }: Arguments,
  name: 'model' | 'method' | 'date-order',
  choices: readonly C[],
): C | undefined {
  const given = options[name]
  const found = choices.find((known) => known === given)
  if (given !== undefined && found === undefined) throw new Misuse(`--${name} ${given}? (${choices.join(', ')})`)
  return found
}

/** A day of the calendar, or undefined where the option was not given. */
export function dayOption(
  { options }: Arguments,
  name: 'as-of' | 'observation-end' | 'validation-end' | 'validation-from' | 'from' | 'to',
): string | undefined {
  const day = options[name]
  if (day !== undefined && textToDay(day) === null) throw new Misuse(`--${name} ${day}?`)
  return day
}

/** `{ asOf }` or nothing, as the contract's parameters have it. */
export function asOf(given: Arguments): { readonly asOf?: string } {
  const day = dayOption(given, 'as-of')
  return day === undefined ? {} : { asOf: day }
}

/** The file's ending, which must be one of those that can be written. */
export function outFormat<F extends string>({ options }: Arguments, formats: readonly F[]): F {
  const ending = options.out?.split('.').at(-1)?.toLowerCase()
  const format = formats.find((known) => known === ending)
  if (!format) throw new Misuse(`--out ${options.out ?? ''}? (${formats.map((known) => `.${known}`).join(', ')})`)
  return format
}

function languageOf(given: string | undefined): Language {
  if (given === 'zh' || given === 'en') return given
  if (given !== undefined) throw new Misuse(`--lang ${given}? (zh, en)`)
  return systemLanguage(process.env)
}

/** POSIX order of precedence; without any of them, what the runtime knows of the system. */
export function systemLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return named.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
