/**
 * Inserts rows given as columns. Nearly all the time of an insert goes into handing values to SQLite, and a text or a null costs three
 * times as much as a number; so a column that is the same in every row becomes part of the statement, a column of few words travels as a
 * few bits of a number that the columns of few words share, and only the rest is bound value by value.
 */
import type { TextColumn } from '../model/order-columns.ts'
import type { WritableDatabase } from './database.ts'

/**
 * One value for all rows; numbers (NaN is null; bytes are whole numbers under 32); texts, or few words for many rows; or SQL over other
 * columns, named in braces. Arrays may be longer than the rows.
 */
export type ColumnValues =
  | number
  | string
  | null
  | Float64Array
  | Int32Array
  | Uint8Array
  | readonly string[]
  | TextColumn
  | { readonly words: readonly (number | null)[]; readonly index: Int32Array }
  | { readonly from: string }

const ROWS_PER_STATEMENT = 50
/** Words of a column that travel as numbers, and the bits that they take. */
const BITS = 5
const MOST_WORDS = 2 ** BITS
/** Numbers are doubles: beyond 53 bits they are not exact. */
const CODES_PER_NUMBER = 10
const LONGEST_LITERAL = 100

type Value = number | string | null
type Reader = (row: number) => Value

export function columnInsert(database: WritableDatabase, table: string, names: readonly string[]) {
  const columns = names.map(() => new InsertColumn())
  let statements: Statements | null = null

  function prepare(): Statements {
    const bound = columns.filter((column) => column.way === 'bound')
    const coded = columns.filter((column) => column.way === 'coded')
    const numbers = Math.ceil(coded.length / CODES_PER_NUMBER)
    bound.forEach((column, i) => column.expression = `column${i + 1}`)
    coded.forEach((column, i) => {
      const number = bound.length + Math.floor(i / CODES_PER_NUMBER) + 1
      column.expression = column.decode(`(column${number} >> ${BITS * (i % CODES_PER_NUMBER)}) & ${MOST_WORDS - 1}`)
    })
    for (const column of columns) if (column.way === 'derived') column.expression = derived(column.formula)
    // At least one value, so that the statement knows how many rows there are.
    const width = Math.max(bound.length + numbers, 1)
    const row = `(${Array(width).fill('?').join(',')})`
    const sql = (rows: number) =>
      `INSERT INTO ${table} (${names.join(',')}) SELECT ${columns.map((column) => column.expression).join(',')} FROM (VALUES ${Array(rows).fill(row).join(',')})`
    return { bound, coded, width, many: database.prepare(sql(ROWS_PER_STATEMENT)), single: database.prepare(sql(1)) }
  }

  function derived(formula: string): string {
    return formula.replace(/\{(\w+)\}/g, (_, name: string) => `(${columns[names.indexOf(name)]?.expression})`)
  }

  /** Inserts the named rows of `values`, which are in the order of the table's columns as named. */
  function add(rows: Int32Array, values: readonly ColumnValues[]): void {
    if (rows.length === 0) return
    let same = statements !== null
    columns.forEach((column, i) => {
      if (column.take(values[i] as ColumnValues, rows)) same = false
    })
    statements = same ? statements : prepare()
    run(statements as Statements, rows)
  }

  return { add }
}

interface Statements {
  readonly bound: readonly InsertColumn[]
  readonly coded: readonly InsertColumn[]
  readonly width: number
  readonly many: { run(...values: Value[]): unknown }
  readonly single: { run(...values: Value[]): unknown }
}

function run({ bound, coded, width, many, single }: Statements, rows: Int32Array): void {
  const readers = bound.map((column) => column.reader)
  for (let i = 0; i < coded.length; i += CODES_PER_NUMBER) readers.push(packed(coded.slice(i, i + CODES_PER_NUMBER)))
  if (readers.length === 0) readers.push(() => 0)
  const values: Value[] = new Array(width * ROWS_PER_STATEMENT).fill(0)
  let next = 0
  while (next + ROWS_PER_STATEMENT <= rows.length) {
    let at = 0
    for (const end = next + ROWS_PER_STATEMENT; next < end; next++)
      for (let i = 0; i < width; i++) values[at++] = (readers[i] as Reader)(rows[next] as number)
    many.run(...values)
  }
  for (; next < rows.length; next++) single.run(...readers.map((read) => read(rows[next] as number)))
}

