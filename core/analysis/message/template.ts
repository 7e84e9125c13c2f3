import { type MessageFact, messageFacts } from '../../contract/view/message.ts'

/** Messages with places for facts of a person. A fact that is not known never leaves a hole: its bracket goes, or the message is refused. */

type Part = { readonly text: string } | { readonly fact: MessageFact }
/** Parts in square brackets stand or fall together. */
export interface Template {
  readonly blocks: readonly { readonly isOptional: boolean; readonly parts: readonly Part[] }[]
  /** Names in braces that mean nothing. */
  readonly unknown: readonly string[]
  readonly isUnbalanced: boolean
}

/** `readTemplate('[Hi {name}, ]{product} is back')` has an optional block and a plain one. */
export function readTemplate(text: string): Template {
  const unknown: string[] = []
  const blocks: { isOptional: boolean; parts: Part[] }[] = []
  let isUnbalanced = false
  let rest = text
  while (rest !== '') {
    const open = rest.indexOf('[')
    const close = rest.indexOf(']')
    if (open < 0 || (close >= 0 && close < open)) {
      isUnbalanced ||= close >= 0
      blocks.push({ isOptional: false, parts: partsOf(rest, unknown) })
      break
    }
    if (close < 0 || rest.slice(open + 1, close).includes('[')) isUnbalanced = true
    if (open > 0) blocks.push({ isOptional: false, parts: partsOf(rest.slice(0, open), unknown) })
    const end = close < 0 ? rest.length : close
    blocks.push({ isOptional: true, parts: partsOf(rest.slice(open + 1, end), unknown) })
    rest = rest.slice(end + 1)
  }
  return { blocks, unknown, isUnbalanced }
}

function partsOf(text: string, unknown: string[]): Part[] {
  return text.split(/(\{[^{}]*\})/u).flatMap((piece): Part[] => {
    if (!/^\{[^{}]*\}$/u.test(piece)) return piece === '' ? [] : [{ text: piece }]
    const name = piece.slice(1, -1).trim()
    const fact = messageFacts.find((known) => known === name)
    if (fact) return [{ fact }]
    unknown.push(name)
    return []
  })
}

export interface FilledMessage {
  /** Null where a fact that must be there is not known. */
  readonly text: string | null
  readonly missing: readonly MessageFact[]
}

export function fillMessage({ blocks }: Template, facts: Readonly<Record<MessageFact, string>>): FilledMessage {
  const missing: MessageFact[] = []
  const texts = blocks.map(({ isOptional, parts }) => {
    const holes = parts.flatMap((part) => ('fact' in part && facts[part.fact] === '' ? [part.fact] : []))
    if (holes.length > 0 && isOptional) return ''
    missing.push(...holes)
    return parts.map((part) => ('fact' in part ? facts[part.fact] : part.text)).join('')
  })
  return { text: missing.length > 0 ? null : texts.join('').trim(), missing: [...new Set(missing)] }
}

/** Hurry that nothing in the shop's data stands behind. */
const scarcity =
  /仅剩|最后(?:几|一|\d)|即将售罄|手慢无|库存告急|抢购一空|only \d+ left|last chance|almost gone|selling out|while stocks last|hurry/iu

export function claimsScarcity(text: string): boolean {
  return scarcity.test(text)
}
