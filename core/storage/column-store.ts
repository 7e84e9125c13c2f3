/**
 * Columns of numbers kept as bytes beside the tables that they were made from: reading a million lines this way takes some
 * hundredths of the time that rows take. They are a copy and never the truth: whatever does not fit the data is made anew.
 */
import type { ReadableDatabase, WritableDatabase } from './database.ts'

export type NumberColumn = Int8Array | Uint8Array | Int32Array | Float64Array

/** The columns kept under `names`, as 64-bit floats' exact values, or null unless all of them were made from `revision`. */
export function readColumns<N extends string>(
  database: ReadableDatabase,
  revision: number,
  names: readonly N[],
): Record<N, NumberColumn | Int16Array> | null {
  const find = database.prepare('SELECT number_type, bytes FROM derived_columns WHERE name = ? AND revision = ?').raw()
  const found: Partial<Record<N, NumberColumn | Int16Array>> = {}
  for (const name of names) {
    const row = find.get(name, revision) as [NumberType, Buffer] | undefined
    if (row === undefined) return null
    found[name] = numbersIn(...row)
  }
  return found as Record<N, NumberColumn | Int16Array>
}

/** Replaces what was kept. Each column takes the fewest bytes that hold all its numbers exactly. */
export function writeColumns(
  database: WritableDatabase,
  revision: number,
  columns: Readonly<Record<string, NumberColumn>>,
): void {
  database.prepare('DELETE FROM derived_columns').run()
  const insert = database.prepare(
    'INSERT INTO derived_columns (name, revision, number_type, bytes) VALUES (?, ?, ?, ?)',
  )
  for (const [name, column] of Object.entries(columns)) {
    const type = narrowestType(column)
    const { buffer, byteOffset, byteLength } = new arrays[type](column)
    insert.run(name, revision, type, Buffer.from(buffer, byteOffset, byteLength))
  }
}

const arrays = { int8: Int8Array, int16: Int16Array, int32: Int32Array, float64: Float64Array } as const
type NumberType = keyof typeof arrays

function narrowestType(column: NumberColumn): NumberType {
  let low = 0
  let high = 0
  for (let index = 0; index < column.length; index++) {
    const value = column[index] as number
    // Also -0, which an integer would lose.
    if (!Object.is(value | 0, value)) return 'float64'
    if (value < low) low = value
    else if (value > high) high = value
  }
  if (low >= -128 && high <= 127) return 'int8'
  return low >= -32768 && high <= 32767 ? 'int16' : 'int32'
}

function numbersIn(type: NumberType, bytes: Buffer): NumberColumn | Int16Array {
  const Numbers = arrays[type]
  const { buffer, byteOffset, byteLength } =
    bytes.byteOffset % Numbers.BYTES_PER_ELEMENT === 0 ? bytes : Buffer.from(new Uint8Array(bytes))
  return new Numbers(buffer as ArrayBuffer, byteOffset, byteLength / Numbers.BYTES_PER_ELEMENT)
}
