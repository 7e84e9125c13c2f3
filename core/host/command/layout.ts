/** Text for people: aligned columns, also where Chinese stands beside Latin letters. */

export type Cell = string | { readonly text: string; readonly align: 'right' }

export function right(text: string): Cell {
  return { text, align: 'right' }
}

/** Rows of cells as lines; a column is as wide as its widest cell, two spaces apart. */
export function layTable(rows: readonly (readonly Cell[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, displayWidth(textOf(cell)))
  }
  return rows
    .map((row) =>
      row
        .map((cell, i) => pad(cell, widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text
}

function pad(cell: Cell, width: number): string {
  const space = ' '.repeat(width - displayWidth(textOf(cell)))
  return typeof cell === 'string' ? cell + space : space + cell.text
}

/** Terminal columns: wide and full-width characters (Unicode East Asian Width W and F) take two. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1
  return width
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  )
}
