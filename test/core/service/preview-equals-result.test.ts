/**
 * A preview promises nothing that the import does not keep (capabilities.md U7), shown on 1,000 files made from the fixtures of real
 * export formats: rows left out, repeated and in disorder, cells spoilt, one file after the other so that they overlap.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CoreClient } from '../../../core/contract/client.ts'
import type { ImportFileView, ImportRunView } from '../../../core/contract/view/import.ts'
import { makeFolder } from '../../builder/folder.ts'
import { type OpenShop, openShop } from './open-core.ts'

/** Of four files each. */
const RUNS = 250
const SEED = 20_261_123

const fixtures = [
  'shopify-orders',
  'taobao-orders',
  'taobao-items',
  'etsy-items',
  'pinduoduo-orders',
  'wechat-personal-bill',
  'shopify-customers',
  'judgeme-reviews',
  'youzan-customers',
  'product-costs',
  'google-ads-costs',
] as const

/** A format as lines of bytes: what stands above its rows, and rows to choose from. */
interface Format {
  readonly preset: string
  readonly above: readonly string[]
  readonly rows: readonly string[]
}

const spoilt = [
  '',
  'x',
  '3a',
  '-2',
  '(5.00)',
  '1.23E+17',
  '03/04/2026',
  '1,234.50',
  '9999999999999999',
  'refunded',
  '0',
]

/** What is done to a format: rows by number, each with a cell to be replaced or none. */
const edits = fc.array(
  fc.record({
    row: fc.nat({ max: 63 }),
    cell: fc.option(fc.nat({ max: 40 }), { freq: 2, nil: null }),
    text: fc.constantFrom(...spoilt),
  }),
  { minLength: 1, maxLength: 8 },
)

const folder = memoryFolder()
let shop: OpenShop
let client: CoreClient
let reader: InstanceType<typeof Database>
const formats: Format[] = []

beforeAll(async () => {
  shop = await openShop(folder.path, { currency: 'CNY', timezone: 'Asia/Shanghai' })
  client = shop.client
  await client.call('settings/update', { rates: { USD: 7.1, GBP: 9, EUR: 7.7, AUD: 4.7 } })
  reader = new Database(shop.path, { readonly: true })
  for (const preset of fixtures) formats.push(await readFormat(preset))
})
afterAll(async () => {
  reader.close()
  await shop.core.close()
  folder.remove()
})

