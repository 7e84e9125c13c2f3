/**
 * How far two groupings of the same things agree beyond chance (Hubert & Arabie 1985): 1 the same, about 0 unrelated.
 * Groups are any numbers; both empty or both of one group give 1.
 */
export function adjustedRand(one: ArrayLike<number>, two: ArrayLike<number>): number {
  const cells = new Map<string, number>()
  const [rows, columns] = [new Map<number, number>(), new Map<number, number>()]
  for (let i = 0; i < one.length; i++) {
    count(cells, `${one[i]} ${two[i]}`)
    count(rows, one[i]!)
    count(columns, two[i]!)
  }
  const [together, inRows, inColumns] = [pairs(cells), pairs(rows), pairs(columns)]
  const expected = (inRows * inColumns) / ((one.length * (one.length - 1)) / 2)
  const most = (inRows + inColumns) / 2
  return most === expected || one.length < 2 ? 1 : (together - expected) / (most - expected)
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function pairs(counts: ReadonlyMap<unknown, number>): number {
  let sum = 0
  for (const n of counts.values()) sum += (n * (n - 1)) / 2
  return sum
}
