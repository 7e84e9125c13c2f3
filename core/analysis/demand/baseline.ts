/** The honest forecasts that any other must beat. */

/** The value of one season ago, `length` steps (1: the last value); for `steps` ahead. Values before the series count as its first. */
export function seasonalNaive(series: ArrayLike<number>, length: number, steps: number): Float64Array {
  return Float64Array.from({ length: steps }, (_, i) => {
    const back = series.length - length + (i % length)
    return series[Math.max(0, back)] ?? 0
  })
}

/** The mean of the last `window` values. */
export function recentMean(series: ArrayLike<number>, window: number, steps: number): Float64Array {
  const values = Array.from(series).slice(-window)
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  return new Float64Array(steps).fill(mean)
}

/** Mean absolute error of the (seasonal) naive forecast within the series: the yardstick of MASE. NaN where it is too short. */
export function naiveError(series: ArrayLike<number>, length = 1): number {
  let sum = 0
  for (let t = length; t < series.length; t++) sum += Math.abs(series[t]! - series[t - length]!)
  return sum / (series.length - length)
}