/** Memory where the system offers it: the property is about the shop, not about the disk. */
function memoryFolder() {
  const path = `/dev/shm/shopkeeper-preview-${process.pid}`
  if (!existsSync('/dev/shm')) return makeFolder()
  mkdirSync(path, { recursive: true })
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Latin-1 keeps the bytes of any encoding in which commas and line ends are ASCII. */
async function readFormat(preset: string): Promise<Format> {
  const home = join(import.meta.dirname, '../../fixture', preset)
  const name = readdirSync(home).find((file) => /\.(csv|txt|tsv)$/.test(file)) as string
  const bytes = readFileSync(join(home, name))
  const run = await client.run('import/preview', { files: [{ fileId: shop.file(name, bytes), preset }] })
  const { headerLine } = run.imports[0] as ImportFileView
  const lines = bytes.toString('latin1').split(/\r?\n/)
  return { preset, above: lines.slice(0, headerLine), rows: lines.slice(headerLine).filter((line) => line !== '') }
}

type Edits = readonly { readonly row: number; readonly cell: number | null; readonly text: string }[]

function contentOf({ above, rows }: Format, changes: Edits): Uint8Array {
  const chosen = changes.map(({ row, cell, text }) => {
    const line = rows[row % rows.length] as string
    if (cell === null) return line
    const cells = line.split(',')
    cells[cell % cells.length] = text
    return cells.join(',')
  })
  return Buffer.from(`${[...above, ...chosen].join('\n')}\n`, 'latin1')
}

function tableSizes(): Record<string, number> {
  const names = reader.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
  const size = (name: string) => reader.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number
  return Object.fromEntries(names.map((name) => [name, size(name)]))
}

const dataHash = async () => (await client.call('facts/read', {})).dataHash
const comparable = ({ imports, failures, shop: money }: ImportRunView) => ({
  imports: imports.map((view) => ({ ...view, importId: null })),
  failures,
  shop: money,
})

interface Met {
  files: number
  taken: number
  changed: number
  rejected: number
  refused: number
}

/** Files of a run, each of a format of its own. */
type Drop = readonly { readonly format: Format; readonly content: Uint8Array }[]

/** Previews and imports; answers the new imports. Files in which nothing could be taken leave nothing behind. */
async function follow(drop: Drop, met: Met): Promise<readonly ImportFileView[]> {
  const files = drop.map(({ format, content }) => ({
    fileId: shop.file(`${format.preset}.csv`, content),
    preset: format.preset,
  }))
  const [hash, sizes] = [await dataHash(), tableSizes()]
  const preview = await client.run('import/preview', { files })
  expect(tableSizes()).toEqual(sizes)
  expect(await dataHash()).toBe(hash)
  const result = await client.run('import/start', { files })
  expect(comparable(result)).toEqual(comparable(preview))
  for (const view of result.imports) checkAccount(view)
  met.files += files.length
  met.refused += result.failures.length
  met.taken += sum(result.imports, (view) => view.linesAdded)
  met.changed += sum(result.imports, (view) => view.linesChanged)
  met.rejected += sum(result.imports, (view) => view.rowsRejected)
  return result.imports
}

async function importAgain(drop: Drop, known: readonly ImportFileView[]): Promise<void> {
  const hash = await dataHash()
  const files = drop.map(({ format, content }) => ({
    fileId: shop.file(`${format.preset}.csv`, content),
    preset: format.preset,
  }))
  const { imports } = await client.run('import/start', { files })
  expect(imports.map(({ importId }) => importId)).toEqual(known.map(({ importId }) => importId))
  for (const view of imports) expect(view).toMatchObject({ linesAdded: 0, linesChanged: 0, ordersAdded: 0 })
  expect(await dataHash()).toBe(hash)
}

const sum = (views: readonly ImportFileView[], count: (view: ImportFileView) => number) =>
  views.reduce((total, view) => total + count(view), 0)

/** The samples are rows of the file, and there are some of every fate that the counts name. */
function checkAccount({ samples, ...view }: ImportFileView): void {
  expect(samples.rejected).toEqual(view.problems.slice(0, 5))
  expect(samples.skipped).toHaveLength(Math.min(5, view.rowsSkipped))
  expect(Object.values(view.skippedBy).reduce((sum, count) => sum + count, 0)).toBe(view.rowsSkipped)
  expect({
    added: samples.added.length > 0,
    changed: samples.changed.length > 0,
    unchanged: samples.unchanged.length > 0,
  }).toEqual({ added: view.linesAdded > 0, changed: view.linesChanged > 0, unchanged: view.linesUnchanged > 0 })
  for (const { values } of samples.changed) {
    expect(values.length).toBeGreaterThan(0)
    for (const { value, before } of values) expect(value).not.toEqual(before)
  }
}

async function takeBack(views: readonly ImportFileView[], kept: readonly ImportFileView[]): Promise<void> {
  const known = new Set(kept.map(({ importId }) => importId))
  for (const { importId } of views)
    if (importId !== null && !known.has(importId)) await client.run('import/undo', { importId })
}

/** Two formats, with the changes for a first and a second, overlapping run. */
const runs = fc.tuple(
  fc.uniqueArray(fc.nat({ max: fixtures.length - 1 }), { minLength: 2, maxLength: 2 }),
  fc.array(fc.tuple(edits, edits), { minLength: 2, maxLength: 2 }),
)

it('previews what it then does, changes nothing by looking or by a second import, and takes it back whole', async () => {
  const met: Met = { files: 0, taken: 0, changed: 0, rejected: 0, refused: 0 }
  const property = fc.asyncProperty(runs, async ([numbers, changes]) => {
    const drops = ([first, second]: readonly [Edits, Edits], number: number) => {
      const format = formats[number] as Format
      const later = [...first.slice(0, 2), ...second]
      return [first, later].map((chosen) => ({ format, content: contentOf(format, chosen) }))
    }
    const made = numbers.map((number, i) => drops(changes[i] as [Edits, Edits], number))
    const dropOf = (turn: 0 | 1): Drop => made.map((files) => files[turn] as Drop[number])
    const [one, two] = [dropOf(0), dropOf(1)]
    const empty = await dataHash()
    const before = await follow(one, met)
    const between = await dataHash()
    const after = await follow(two, met)
    const [again] = two
    if (again)
      await importAgain(
        [again],
        after.filter(({ preset }) => preset === again.format.preset),
      )
    await takeBack(after, before)
    expect(await dataHash()).toBe(between)
    await takeBack(before, [])
    expect(await dataHash()).toBe(empty)
  })
  await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true })
  expect(met.files).toBe(1000)
  // The files show what they are to show: rows of every fate in good number.
  expect(Math.min(met.taken, met.changed * 5, met.rejected)).toBeGreaterThan(200)
}, 120_000)
