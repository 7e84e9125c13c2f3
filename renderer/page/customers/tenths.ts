import type { TextFunction } from '../../text/use-text.ts'

/** A chance in words of ten: `about 8 in 10`; what is nearly impossible or nearly certain is not called so. */
export function tenths(chance: number, text: TextFunction): string {
  const count = Math.round(chance * 10)
  if (count === 0) return text('person.in-ten.none')
  if (count === 10) return text('person.in-ten.all')
  return text('person.in-ten', { count })
}
