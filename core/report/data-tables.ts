/** What the shop's data are and how good they are, as tables. */

import type { Language } from '../contract/language.ts'
import { type Sentence, sentence } from '../contract/sentence.ts'
import type { reportText } from '../contract/text/report.ts'
import { say } from '../contract/text/say.ts'
import type { ImportHistoryView, ImportProblemView } from '../contract/view/import.ts'
import type { FactsView } from '../contract/view/shop.ts'
import {
  buildTable,
  type CellContent,
  type CellType,
  type Column,
  type ColumnSpec,
  joined,
  type Table,
} from './table.ts'

/** One line of a list of facts: what, how much, what it means. */
export interface Fact {
  readonly item: Sentence
  readonly type: CellType
  readonly value: CellContent
  readonly meaning?: Sentence
}

type ReportKey = keyof typeof reportText
type ItemName = ReportKey extends infer K ? (K extends `report.item.${infer Name}` ? Name : never) : never
type MeaningName = ReportKey extends infer K ? (K extends `report.meaning.${infer Name}` ? Name : never) : never

export function fact(item: ItemName, type: CellType, value: CellContent, meaning?: MeaningName): Fact {
  const base = { item: sentence(`report.item.${item}`), type, value }
  return meaning ? { ...base, meaning: sentence(`report.meaning.${meaning}`) } : base
}

/** A list of facts as a table of three columns; each value keeps its own type. */
export function factListTable(
  sheet: 'facts' | 'summary' | 'quality',
  currency: string,
  facts: readonly Fact[],
  language: Language,
): Table {
  const columns: readonly ColumnSpec<Fact>[] = [
    { key: 'item', type: 'text', width: 34, value: (row) => say(language, row.item) },
    { key: 'value', type: 'text', width: 64, value: ({ type, value }) => ({ type, value }) },
    { key: 'meaning', type: 'text', width: 56, value: (row) => (row.meaning ? say(language, row.meaning) : '') },
  ]
  return buildTable(language, { sheet, currency, columns, rows: facts })
}

export function factsTable(view: FactsView, language: Language): Table {
  return factListTable('facts', view.currency, shopFacts(view), language)
}

/** The published totals, in the order in which an owner reads them. */
export function shopFacts(view: FactsView): readonly Fact[] {
  return [
    fact('first-order', 'day', view.firstOrderDay),
    fact('last-order', 'day', view.lastOrderDay),
    fact('orders', 'integer', view.orders),
    fact('returns', 'integer', view.returns),
    fact('adjustments', 'integer', view.adjustments),
    fact('order-lines', 'integer', view.orderLines),
    fact('customers', 'integer', view.customers),
    fact('buyers', 'integer', view.buyers),
    fact('products', 'integer', view.products),
    fact('gross', 'money', view.grossMinor),
    fact('discount', 'money', view.discountMinor),
    fact('refund', 'money', view.refundMinor),
    fact('adjustment', 'money', view.adjustmentMinor),
    fact('net', 'money', view.netMinor, 'net'),
    fact('shipping', 'money', view.shippingMinor),
    fact('tax', 'money', view.taxMinor),
    fact('anonymous', 'integer', view.anonymousOrders, 'anonymous'),
    fact('excluded', 'integer', view.excludedOrders, 'excluded'),
    fact('ruled-out', 'integer', view.ruledOutOrders, 'ruled-out'),
    fact('ruled-out-money', 'money', view.ruledOutMinor),
    ...view.currencies.filter(({ currency }) => currency !== view.currency).map(currencyFact),
  ]
}

function currencyFact({ currency, orders, netOriginalMinor, rate, netMinor }: FactsView['currencies'][number]): Fact {
  const amount = { kind: 'money', minor: netOriginalMinor, currency } as const
  return {
    item: sentence('report.item.in-currency', { currency }),
    type: 'money',
    value: netMinor,
    meaning:
      rate === null
        ? sentence('report.meaning.no-rate', { orders, amount })
        : sentence('report.meaning.in-currency', { orders, amount, rate: String(rate) }),
  }
}

type PastImport = ImportHistoryView['imports'][number]

/** Rows read, not taken and left out on purpose, over all imports that still stand. */
export function rowFacts(view: ImportHistoryView): readonly Fact[] {
  const standing = view.imports.filter((past) => past.undoneAt === null)
  const sum = (pick: (past: PastImport) => number) => standing.reduce((total, past) => total + pick(past), 0)
  return [
    fact('imports', 'integer', standing.length),
    fact(
      'rows-read',
      'integer',
      sum((past) => past.rowsRead),
    ),
    fact(
      'rows-rejected',
      'integer',
      sum((past) => past.rowsRejected),
      'rejected',
    ),
    fact(
      'rows-skipped',
      'integer',
      sum((past) => past.rowsSkipped),
      'skipped',
    ),
  ]
}