/** The codes of several columns in one number. */
function packed(columns: readonly InsertColumn[]): Reader {
  const sums = new Float64Array(columns[0]!.codes.length)
  columns.forEach(({ codes }, i) => {
    const factor = MOST_WORDS ** i
    for (let row = 0; row < codes.length; row++) sums[row] = sums[row]! + factor * codes[row]!
  })
  return (row) => sums[row]!
}

/** One column over all the rows of a run; its way only ever changes towards `bound`. */
class InsertColumn {
  way: 'constant' | 'coded' | 'bound' | 'derived' = 'constant'
  expression = ''
  formula = ''
  /** Of the rows at hand. */
  reader: Reader = () => null
  codes: Int32Array | Uint8Array = new Uint8Array(0)
  private constant: Value | undefined
  private readonly known = new Map<Value, number>()

  /** Takes the next rows' values; true where the statement must be written anew. */
  take(values: ColumnValues, rows: Int32Array): boolean {
    if (values === null || typeof values !== 'object') return this.takeConstant(values)
    if (values instanceof Uint8Array) return this.takeCodes(values)
    if ('index' in values) return this.takeWords(values, rows)
    if ('from' in values) return this.takeFormula(values.from)
    return values instanceof Float64Array || values instanceof Int32Array
      ? this.takeNumbers(values, rows)
      : this.takeTexts(values)
  }

  /** The SQL that gives the value back from its code. */
  decode(code: string): string {
    if (this.known.size === 0) return code
    const words = [...this.known].map(([word, i]) => `WHEN ${i} THEN ${literal(word)}`)
    return `CASE ${code} ${words.join(' ')} END`
  }

  private become(way: InsertColumn['way']): boolean {
    const changes = this.way !== way
    this.way = way
    return changes
  }

  private takeConstant(value: Value): boolean {
    const fits = this.way === 'constant' && (this.constant === undefined || this.constant === value) && isLiteral(value)
    this.reader = () => value
    if (!fits) return this.become('bound')
    return this.setConstant(value)
  }

  private setConstant(value: Value): boolean {
    const changes = this.constant === undefined
    this.constant = value
    this.expression = literal(value)
    return changes
  }

  private takeFormula(formula: string): boolean {
    this.formula = formula
    return this.become('derived')
  }

  private takeCodes(values: Uint8Array): boolean {
    this.codes = values
    return this.become('coded')
  }

  private takeNumbers(values: Float64Array | Int32Array, rows: Int32Array): boolean {
    this.reader = (row) => {
      const value = values[row] as number
      return Number.isNaN(value) ? null : value
    }
    if (this.way === 'bound') return false
    const first = this.reader(rows[0]!)
    for (const row of rows) if (this.reader(row) !== first) return this.become('bound')
    const fits = (this.constant === undefined || this.constant === first) && isLiteral(first)
    return fits ? this.setConstant(first) : this.become('bound')
  }

  private takeTexts(texts: readonly string[]): boolean {
    this.reader = (row) => texts[row] as string
    return this.become('bound')
  }

  private takeWords({ words, index }: { words: readonly Value[]; index: Int32Array }, rows: Int32Array): boolean {
    this.reader = (row) => words[index[row] as number] as Value
    if (this.way === 'bound') return false
    const before = this.known.size
    for (const row of rows) {
      const word = words[index[row] as number] as Value
      if (this.known.has(word)) continue
      this.known.set(word, this.known.size)
      if (this.known.size > MOST_WORDS || !isLiteral(word)) return this.become('bound')
    }
    if (this.known.size === 1) return this.setConstant([...this.known.keys()][0] as Value)
    const codeOf = words.map((word) => this.known.get(word) ?? 0)
    this.codes = index.map((word) => codeOf[word] as number)
    return this.become('coded') || this.known.size > before
  }
}

function isLiteral(value: Value): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_LITERAL && !value.includes('\0')
  return value === null || Number.isSafeInteger(value)
}

function literal(value: Value): string {
  if (value === null) return 'NULL'
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}
