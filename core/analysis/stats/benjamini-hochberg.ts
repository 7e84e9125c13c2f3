/**
 * Which of many findings to keep so that, among the kept, no more than a share `q` is expected to be chance (Benjamini & Hochberg
 * 1995).
 *
 * `pValues` in any order; answers in the same order, with `adjusted` the smallest q at which each would be kept. NaN counts as 1.
 * `benjaminiHochberg([0.01, 0.9], 0.05).kept` is `[true, false]`.
 */
export function benjaminiHochberg(
  pValues: readonly number[],
  q: number,
): { readonly kept: boolean[]; readonly adjusted: number[] } {
  const p = pValues.map((value) => (Number.isNaN(value) ? 1 : value))
  const order = p.map((_, i) => i).sort((a, b) => p[b]! - p[a]!)
  const adjusted = new Array<number>(p.length).fill(1)
  let smallest = 1
  order.forEach((index, fromTop) => {
    smallest = Math.min(smallest, p[index]! * (p.length / (p.length - fromTop)))
    adjusted[index] = smallest
  })
  return { kept: adjusted.map((value) => value <= q), adjusted }
}
