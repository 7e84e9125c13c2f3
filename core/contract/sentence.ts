/**
 * A sentence that is not yet in any language: a key of the catalogue in `contract/text` and the values it speaks of. The page and
 * the command line say it in the reader's language, so switching language asks for nothing anew.
 */
import type { SentenceKey } from './text/catalogue.ts'

export type SentenceValue =
  | string
  | number
  | { readonly kind: 'money'; readonly minor: number; readonly currency: string; readonly signed?: boolean }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'percent'; readonly share: number; readonly signed?: boolean; readonly points?: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly digits?: number; readonly signed?: boolean }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'sentence'; readonly sentence: Sentence }

export interface Sentence {
  readonly key: SentenceKey
  readonly params: Readonly<Record<string, SentenceValue>>
}

export function sentence(key: SentenceKey, params: Readonly<Record<string, SentenceValue>> = {}): Sentence {
  return { key, params }
}
