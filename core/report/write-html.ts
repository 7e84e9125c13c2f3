/**
 * Tables as one HTML file to read or print: A4, headers repeated on every page, light whatever the reader's theme. No scripts and
 * nothing from outside the file; a content policy in the file itself makes sure of it.
 */

import type { Language } from '../contract/language.ts'
import { formatDay, formatMoney, formatNumber, formatPercent } from '../contract/text/say.ts'
import { type Cell, type Column, type Table, typedCell, wordFor } from './table.ts'

const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 10mm; max-width: 297mm; background: #fff; color: #1b1e28;
  font: 9.5pt/1.45 system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; }
h1 { font-size: 17pt; margin: 0 0 2mm; }
h2 { font-size: 13pt; margin: 10mm 0 2mm; break-after: avoid; }
p { margin: 0 0 3mm; max-width: 180mm; }
table { width: 100%; border-collapse: collapse; font-size: 8pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1mm 1.6mm; text-align: left; vertical-align: top; border-bottom: 0.2mm solid #d5d8e2; overflow-wrap: anywhere; }
th { background: #edeff5; font-weight: 600; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.d { white-space: nowrap; }
.f .n { text-align: left; white-space: normal; }
@page { size: A4 landscape; margin: 12mm; @bottom-right { content: counter(page) ' / ' counter(pages); font-size: 8pt; } }
@media print { body { padding: 0; max-width: none; } section + section { break-before: page; } h2 { margin-top: 0; } }
`

export interface HtmlHeading {
  readonly title: string
  readonly subtitle?: string
}

/** Columns marked as detail are left to the spreadsheet: paper is narrow. */
export function htmlOf(tables: readonly Table[], language: Language, heading?: HtmlHeading): string {
  const title = heading?.title ?? tables[0]?.title ?? ''
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${heading?.subtitle ? `<p>${escaped(heading.subtitle)}</p>\n` : ''}${tables.map((table) => sectionOf(table, language)).join('\n')}
</body>
</html>
`
}

function sectionOf(table: Table, language: Language): string {
  const shown = [...table.columns.entries()].filter(([, column]) => !column.detail)
  const head = shown.map(([, column]) => `<th scope="col"${classOf(column)}>${escaped(column.header)}</th>`).join('')
  const body = table.rows.map(
    (row) => `<tr>${shown.map(([index, column]) => cellOf(column, row[index] ?? null, table, language)).join('')}</tr>`,
  )
  const content =
    body.length === 0
      ? `<p>${escaped(wordFor(language, 'report.empty'))}</p>`
      : `<table${isFactList(table) ? ' class="f"' : ''}>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
  const note = table.note ? `<p>${escaped(table.note)}</p>\n` : ''
  return `<section>\n<h2>${escaped(table.title)}</h2>\n${note}${content}\n</section>`
}

/** Values of a list of facts differ in kind and are read, not compared: they line up on the left. */
function isFactList(table: Table): boolean {
  return table.rows.some((row) => row.some((cell) => typeof cell === 'object' && cell !== null))
}

function cellOf(column: Column, cell: Cell, table: Table, language: Language): string {
  const { type, value } = typedCell(column, cell)
  const text = value === null ? '' : textOf()
  return `<td${classOf({ type })}>${escaped(text)}</td>`

  function textOf(): string {
    if (typeof value === 'string') return type === 'day' ? formatDay(language, value) : value
    if (value === null || !Number.isFinite(value)) return ''
    if (type === 'money') return formatMoney(language, value, table.currency, { exact: true })
    if (type === 'percent') return formatPercent(language, value)
    return formatNumber(language, value, type === 'integer' ? { digits: 0 } : {})
  }
}

function classOf({ type }: Pick<Column, 'type'>): string {
  if (type === 'text') return ''
  return type === 'day' ? ' class="d"' : ' class="n"'
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
