/**
 * What happened to the one that was treated, less what happened to the one that was not, over the same time. Sound only where both would
 * have moved alike.
 *
 * `differenceInDifferences({ before: 20.44, after: 21.03 }, { before: 23.33, after: 21.17 })` is 2.75.
 */
export function differenceInDifferences(
  treated: { readonly before: number; readonly after: number },
  other: { readonly before: number; readonly after: number },
): number {
  return treated.after - treated.before - (other.after - other.before)
}
