/**
 * Inserts rows given as columns. Nearly all the time of an insert goes into handing values to SQLite, and a text or a null costs three
 * times as much as a number; so a column that is the same in every row becomes part of the statement, columns of few words travel
 * together as bits of one number, and only the rest is bound value by value.
 */
import type { TextColumn } from '../model/order-columns.ts'
import type { WritableDatabase } from './database.ts'

type Value = number | string | null

/**
 * One value for all rows; numbers (NaN is null; bytes are whole numbers under 32); texts, or few words for many rows; or SQL over other
 * columns, named in braces. Arrays may be longer than the rows.
 */
export type ColumnValues =
  | Value
  | Float64Array
  | Int32Array
  | Uint8Array
  | readonly string[]
  | TextColumn
  | { readonly words: readonly Value[]; readonly index: Int32Array }
  | { readonly from: string }

const ROWS_PER_STATEMENT = 50
/** Bits of a word in the number that columns of few words share. */
const BITS = 5
const MOST_WORDS = 2 ** BITS
/** Numbers are doubles: beyond 53 bits they are not exact. */
const CODES_PER_NUMBER = 10
const LONGEST_LITERAL = 100

/** Writes the values of some rows into every `width`th place of a statement's values. */
type Fill = (into: Value[], at: number, width: number, rows: Int32Array) => void

interface Statements {
  readonly bound: readonly InsertColumn[]
  readonly coded: readonly InsertColumn[]
  readonly width: number
  readonly many: { run(...values: Value[]): unknown }
  readonly single: { run(...values: Value[]): unknown }
}

export function columnInsert(database: WritableDatabase, table: string, names: readonly string[]) {
  const columns = names.map(() => new InsertColumn())
  let statements: Statements | null = null

  function prepare(): Statements {
    const bound = columns.filter((column) => column.way === 'bound')
    const coded = columns.filter((column) => column.way === 'coded')
    bound.forEach((column, i) => {
      column.expression = `column${i + 1}`
    })
    coded.forEach((column, i) => {
      const number = bound.length + Math.floor(i / CODES_PER_NUMBER) + 1
      column.expression = column.decode(`(column${number} >> ${BITS * (i % CODES_PER_NUMBER)}) & ${MOST_WORDS - 1}`)
    })
    for (const column of columns) if (column.way === 'derived') column.expression = derived(column.formula)
    // At least one value, so that the statement knows how many rows there are.
    const width = Math.max(bound.length + Math.ceil(coded.length / CODES_PER_NUMBER), 1)
    const head = `INSERT INTO ${table} (${names.join(',')}) SELECT ${columns.map((column) => column.expression).join(',')}`
    const row = `(${Array(width).fill('?').join(',')})`
    const of = (rows: number) => database.prepare(`${head} FROM (VALUES ${Array(rows).fill(row).join(',')})`)
    return { bound, coded, width, many: of(ROWS_PER_STATEMENT), single: of(1) }
  }

  function derived(formula: string): string {
    return formula.replace(/\{(\w+)\}/g, (_, name: string) => `(${columns[names.indexOf(name)]?.expression})`)
  }

  /** Inserts the named rows of `values`, which are in the order of the table's columns as named. */
  function add(rows: Int32Array, values: readonly ColumnValues[]): void {
    if (rows.length === 0) return
    let changed = statements === null
    columns.forEach((column, i) => {
      if (column.take(values[i] as ColumnValues, rows)) changed = true
    })
    if (changed || !statements) statements = prepare()
    run(statements, rows)
  }

  return { add }
}

function run({ bound, coded, width, many, single }: Statements, rows: Int32Array): void {
  const fills = bound.map((column) => column.fill)
  for (let i = 0; i < coded.length; i += CODES_PER_NUMBER)
    fills.push(fillNumbers(packed(coded.slice(i, i + CODES_PER_NUMBER))))
  const values: Value[] = new Array(width * ROWS_PER_STATEMENT).fill(0)
  let next = 0
  for (; next + ROWS_PER_STATEMENT <= rows.length; next += ROWS_PER_STATEMENT) {
    const some = rows.subarray(next, next + ROWS_PER_STATEMENT)
    for (let i = 0; i < fills.length; i++) fills[i]!(values, i, width, some)
    many.run(...values)
  }
  values.length = width
  for (; next < rows.length; next++) {
    const one = rows.subarray(next, next + 1)
    for (let i = 0; i < fills.length; i++) fills[i]!(values, i, width, one)
    single.run(...values)
  }
}

