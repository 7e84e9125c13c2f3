/** One thing that could be taken from a class; `cost` ≥ 0. */
export interface Choice {
  readonly cost: number
  readonly value: number
}

export interface ChoicePlan {
  /** Index of the choice taken in each class, −1 for none. */
  readonly chosen: Int32Array
  readonly cost: number
  readonly value: number
  /** No plan within the budget can be worth more (value of the linear relaxation). */
  readonly bound: number
}

interface Increment {
  readonly group: number
  readonly choice: number
  readonly cost: number
  readonly value: number
}

/**
 * Takes at most one choice of each class so that the value is high and the cost within `budget` (null: without limit): the
 * multiple-choice knapsack by greedy steps along each class's upper hull, best value per cost first (Sinha & Zoltners 1979; Kellerer
 * et al. 2004, ch. 11). A step that does not fit ends its class and the walk goes on.
 *
 * The value is below `bound` by less than the one step that first did not fit. Choices without value are never taken. O(n log n).
 * With one choice per class this is the ordinary knapsack by value density.
 */
export function chooseWithinBudget(classes: readonly (readonly Choice[])[], budget: number | null): ChoicePlan {
  const chosen = new Int32Array(classes.length).fill(-1)
  const limit = budget ?? Number.POSITIVE_INFINITY
  const increments = classes.flatMap((choices, group) => hullIncrements(choices, group))
  increments.sort((one, two) => two.value * one.cost - one.value * two.cost || one.group - two.group)
  const ended = new Uint8Array(classes.length)
  let [cost, value, bound] = [0, 0, 0]
  let relaxed = limit
  for (const step of increments) {
    const share = step.cost <= relaxed ? 1 : relaxed / step.cost
    bound += share * step.value
    relaxed -= share * step.cost
    if (ended[step.group] === 1) continue
    if (cost + step.cost > limit) {
      ended[step.group] = 1
      continue
    }
    chosen[step.group] = step.choice
    cost += step.cost
    value += step.value
  }
  return { chosen, cost, value, bound }
}

/** Steps from nothing up the upper left hull of (cost, value), each less worth its cost than the one before. */
function hullIncrements(choices: readonly Choice[], group: number): Increment[] {
  const order = choices
    .map((_, i) => i)
    .filter((i) => choices[i]!.value > 0)
    .sort((i, j) => choices[i]!.cost - choices[j]!.cost || choices[j]!.value - choices[i]!.value)
  const hull: Increment[] = []
  let top: Choice = { cost: 0, value: 0 }
  for (const i of order) {
    const next = choices[i]!
    if (next.value <= top.value) continue
    let from = top
    while (hull.length > 0) {
      const last = hull.at(-1)!
      const step = { cost: next.cost - from.cost, value: next.value - from.value }
      if (last.value * step.cost > step.value * last.cost) break
      hull.pop()
      from = { cost: from.cost - last.cost, value: from.value - last.value }
    }
    hull.push({ group, choice: i, cost: next.cost - from.cost, value: next.value - from.value })
    top = next
  }
  return hull
}