/** How much of the data there is to stand on. */
export function dataQualityTable(view: ImportHistoryView, currency: string, language: Language): Table {
  const { quality } = view
  const facts = [
    ...rowFacts(view),
    fact('orders', 'integer', quality.orders),
    fact('with-buyer', 'percent', quality.shareWithBuyer, 'with-buyer'),
    fact('with-product', 'percent', quality.shareWithProduct, 'with-product'),
    fact('with-cost', 'percent', quality.shareWithCost, 'with-cost'),
    fact('with-contact', 'percent', quality.shareWithEmailOrPhone, 'with-contact'),
    fact('with-region', 'percent', quality.shareWithRegion, 'with-region'),
  ]
  return factListTable('quality', currency, facts, language)
}

/** Every import, undone ones too. */
export function importsTable(view: ImportHistoryView, currency: string, language: Language): Table {
  const columns: readonly ColumnSpec<PastImport>[] = [
    { key: 'file', type: 'text', width: 36, value: (row) => row.file },
    { key: 'format', type: 'text', width: 24, value: (row) => row.presetTitle },
    { key: 'imported-at', type: 'text', width: 20, value: (row) => timeText(row.importedAt) },
    { key: 'undone-at', type: 'text', width: 20, detail: true, value: (row) => timeText(row.undoneAt) },
    { key: 'encoding', type: 'text', width: 12, detail: true, value: (row) => row.encoding },
    { key: 'rows-read', type: 'integer', value: (row) => row.rowsRead },
    { key: 'lines-added', type: 'integer', value: (row) => row.linesAdded },
    { key: 'lines-changed', type: 'integer', value: (row) => row.linesChanged },
    { key: 'lines-unchanged', type: 'integer', value: (row) => row.linesUnchanged },
    { key: 'rows-rejected', type: 'integer', value: (row) => row.rowsRejected },
    { key: 'rows-skipped', type: 'integer', value: (row) => row.rowsSkipped },
    { key: 'data-from', type: 'day', value: (row) => row.firstDay },
    { key: 'data-to', type: 'day', value: (row) => row.lastDay },
    { key: 'file-total', type: 'money', detail: true, value: (row) => row.totals.fileMinor },
    { key: 'imported-total', type: 'money', detail: true, value: (row) => row.totals.importedMinor },
    { key: 'rejected-total', type: 'money', detail: true, value: (row) => row.totals.rejectedMinor },
  ]
  return buildTable(language, { sheet: 'imports', currency, columns, rows: view.imports })
}

/** An instant as people read it, UTC: `2026-11-20 08:15`; empty for none. */
function timeText(instant: string | null): string {
  return instant === null ? '' : instant.slice(0, 16).replace('T', ' ')
}

/**
 * Rows that were not taken: where they stand, what is wrong, and the row as read, ready to be put right and imported again:
 * in the columns of its file where `names` tells them, else in one cell.
 */
export function importProblemsTable(
  problems: readonly ImportProblemView[],
  language: Language,
  names: readonly string[] = [],
): Table {
  const columns: readonly ColumnSpec<ImportProblemView>[] = [
    { key: 'line', type: 'integer', value: (row) => row.line },
    { key: 'problem', type: 'text', width: 56, value: (row) => problemText(row, language) },
    { key: 'column', type: 'text', width: 24, value: (row) => row.column },
    { key: 'cell', type: 'text', width: 24, value: (row) => row.value },
  ]
  const whole: ColumnSpec<ImportProblemView> = {
    key: 'row',
    type: 'text',
    width: 80,
    value: (row) => joined(language, row.cells ?? []),
  }
  const shown = names.length === 0 ? [...columns, whole] : columns
  const table = buildTable(language, { sheet: 'problems', currency: '', columns: shown, rows: problems })
  const cells: readonly Column[] = names.map((header, i) => ({
    key: `cell-${i}`,
    header,
    type: 'text',
    width: 16,
    detail: true,
  }))
  return {
    ...table,
    columns: [...table.columns, ...cells],
    rows: table.rows.map((row, i) => [...row, ...names.map((_, column) => problems[i]?.cells?.[column] ?? '')]),
  }
}

function problemText({ code, column, value }: ImportProblemView, language: Language): string {
  return say(language, sentence(`problem.${code}`, { column, value }))
}
