/** A table as CSV that a double click opens right: UTF-8 with byte order mark, CRLF, quoted where RFC 4180 asks. */
import { currencyDigits, toMainUnits } from '../model/money.ts'
import { neutralised } from './safe-text.ts'
import { type Table, type TypedCell, typedCell } from './table.ts'

const BYTE_ORDER_MARK = '\ufeff'

/** Money in main units with the currency's decimals, days as `YYYY-MM-DD`, percents as `12.5%`, unknown as nothing. */
export function csvOf(table: Table): Uint8Array {
  const header = table.columns.map((column) => quoted(neutralised(column.header)))
  const rows = table.rows.map((row) =>
    table.columns.map((column, index) => csvCell(typedCell(column, row[index] ?? null), table.currency)),
  )
  const text = [header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('')
  return new TextEncoder().encode(BYTE_ORDER_MARK + text)
}

function csvCell({ type, value }: TypedCell, currency: string): string {
  if (value === null) return ''
  if (typeof value === 'string') return quoted(neutralised(value))
  if (!Number.isFinite(value)) return ''
  switch (type) {
    case 'money':
      return toMainUnits(value, currency).toFixed(currencyDigits(currency))
    case 'percent':
      return `${plain(value * 100)}%`
    default:
      return plain(value)
  }
}

/** At most four decimals, no exponent, no trailing zeros. */
function plain(value: number): string {
  return String(Number(value.toFixed(4)))
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
