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
  const kept = numbers.subarray(0, count)
  return sortedByCounting(kept) ?? kept.slice().sort()
}

/** Days and counts are many whole numbers of a narrow range, which counting sorts ten times as fast. Null for others. */
function sortedByCounting(values: Float64Array): Float64Array | null {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    // Also -0, which counting would turn into 0.
    if (!Object.is(value | 0, value)) return null
    if (value < low) low = value
    if (value > high) high = value
  }
  if (values.length < 1000 || high - low > values.length) return null
  const counts = new Int32Array(high - low + 1)
  for (let i = 0; i < values.length; i++) counts[values[i]! - low]!++
  const sorted = new Float64Array(values.length)
  let end = 0
  for (let step = 0; step < counts.length; step++) {
    const next = end + counts[step]!
    sorted.fill(low + step, end, next)
    end = next
  }
  return sorted
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
