export const valueTiers = ['top', 'middle', 'low', 'losing'] as const
export type ValueTier = (typeof valueTiers)[number]

/** Shares of the people who bring something: the best fifth, the next three tenths, the rest. */
const TOP_SHARE = 0.2
const MIDDLE_SHARE = 0.5

/**
 * The tier of each value by what people bring, not by what they spend: the best fifth of those above 0, the next three tenths, the
 * rest; `losing` at 0 and less. Equal values stand in one tier, the better one.
 *
 * `tiersOf([-5, 10, 20, 30, 40, 50])` is losing, low, low, middle, middle, top.
 */
export function tiersOf(values: readonly number[]): ValueTier[] {
  const earning = values.filter((value) => value > 0).sort((a, b) => b - a)
  const lineAt = (share: number) =>
    earning[Math.max(0, Math.ceil(earning.length * share) - 1)] ?? Number.POSITIVE_INFINITY
  const [top, middle] = [lineAt(TOP_SHARE), lineAt(MIDDLE_SHARE)]
  return values.map((value) => (value <= 0 ? 'losing' : value >= top ? 'top' : value >= middle ? 'middle' : 'low'))
}
