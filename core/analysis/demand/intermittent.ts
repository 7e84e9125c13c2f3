/** A series with many empty weeks: how much is sold when anything is, and how often that happens, smoothed apart. */

/**
 * Croston's forecast per step: smoothed size by smoothed gap, both from the first sale on; `alpha` weighs the newest. NaN where nothing
 * was ever sold. Boylan and Syntetos' correction (SBA) is × (1 − alpha ÷ 2).
 */
export function croston(series: ArrayLike<number>, alpha = 0.1): number {
  let [size, gap, since] = [Number.NaN, Number.NaN, 0]
  for (let t = 0; t < series.length; t++) {
    since++
    const value = series[t]!
    if (value === 0) continue
    const isFirst = Number.isNaN(size)
    size = isFirst ? value : size + alpha * (value - size)
    gap = isFirst ? since : gap + alpha * (since - gap)
    since = 0
  }
  return size / gap
}

export function sba(series: ArrayLike<number>, alpha = 0.1): number {
  return (1 - alpha / 2) * croston(series, alpha)
}

/**
 * Teunter, Syntetos & Babai (2011): the chance of a sale is smoothed in every step, so that what is no longer sold fades out; Croston's
 * forecast would stay. First states: the share of steps with a sale, and the mean sale. 0 where nothing was ever sold.
 */
export function tsb(series: ArrayLike<number>, alpha = 0.1, beta = 0.1): number {
  const sales = Array.from(series).filter((value) => value !== 0)
  if (sales.length === 0) return 0
  let size = sales.reduce((sum, value) => sum + value, 0) / sales.length
  let chance = sales.length / series.length
  for (let t = 0; t < series.length; t++) {
    const value = series[t]!
    chance += beta * ((value === 0 ? 0 : 1) - chance)
    if (value !== 0) size += alpha * (value - size)
  }
  return chance * size
}

/** More than 30 % empty steps, or a mean gap between sales over 1.32 (Syntetos & Boylan 2005). */
export function isIntermittent(series: ArrayLike<number>): boolean {
  const values = Array.from(series)
  const sales = values.filter((value) => value !== 0).length
  return sales === 0 || values.length / sales > 1.32 || sales / values.length < 0.7
}
