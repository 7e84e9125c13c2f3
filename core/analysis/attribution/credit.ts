/** Rules for sharing the credit of orders among channels. They keep accounts; none of them says what caused a sale. */

/** A way through channels that many people took; touches in time order. */
export interface TouchPath {
  readonly touches: readonly string[]
  /** How many of those who took it ordered. */
  readonly conversions: number
  /** How many ended without an order. */
  readonly losses?: number
}

export type Credit = ReadonlyMap<string, number>

/** All to the last touch. */
export function lastTouchCredit(paths: readonly TouchPath[]): Credit {
  return shared(paths, (touches) => [[touches.at(-1)!, 1]])
}

/** All to the first touch. */
export function firstTouchCredit(paths: readonly TouchPath[]): Credit {
  return shared(paths, (touches) => [[touches[0]!, 1]])
}

/** Every touch the same. */
export function linearCredit(paths: readonly TouchPath[]): Credit {
  return shared(paths, (touches) => touches.map((touch) => [touch, 1 / touches.length]))
}

/**
 * Shapley's value of the game in which a set of channels is worth the orders whose paths need no other channel. Each path then is
 * shared equally among its distinct channels, so the exact value needs no walk through all sets. Credit sums to the conversions.
 */
export function shapleyCredit(paths: readonly TouchPath[]): Credit {
  return shared(paths, (touches) => {
    const distinct = [...new Set(touches)]
    return distinct.map((touch) => [touch, 1 / distinct.length])
  })
}

function shared(
  paths: readonly TouchPath[],
  share: (touches: readonly string[]) => readonly (readonly [string, number])[],
): Credit {
  const credit = new Map<string, number>()
  for (const { touches, conversions } of paths) {
    if (touches.length === 0 || conversions === 0) continue
    for (const [touch, part] of share(touches)) credit.set(touch, (credit.get(touch) ?? 0) + part * conversions)
  }
  return credit
}

export interface MarkovResult {
  /** Chance that a path ends with an order. */
  readonly conversion: number
  /** Share of that chance that is lost without the channel. */
  readonly removal: ReadonlyMap<string, number>
  /** Conversions shared in proportion to the removal effects. */
  readonly credit: Credit
}

/**
 * First-order Markov attribution (Anderl et al. 2016): paths as a chain from a start over channels to an order or to nothing; a
 * channel's removal effect is what the chance of an order loses when all that passes through it ends in nothing. Solved exactly, without
 * simulation. No conversions give empty maps and a conversion of 0.
 */
export function markovCredit(paths: readonly TouchPath[]): MarkovResult {
  const channels = [...new Set(paths.flatMap(({ touches }) => touches))]
  const index = new Map(channels.map((name, i) => [name, i]))
  const start = channels.length
  const order = start + 1
  // Moves between states; whatever is left of a row's total ends in nothing.
  const moves = Array.from({ length: start + 1 }, () => new Float64Array(start + 2))
  const totals = new Float64Array(start + 1)
  let conversions = 0
  for (const { touches, conversions: won, losses = 0 } of paths) {
    if (touches.length === 0) continue
    conversions += won
    const states = [start, ...touches.map((touch) => index.get(touch)!)]
    for (const [at, state] of states.entries()) {
      totals[state]! += won + losses
      const next = states[at + 1]
      if (next === undefined) moves[state]![order]! += won
      else moves[state]![next]! += won + losses
    }
  }
  const conversion = chanceOfOrder(moves, totals, null)
  if (conversions === 0 || conversion === 0) return { conversion: 0, removal: new Map(), credit: new Map() }
  const removal = new Map(channels.map((name, i) => [name, 1 - chanceOfOrder(moves, totals, i) / conversion] as const))
  const sum = [...removal.values()].reduce((total, effect) => total + effect, 0)
  const credit = new Map([...removal].map(([name, effect]) => [name, (effect / sum) * conversions] as const))
  return { conversion, removal, credit }
}

/** Solves (I − Q) x = r for the start by elimination; `removed` passes nothing on. */
function chanceOfOrder(moves: readonly Float64Array[], totals: Float64Array, removed: number | null): number {
  const size = moves.length
  const order = size
  const rows = moves.map((row, state) => {
    const equation = new Float64Array(size + 1)
    equation[state] = 1
    if (state === removed || totals[state] === 0) return equation
    for (let next = 0; next < size; next++) equation[next]! -= row[next]! / totals[state]!
    equation[size] = row[order]! / totals[state]!
    return equation
  })
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row
    }
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    const lead = rows[column]!
    if (Math.abs(lead[column]!) < 1e-14) continue
    for (let row = 0; row < size; row++) {
      const factor = row === column ? 0 : rows[row]![column]! / lead[column]!
      if (factor === 0) continue
      for (let at = column; at <= size; at++) rows[row]![at]! -= factor * lead[at]!
    }
  }
  const start = size - 1
  const lead = rows[start]![start]!
  return Math.abs(lead) < 1e-14 ? 0 : rows[start]![size]! / lead
}
