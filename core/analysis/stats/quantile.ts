/**
 * The p-quantile of ascending values by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996, the default
 * of R and spreadsheets).
 *
 * `sorted` ascending without NaN; `p` in 0…1. NaN for no values. `quantile([1, 2, 3, 4], 0.5)` is 2.5.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return Number.NaN
  const position = p * (sorted.length - 1)
  const below = Math.floor(position)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (position - below) * (high - low)
}

/** The median of values in any order; NaN entries are left out, NaN for none. `median([3, 1, 2])` is 2. */
export function median(values: ArrayLike<number>): number {
  return quantile(sortedNumbers(values), 0.5)
}

/** An ascending copy without NaN. */
export function sortedNumbers(values: ArrayLike<number>): Float64Array {
  const numbers = new Float64Array(values.length)
  let count = 0
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number
    if (!Number.isNaN(value)) numbers[count++] = value
  }
  return numbers.slice(0, count).sort()
}

/** Index of the first entry of ascending `sorted` that is greater than `value`; its length where none is. */
export function firstAbove(sorted: ArrayLike<number>, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! > value) high = middle
    else low = middle + 1
  }
  return low
}
