// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest'
import type { LayoutView } from '../../core/contract/view/quarantine.ts'
import { createFakeCore, type FakeAnswers } from '../builder/fake-core.ts'
import { shopifyFile, shopifyRun } from './import-views.ts'
import { click, close, showApp, type, words } from './render.tsx'

const quality = {
  orders: 800,
  rowsRejected: 2,
  shareWithBuyer: 1,
  shareWithProduct: 1,
  shareWithCost: 0,
  shareWithEmailOrPhone: 0,
  shareWithRegion: 0,
}
const { problems: _problems, columns: _columns, why: _why, samples: _samples, ...entry } = shopifyFile
const layout: LayoutView = {
  layout: '0123456789abcdef',
  name: 'Till',
  mapping: { version: 1, name: 'Till', content: 'orders', columns: { orderKey: 'No', orderDate: 'Day', paid: 'Sum' } },
  dateOrder: 'dmy',
  columns: ['No', 'Day', 'Sum'],
  usedBy: [{ importId: '1', file: 'till.csv', importedAt: '2026-11-01T10:00:00Z' }],
  lastUsed: '2026-11-01',
}
const basics: FakeAnswers = {
  'import/list': () => ({
    imports: [{ ...entry, importId: '1', fileId: null, importedAt: '2026-11-20T10:00:00Z', undoneAt: null }],
    interrupted: [],
    quality,
  }),
  'mapping/list': () => ({ layouts: [layout] }),
  'mapping/remove': () => ({ layout: layout.layout }),
}
const files = [{ fileId: 'file-1', name: 'orders_export.csv' }]

afterEach(close)

describe('rows set aside', () => {
  const rows: FakeAnswers = {
    ...basics,
    'import/problems': ({ state }) => ({
      total: state === 'open' ? 1 : 0,
      columns: ['No', 'Day', 'Unused', 'Sum'],
      problems:
        state === 'open'
          ? [
              {
                line: 17,
                column: 'Day',
                value: 'yesterday',
                code: 'date-unreadable',
                cells: ['A-1', 'yesterday', '', '9'],
              },
            ]
          : [],
    }),
    'import/fix': () => ({ importId: '1', rowsEdited: 1 }),
    'import/retry': () => ({
      importId: '1',
      rowsTaken: 1,
      rowsSkipped: 0,
      rowsStillRejected: 0,
      file: { ...shopifyFile, importId: '1' },
    }),
    'import/drop-problems': () => ({ importId: '1', rowsDismissed: 1, rowsRestored: 0, rowsRejected: 0 }),
  }

  test('are put right in place and read again', async () => {
    const core = createFakeCore(rows)
    await showApp(core, '#/data')
    await click('Show 2 rows of orders_export.csv that were not taken')
    expect(words()).toContain('There is no date in “Day” that can be read (“yesterday”).')
    await type('Day, line 17', '2026-03-01')
    await click('Read these rows again')
    const fix = core.calls.find(({ method }) => method === 'import/fix')
    expect(fix?.params).toEqual({ importId: '1', rows: [{ line: 17, cells: ['A-1', '2026-03-01', '', '9'] }] })
    expect(core.calls.some(({ method }) => method === 'import/retry')).toBe(true)
    expect(words()).toContain('1 row was taken. None is left.')
  })

  test('are told to be no data, which can be taken back', async () => {
    const core = createFakeCore(rows)
    await showApp(core, '#/data')
    await click('Show 2 rows of orders_export.csv that were not taken')
    await click('These are no data')
    await click('Bring them back')
    const drops = core.calls.filter(({ method }) => method === 'import/drop-problems')
    expect(drops.map(({ params }) => params)).toEqual([
      { importId: '1', restore: false },
      { importId: '1', restore: true },
    ])
  })
})

test('what was told about a kind of file is listed and can be forgotten', async () => {
  const core = createFakeCore(basics)
  await showApp(core, '#/data')
  expect(words()).toContain('meaning of 3 columns')
  expect(words()).toContain('till.csv')
  await click('Forget how “Till” is read')
  expect(core.calls.find(({ method }) => method === 'mapping/remove')?.params).toEqual({ layout: layout.layout })
})

describe('before importing', () => {
  test('day or month first is asked once, and the answer looks at the file again', async () => {
    const question = { kind: 'date-order', column: 'Created at', samples: ['03/04/2026'], assumed: 'mdy' } as const
    const core = createFakeCore(
      { ...basics, 'import/preview': () => ({ ...shopifyRun, imports: [{ ...shopifyFile, questions: [question] }] }) },
      files,
    )
    await showApp(core, '#/data')
    await click('Import files')
    expect(words()).toContain('The file writes 03/04/2026.')
    await click('Day first: 3 April')
    const previews = core.calls.filter(({ method }) => method === 'import/preview')
    expect(previews.at(-1)?.params).toEqual({ files: [{ fileId: 'file-1', dateOrder: 'dmy' }] })
  })

  test('a text that reads in two encodings is decided by eye', async () => {
    const encodingCandidates = [
      { encoding: 'gb18030', sample: '衄珨跺' },
      { encoding: 'big5', sample: '有一個' },
    ]
    const core = createFakeCore(
      { ...basics, 'import/preview': () => ({ ...shopifyRun, imports: [{ ...shopifyFile, encodingCandidates }] }) },
      files,
    )
    await showApp(core, '#/data')
    await click('Import files')
    await click('有一個')
    const previews = core.calls.filter(({ method }) => method === 'import/preview')
    expect(previews.at(-1)?.params).toEqual({ files: [{ fileId: 'file-1', encoding: 'big5' }] })
  })

  test('changed rows are shown with what they were', async () => {
    const changed = [
      {
        line: 9,
        name: '#1001',
        values: [
          { field: 'refund' as const, value: { kind: 'money' as const, minor: 500, currency: 'CNY' }, before: null },
        ],
      },
    ]
    const samples = { ...shopifyFile.samples, changed }
    const core = createFakeCore(
      { ...basics, 'import/preview': () => ({ ...shopifyRun, imports: [{ ...shopifyFile, samples }] }) },
      files,
    )
    await showApp(core, '#/data')
    await click('Import files')
    expect(words()).toContain('#1001')
    expect(words()).toMatch(/Refund.*nothing.*5/s)
    expect(words()).toContain('Net sales of the shop')
  })
})
