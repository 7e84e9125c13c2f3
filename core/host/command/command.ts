/** What a command is. */

import type { Language, LocalTexts } from '../../contract/language.ts'
import type { Failure } from '../../contract/reply.ts'
import type { SentenceValue } from '../../contract/sentence.ts'
import { fillTemplate } from '../../contract/text/say.ts'
import type { Arguments, OptionName } from './arguments.ts'
import type { Place } from './shop.ts'
import { words } from './words.ts'

export interface Answer {
  /** What `--json` prints; sentences in it are said in the language. */
  readonly json: unknown
  /** What people read. */
  readonly text: string
  /** What was refused of the work, if anything: exit code 1, and the first as `error` under `--json`. */
  readonly failures?: readonly Failure[]
}

export interface Command {
  /** Options beyond those that all commands take. */
  readonly options: readonly OptionName[]
  /** Null: the command has said all there is to say by itself. */
  run(given: Arguments, place: Place): Promise<Answer | null>
}

export type Word = keyof typeof words

export function word(language: Language, name: Word, params: Readonly<Record<string, SentenceValue>> = {}): string {
  const texts: LocalTexts = words[name]
  return fillTemplate(language, texts[language], params)
}
