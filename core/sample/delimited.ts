/** Writing cells the way platforms do. */
import { type DayNumber, dayToText } from '../model/day.ts'
import type { Minor } from '../model/money.ts'

/** Values by header name; columns without a value stay empty. */
type CellsByName = Readonly<Record<string, string>>

/** One cell per header name, in the header's order. */
export function cellsUnder(header: readonly string[], values: CellsByName): readonly string[] {
  return header.map((name) => values[name] ?? '')
}

export function quoteAll(cells: readonly string[]): string {
  return cells.map(quoted).join(',')
}

/** Quotes only what needs it (RFC 4180). */
export function quoteNeeded(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]/.test(cell) ? quoted(cell) : cell)).join(',')
}

export function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`
}

/** `1299` is `12.99`; both sample currencies have two decimals. */
export function moneyText(minor: Minor): string {
  return (minor / 100).toFixed(2)
}

/** `2026-11-17 20:15:09`. */
export function timeText(day: DayNumber, secondOfDay: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${dayToText(day)} ${two(secondOfDay / 3600)}:${two((secondOfDay % 3600) / 60)}:${two(secondOfDay % 60)}`
}

export function utf8(lines: readonly string[], lineEnd: '\n' | '\r\n'): Uint8Array {
  return new TextEncoder().encode(lines.map((line) => line + lineEnd).join(''))
}
