/** Tables as a workbook: typed cells, one sheet per table, the header row bold and frozen. */
import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { currencyDigits, toMainUnits } from '../model/money.ts'
import { neutralised } from './safe-text.ts'
import { type CellType, type Table, type TypedCell, typedCell } from './table.ts'

// Limits of the file format: Excel cuts or refuses what is longer.
const LONGEST_TEXT = 32_767
const LONGEST_SHEET_NAME = 31

/** The workbook's bytes. Columns are typed for every row, so that ids stay text and dates stay dates. */
export async function xlsxOf(tables: readonly Table[]): Promise<Uint8Array> {
  const taken = new Set<string>()
  const sheets = tables.map((table) => sheetOf(table, sheetName(table.title, taken)))
  return writeXlsx({ sheets, namedRanges: sheets.map(({ name }) => printTitles(name)), stringMode: 'shared' })
}

/** Repeats the header row in print. The library's own option leaves a sheet name with a blank unquoted, which Excel refuses. */
function printTitles(name: string) {
  return { name: '_xlnm.Print_Titles', range: `'${name.replaceAll("'", "''")}'!$1:$1`, scope: name }
}

function sheetOf(table: Table, name: string): WriteSheet {
  const styles = stylesFor(table.currency)
  const rows: CellValue[][] = [table.columns.map((column) => safeText(column.header))]
  const cells = new Map<string, { style: CellStyle }>()
  for (const index of table.columns.keys()) cells.set(`0,${index}`, { style: headerStyle })
  table.rows.forEach((row, rowIndex) => {
    const values = table.columns.map((column, index) => {
      const cell = typedCell(column, row[index] ?? null)
      if (cell.type !== column.type) cells.set(`${rowIndex + 1},${index}`, { style: styles[cell.type] })
      return cellValue(cell, table.currency)
    })
    rows.push(values)
  })
  return {
    name,
    columns: table.columns.map(({ type, width }) => ({ width, style: styles[type] })),
    rows,
    cells,
    freezePane: { rows: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  }
}

const headerStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEFF5' } },
  alignment: { vertical: 'center', wrapText: true },
}

function stylesFor(currency: string): Readonly<Record<CellType, CellStyle>> {
  return {
    text: { numFmt: '@', alignment: { vertical: 'top' } },
    integer: { numFmt: '#,##0' },
    number: { numFmt: '#,##0.0' },
    money: { numFmt: moneyFormat(currency) },
    percent: { numFmt: '0.0%' },
    day: { numFmt: 'yyyy-mm-dd', alignment: { horizontal: 'left' } },
  }
}

/** `"£"#,##0.00`; the symbol stands in quotes, so that letters of symbols such as kr are not taken for date parts. */
function moneyFormat(currency: string): string {
  const digits = currencyDigits(currency)
  const number = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`
  const symbol = currencySymbol(currency)
  return symbol === '' ? number : `"${symbol}"${number};-"${symbol}"${number}`
}

function currencySymbol(currency: string): string {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    return format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? ''
  } catch {
    return ''
  }
}

function cellValue({ type, value }: TypedCell, currency: string): CellValue {
  if (value === null || value === '') return null
  if (type === 'day') return new Date(`${value}T00:00:00Z`)
  if (typeof value === 'string') return safeText(value)
  if (!Number.isFinite(value)) return null
  return type === 'money' ? toMainUnits(value, currency) : value
}

/** Text such as `_x0041_` would be read back as the character it names; escaping its underscore keeps it as it is. */
function safeText(text: string): string {
  return neutralised(text)
    .slice(0, LONGEST_TEXT)
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
}

/** A name that spreadsheets accept: at most 31 characters, none of `[]:*?/\`, no quote at the ends, unique without regard to case. */
export function sheetName(title: string, taken: Set<string>): string {
  const clean = title.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/^[\s']+|[\s']+$/g, '') || 'Sheet'
  // "History" is kept by Excel for its own change log.
  const base = clean.toLowerCase() === 'history' ? `${clean} 1` : clean
  for (let attempt = 1; ; attempt++) {
    const suffix = attempt === 1 ? '' : ` ${attempt}`
    const name = base.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}
