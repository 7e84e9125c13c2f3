/** How well the mood of the text agrees with the stars beside it. */

export interface Agreement {
  /** Reviews with 1, 2, 4 or 5 stars (halves to their side) and words of their own; 3 stars are neither good nor bad. */
  readonly n: number
  /** Share in which text and stars say the same; a mood of 0 agrees with neither. Null without such reviews. */
  readonly accuracy: number | null
  /** Cohen's kappa: 1 all agree, 0 no better than chance. Null where only one side occurs in both. */
  readonly kappa: number | null
}

/** @param pairs stars (null: none given) and mood; rows without words of their own must be left out. */
export function starAgreement(pairs: readonly { readonly stars: number | null; readonly mood: number }[]): Agreement {
  const counts = { goodGood: 0, badBad: 0, good: 0, bad: 0, saidGood: 0, saidBad: 0 }
  for (const { stars, mood } of pairs) {
    if (stars === null || !(stars < 3 || stars > 3)) continue
    const isGood = stars > 3
    counts[isGood ? 'good' : 'bad'] += 1
    if (mood > 0) counts.saidGood += 1
    if (mood < 0) counts.saidBad += 1
    if (isGood && mood > 0) counts.goodGood += 1
    if (!isGood && mood < 0) counts.badBad += 1
  }
  const n = counts.good + counts.bad
  if (n === 0) return { n, accuracy: null, kappa: null }
  const accuracy = (counts.goodGood + counts.badBad) / n
  const chance = (counts.good * counts.saidGood + counts.bad * counts.saidBad) / (n * n)
  return { n, accuracy, kappa: chance === 1 ? null : (accuracy - chance) / (1 - chance) }
}
