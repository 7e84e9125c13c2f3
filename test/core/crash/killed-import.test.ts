/** kill -9 at many moments of an import, and of taking one back: the shop is before or after it, and the next start says which. */
import { cpSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../../../core/analysis/stats/random.ts'
import { runCommand, runJson, startCommand } from '../../builder/command-line.ts'
import { makeFolder } from '../../builder/folder.ts'

const mapping = resolve(import.meta.dirname, '../../bench/generated-orders.mapping.json')
const reading = ['--mapping', mapping, '--currency', 'CNY', '--timezone', 'Asia/Shanghai']
const header =
  'order_no,line_no,created_at,status,customer_name,email,phone,sku,title,category,quantity,unit_price,discount,shipping,refund,currency,channel,campaign,payment,country,province,city,zip,note'

/** Long enough to be read by the thread of its own (4 MB) and to be met at each of its stages. */
const LINES = 30_000
const MOMENTS = 6

function orders(from: number, count: number): string {
  const random = seededRandom(from)
  const lines = Array.from({ length: count }, (_, i) => {
    const at = from + i
    const day = new Date(1_700_000_000_000 + at * 600_000).toISOString().slice(0, 19)
    const buyer = Math.floor(random() * 4000)
    const price = (5 + Math.floor(random() * 9000) / 100).toFixed(2)
    return `#${at},1,${day}+08:00,paid,买家${buyer},buyer${buyer}@example.com,,SKU-${at % 300},茶叶 ${at % 300},Tea,1,${price},0.00,0.00,0.00,CNY,taobao,,alipay,CN,浙江,杭州,310000,`
  })
  return `${[header, ...lines].join('\n')}\n`
}

const folder = makeFolder()
const base = join(folder.path, 'base.shop')
const after = join(folder.path, 'after.shop')
const large = join(folder.path, 'large.csv')

interface Facts {
  readonly dataHash: string
  readonly interrupted: readonly string[]
}

const factsOf = async (shop: string) => (await runJson('facts', '--shop', shop, '--lang', 'en')).json as Facts
const isWhole = (shop: string) => {
  const database = new Database(shop)
  const word = database.pragma('integrity_check', { simple: true })
  database.close()
  return word
}

let before: Facts
let done: Facts
let duration: { readonly import: number; readonly undo: number }

beforeAll(async () => {
  const small = join(folder.path, 'small.csv')
  writeFileSync(small, orders(1, 500))
  writeFileSync(large, orders(400, LINES))
  await runCommand('import', '--shop', base, ...reading, small)
  cpSync(base, after)
  const began = performance.now()
  await runCommand('import', '--shop', after, ...reading, large)
  const imported = performance.now()
  const undone = join(folder.path, 'undone.shop')
  cpSync(after, undone)
  const undoing = performance.now()
  await runCommand('undo-import', '--shop', undone, '2')
  duration = { import: imported - began, undo: performance.now() - undoing }
  before = await factsOf(base)
  done = await factsOf(after)
  expect((await factsOf(undone)).dataHash).toBe(before.dataHash)
}, 60_000)

afterAll(() => folder.remove())

/** Starts, kills after `moment` milliseconds, and answers what the next start finds. */
async function killed(from: string, name: string, moment: number, args: (shop: string) => readonly string[]) {
  const shop = join(folder.path, `${name}.shop`)
  cpSync(from, shop)
  const running = startCommand(args(shop))
  const timer = setTimeout(() => running.child.kill('SIGKILL'), moment)
  const { code } = await running.ended
  clearTimeout(timer)
  const whole = isWhole(shop)
  return { shop, whole, wasKilled: code === null, facts: await factsOf(shop) }
}

describe('an import that is killed', () => {
  // The first third is the program's start; from there on every part of the work is met.
  const moments = Array.from({ length: MOMENTS }, (_, i) => 0.3 + (0.72 * i) / (MOMENTS - 1))

  test.each(moments)('after %f of its time', async (share) => {
    const found = await killed(base, `import-${share}`, share * duration.import, (shop) => [
      'import',
      '--shop',
      shop,
      ...reading,
      large,
    ])
    expect(found.whole).toBe('ok')
    expect([before.dataHash, done.dataHash]).toContain(found.facts.dataHash)
    for (const words of found.facts.interrupted) {
      const isAfter = found.facts.dataHash === done.dataHash
      expect(words).toMatch(
        isAfter ? /large\.csv .* had finished: all of it/ : /large\.csv .* nothing of it is in the shop/,
      )
    }
    if (!found.wasKilled)
      expect(found.facts).toEqual(expect.objectContaining({ dataHash: done.dataHash, interrupted: [] }))
  })

  test('in the middle of its work it is told of, on a start in either language, until the file is imported again', async () => {
    let found = await killed(base, 'middle', 0.7 * duration.import, (shop) => [
      'import',
      '--shop',
      shop,
      ...reading,
      large,
    ])
    for (let share = 0.65; found.facts.interrupted.length === 0 && share > 0.3; share -= 0.07) {
      const name = `middle-${Math.round(share * 100)}`
      found = await killed(base, name, share * duration.import, (shop) => ['import', '--shop', shop, ...reading, large])
    }
    expect(found.facts.interrupted.length).toBe(1)
    expect((await runCommand('facts', '--shop', found.shop, '--lang', 'zh')).stderr).toContain('店里没有留下任何内容')
    expect((await runCommand('import', '--shop', found.shop, ...reading, large)).code).toBe(0)
    expect(await factsOf(found.shop)).toMatchObject({ dataHash: done.dataHash, interrupted: [] })
  })
})

test.each([0.55, 0.75, 0.9])('taking an import back, killed after %f of its time', async (share) => {
  const found = await killed(after, `undo-${share}`, share * duration.undo, (shop) => [
    'undo-import',
    '--shop',
    shop,
    '2',
  ])
  expect(found.whole).toBe('ok')
  expect([before.dataHash, done.dataHash]).toContain(found.facts.dataHash)
  for (const words of found.facts.interrupted) {
    expect(words).toMatch(found.facts.dataHash === done.dataHash ? /import is still whole/ : /the import is gone/)
  }
})

test('while another process imports, a reader sees the shop before it and is told of no crash', async () => {
  const shop = join(folder.path, 'read.shop')
  cpSync(base, shop)
  const running = startCommand(['import', '--shop', shop, ...reading, large])
  const seen: Facts[] = []
  let isOver = false
  void running.ended.then(() => {
    isOver = true
  })
  while (!isOver) {
    const { json } = await runJson('facts', '--shop', shop)
    if (json !== null && 'dataHash' in (json as Facts)) seen.push(json as Facts)
  }
  expect((await running.ended).code).toBe(0)
  for (const facts of seen) {
    expect([before.dataHash, done.dataHash]).toContain(facts.dataHash)
    expect(facts.interrupted).toEqual([])
  }
})

test('a second writer is told that the shop is in use, and nothing is lost', async () => {
  const shop = join(folder.path, 'two.shop')
  cpSync(base, shop)
  const other = new Database(shop)
  other.exec('BEGIN IMMEDIATE')
  const refused = await runJson('import', '--shop', shop, ...reading, large)
  other.exec('ROLLBACK')
  other.close()
  expect(refused.code).toBe(1)
  expect(refused.json).toMatchObject({ error: { code: 'shop-locked' } })
  expect(await factsOf(shop)).toMatchObject({ dataHash: before.dataHash, interrupted: [] })
  expect((await runCommand('import', '--shop', shop, ...reading, large)).code).toBe(0)
  expect((await factsOf(shop)).dataHash).toBe(done.dataHash)
})
