/** Views of imports for page tests. */
import type { ImportFileView, ImportRunView } from '../../core/contract/view/import.ts'

export const shopifyFile: ImportFileView = {
  importId: null,
  fileId: 'file-1',
  file: 'orders_export.csv',
  bytes: 48_211,
  preset: 'shopify-orders',
  presetTitle: 'Shopify orders',
  confidence: 1,
  why: [],
  encoding: 'utf-8',
  encodingCandidates: [],
  delimiter: ',',
  headerLine: 1,
  columns: [
    { name: 'Name', field: 'orderKey', samples: ['#1001', '#1002'] },
    { name: 'Vendor', field: null, samples: ['Own'] },
  ],
  mapping: null,
  rowsRead: 1250,
  linesAdded: 1200,
  linesChanged: 3,
  linesUnchanged: 40,
  layout: '0123456789abcdef',
  rowsRejected: 2,
  rowsDismissed: 0,
  rowsFixed: 0,
  rowsSkipped: 5,
  skippedBy: { 'blank-row': 5 },
  ordersAdded: 800,
  customersAdded: 300,
  firstDay: '2026-01-02',
  lastDay: '2026-11-20',
  totals: { fileMinor: 1_000_000, importedMinor: 999_000, rejectedMinor: 1_000, currency: 'CNY' },
  problems: [
    { line: 17, column: 'Created at', value: 'yesterday', code: 'date-unreadable' },
    { line: 40, column: 'Total', value: 'n/a', code: 'number-unreadable' },
  ],
  warnings: [],
  samples: {
    added: [],
    changed: [],
    unchanged: [],
    rejected: [{ line: 17, column: 'Created at', value: 'yesterday', code: 'date-unreadable' }],
    skipped: [],
  },
  questions: [],
}

const noMoney = { orders: 0, grossMinor: 0, discountMinor: 0, refundMinor: 0, adjustmentMinor: 0, netMinor: 0 }
const shop = { before: noMoney, after: { ...noMoney, orders: 800, grossMinor: 999_000, netMinor: 999_000 } }

export const shopifyRun: ImportRunView = { imports: [shopifyFile], failures: [], shop, durationMs: 12 }

export const unknownRun: ImportRunView = {
  imports: [],
  shop: { before: noMoney, after: noMoney },
  failures: [
    {
      fileId: 'file-1',
      file: 'till.csv',
      code: 'file-unrecognised',
      params: { file: 'till.csv' },
      columns: [
        { name: 'Receipt', field: null, samples: ['A-1', 'A-2'] },
        { name: 'When', field: null, samples: ['2026-11-01'] },
        { name: 'Sum', field: null, samples: ['12.50'] },
      ],
      mapping: {
        version: 1,
        name: 'till',
        content: 'orders',
        columns: { orderKey: 'Receipt', orderDate: 'When', paid: 'Sum' },
      },
      layout: 'fedcba9876543210',
      encodingCandidates: [],
    },
  ],
  durationMs: 3,
}
