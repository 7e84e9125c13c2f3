import type { PeriodUnit } from '../../model/segment-rule.ts'
import type { Token } from './token.ts'

export type Side = 'at-least' | 'more' | 'at-most' | 'less' | 'exactly'

/** What was said of a number: at which side its bounds lie and what is counted. */
export interface SaidQuantity {
  readonly from: number
  /** The other end of "2 to 3"; null for one number. */
  readonly to: number | null
  readonly side: Side | null
  readonly unit: 'times' | 'money' | 'percent' | PeriodUnit | null
  readonly currency: string | null
}

/** Bare numbers: "twice" is at least two times, but "once" is once: "at least once" would be no more than "bought". */
export function quantityToken({ from, to, side, unit, currency }: SaidQuantity): Token {
  if (unit === 'money') return { type: 'amount', currency, isBare: side === null, ...strictBounds(from, to, side) }
  if (unit === 'percent')
    return { type: 'percent', isBare: side === null, ...looseBounds(from / 100, to && to / 100, side) }
  if (unit === 'times') return { type: 'count', isBare: side === null, ...countBounds(from, to, side) }
  if (unit === null) return { type: 'number', isBare: side === null, ...strictBounds(from, to, side) }
  return { type: 'span', count: to ?? from, unit }
}

/** Whole numbers: "more than 3" is 4 and up. */
export function countBounds(from: number, to: number | null, side: Side | null) {
  if (to !== null) return { atLeast: Math.min(from, to), atMost: Math.max(from, to) }
  switch (side) {
    case 'at-least':
      return { atLeast: from, atMost: null }
    case 'more':
      return { atLeast: Math.floor(from) + 1, atMost: null }
    case 'at-most':
      return { atLeast: null, atMost: from }
    case 'less':
      return { atLeast: null, atMost: Math.max(0, Math.ceil(from) - 1) }
    case 'exactly':
      return from === 0 ? { atLeast: null, atMost: 0 } : { atLeast: from, atMost: from }
    case null:
      if (from === 0) return { atLeast: null, atMost: 0 }
      return from === 1 ? { atLeast: 1, atMost: 1 } : { atLeast: from, atMost: null }
  }
}

function looseBounds(from: number, to: number | null, side: Side | null) {
  const { atLeast, atMost } = strictBounds(from, to, side)
  return { atLeast, atMost }
}

function strictBounds(from: number, to: number | null, side: Side | null) {
  if (to !== null) return { atLeast: Math.min(from, to), atMost: Math.max(from, to), isStrict: false }
  const isStrict = side === 'more' || side === 'less'
  if (side === 'at-most' || side === 'less') return { atLeast: null, atMost: from, isStrict }
  return { atLeast: from, atMost: side === 'exactly' ? from : null, isStrict }
}