/** The codes of several columns in one number. */
function packed(columns: readonly InsertColumn[]): Float64Array {
  const sums = new Float64Array(Math.max(...columns.map(({ codes }) => codes.length)))
  columns.forEach(({ codes }, i) => {
    const factor = MOST_WORDS ** i
    for (let row = 0; row < codes.length; row++) sums[row] = sums[row]! + factor * codes[row]!
  })
  return sums
}

// One loop for each kind of array: a loop that meets several kinds is many times slower.
function fillNumbers(values: Float64Array): Fill {
  return (into, first, width, rows) => {
    for (let i = 0, at = first; i < rows.length; i++, at += width) {
      const value = values[rows[i]!]!
      into[at] = Number.isNaN(value) ? null : value
    }
  }
}

function fillWhole(values: Int32Array): Fill {
  return (into, first, width, rows) => {
    for (let i = 0, at = first; i < rows.length; i++, at += width) into[at] = values[rows[i]!]!
  }
}

function fillWords(words: readonly Value[], index: Int32Array): Fill {
  return (into, first, width, rows) => {
    for (let i = 0, at = first; i < rows.length; i++, at += width) into[at] = words[index[rows[i]!]!]!
  }
}

function fillTexts(texts: readonly string[]): Fill {
  return (into, first, width, rows) => {
    for (let i = 0, at = first; i < rows.length; i++, at += width) into[at] = texts[rows[i]!]!
  }
}

function fillSame(value: Value): Fill {
  return (into, first, width, rows) => {
    for (let i = 0, at = first; i < rows.length; i++, at += width) into[at] = value
  }
}

/** One column over all the rows of a run; its way only ever changes towards `bound`. */
class InsertColumn {
  way: 'constant' | 'coded' | 'bound' | 'derived' = 'constant'
  expression = ''
  formula = ''
  /** Of the rows at hand. */
  fill: Fill = fillSame(null)
  codes: Int32Array | Uint8Array = new Uint8Array(0)
  private constant: Value | undefined
  private readonly known = new Map<Value, number>()

  /** Takes the next rows' values; true where the statement must be written anew. */
  take(values: ColumnValues, rows: Int32Array): boolean {
    if (values === null || typeof values !== 'object') {
      this.fill = fillSame(values)
      return this.way !== 'bound' && this.takeConstant(values)
    }
    if (values instanceof Uint8Array) return this.takeCodes(values)
    if ('index' in values) return this.takeWords(values.words, values.index, rows)
    if ('from' in values) return this.takeFormula(values.from)
    if (values instanceof Float64Array || values instanceof Int32Array) return this.takeNumbers(values, rows)
    this.fill = fillTexts(values)
    return this.become('bound')
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

  private takeFormula(formula: string): boolean {
    this.formula = formula
    return this.become('derived')
  }

  private takeCodes(values: Uint8Array): boolean {
    this.codes = values
    return this.become('coded')
  }

  private takeConstant(value: Value): boolean {
    const fits = (this.constant === undefined || this.constant === value) && isLiteral(value)
    if (!fits) return this.become('bound')
    const changes = this.constant === undefined
    this.constant = value
    this.expression = literal(value)
    return changes
  }

  private takeNumbers(values: Float64Array | Int32Array, rows: Int32Array): boolean {
    this.fill = values instanceof Float64Array ? fillNumbers(values) : fillWhole(values)
    if (this.way === 'bound') return false
    const first = values[rows[0]!]!
    const differs = rows.some((row) => !Object.is(values[row], first))
    return differs ? this.become('bound') : this.takeConstant(Number.isNaN(first) ? null : first)
  }

  private takeWords(words: readonly Value[], index: Int32Array, rows: Int32Array): boolean {
    this.fill = fillWords(words, index)
    if (this.way === 'bound') return false
    const before = this.known.size
    const codes = new Int32Array(words.length).fill(-1)
    for (const row of rows) {
      const word = index[row]!
      if (codes[word]! < 0) codes[word] = this.codeOf(words[word]!)
      if (codes[word]! < 0) return this.become('bound')
    }
    const [only] = this.known.keys()
    if (this.known.size === 1) return this.takeConstant(only as Value)
    this.codes = new Int32Array(index.length)
    for (const row of rows) this.codes[row] = codes[index[row]!]!
    return this.become('coded') || this.known.size > before
  }

  /** −1 where there are too many words, or one cannot stand in a statement. */
  private codeOf(word: Value): number {
    const known = this.known.get(word)
    if (known !== undefined) return known
    if (this.known.size >= MOST_WORDS || !isLiteral(word)) return -1
    this.known.set(word, this.known.size)
    return this.known.size - 1
  }
}

function isLiteral(value: Value): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_LITERAL && !value.includes('\0')
  return value === null || (Number.isSafeInteger(value) && !Object.is(value, -0))
}

function literal(value: Value): string {
  if (value === null) return 'NULL'
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}
