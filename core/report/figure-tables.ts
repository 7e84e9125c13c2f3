/** The rows behind one figure. */
import type { Language } from '../contract/language.ts'
import { sentence } from '../contract/sentence.ts'
import { formatValue, say } from '../contract/text/say.ts'
import type { FigureRow, FigureView } from '../contract/view/figure.ts'
import { buildTable, type ColumnSpec, type Table, wordOrText } from './table.ts'

/** One row per document or cost; the note says how the figure is made and over what. */
export function figureTable(view: FigureView, language: Language): Table {
  const columns: readonly ColumnSpec<FigureRow>[] = [
    { key: 'day', type: 'day', value: (row) => row.day },
    { key: 'item', type: 'text', width: 32, value: (row) => formatValue(language, row.label) },
    {
      key: 'meaning',
      type: 'text',
      width: 28,
      detail: true,
      value: (row) => (row.detail ? say(language, row.detail) : ''),
    },
    { key: 'name', type: 'text', value: (row) => row.who },
    { key: 'platform', type: 'text', width: 12, value: (row) => wordOrText(language, 'platform', row.platform) },
    { key: 'adds', type: view.unit === 'money' ? 'money' : 'number', value: (row) => row.amount },
    { key: 'file', type: 'text', width: 32, value: (row) => row.source?.file ?? '' },
    { key: 'line', type: 'integer', value: (row) => row.source?.line ?? null },
  ]
  const how = [view.formula, ...view.filters].map((each) => say(language, each)).join(' ')
  const note = sentence('report.note.figure', { how })
  return buildTable(language, { sheet: 'figure', currency: view.currency, columns, rows: view.rows, note })
}
