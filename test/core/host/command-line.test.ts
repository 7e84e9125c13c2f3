import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand, runJson, startCommand } from '../../builder/command-line.ts'
import { makeFolder, temporaryFolder } from '../../builder/folder.ts'
import { type ShopTable, shopTableMapping, writeShopTable } from '../../builder/shop-table.ts'

interface Imported {
  readonly imports: readonly { readonly importId: string | null; readonly linesAdded: number; readonly file: string }[]
  readonly error?: { readonly code: string; readonly message: string }
}

describe('the command line', () => {
  const folder = makeFolder()
  const shop = join(folder.path, 'tea.shop')
  const mapping = join(folder.path, 'mapping.json')
  let table: ShopTable

  beforeAll(async () => {
    table = writeShopTable(folder.path, 60)
    writeFileSync(mapping, JSON.stringify(shopTableMapping))
    const { code, json } = await runJson(
      'import',
      '--shop',
      shop,
      table.path,
      '--mapping',
      mapping,
      '--currency',
      'CNY',
    )
    expect(code).toBe(0)
    expect((json as Imported).imports).toMatchObject([{ file: 'orders.csv', linesAdded: table.lines }])
  })
  afterAll(folder.remove)

  it('prints facts as documented', async () => {
    const { json } = await runJson('facts', '--shop', shop)
    expect(json).toMatchObject({
      orders: table.orders,
      customers: table.customers,
      netMinor: table.netMinor,
      currency: 'CNY',
    })
  })

  it('says sentences in the language that was asked for, and takes a day', async () => {
    for (const [lang, pattern] of [['zh', /\p{Script=Han}/u] as const, ['en', /[a-z]{3}/] as const]) {
      const { json } = await runJson('today', '--shop', shop, '--lang', lang, '--as-of', '2026-01-31')
      const { asOf, cards } = json as { asOf: string; cards: { sentence: string }[] }
      expect(asOf).toBe('2026-01-31')
      expect(cards[0]?.sentence).toMatch(pattern)
    }
  })

  it('gives offers their documented names', async () => {
    const { json } = await runJson('offers', '--shop', shop, '--budget', '5000', '--max', '5', '--lang', 'en')
    const view = json as { budgetMinor: number; spentMinor: number; offers: Record<string, unknown>[] }
    expect(view.budgetMinor).toBe(5000)
    expect(view.spentMinor).toBeLessThanOrEqual(5000)
    for (const offer of view.offers) {
      expect(Object.keys(offer)).toEqual(
        expect.arrayContaining([
          'customerId',
          'productIds',
          'offer',
          'channel',
          'day',
          'costMinor',
          'low',
          'high',
          'reason',
        ]),
      )
      expect(typeof offer.reason).toBe('string')
    }
  })

  it('writes lists and reports where it is told', async () => {
    const csv = join(folder.path, '客户.csv')
    expect((await runJson('portraits', '--shop', shop, '--out', csv)).json).toMatchObject({ file: csv })
    expect(readFileSync(csv, 'utf8').trimEnd().split('\n').length).toBe(table.customers + 1)
    const html = join(folder.path, 'report.html')
    const report = await runJson('report', '--shop', shop, '--out', html, '--lang', 'zh')
    expect(report.json).toMatchObject({ file: html, sheets: expect.any(Array) })
    expect(readFileSync(html, 'utf8')).toContain('lang="zh')
    expect((await runCommand('report', '--shop', shop, '--out', join(folder.path, 'report.docx'))).code).toBe(2)
  })

  it('shows people aligned text', async () => {
    const { stdout, stderr } = await runCommand('portraits', '--shop', shop, '--lang', 'zh')
    expect(stdout.split('\n')[0]).toMatch(/^截至 /)
    expect(stdout).toContain('--out')
    expect(stderr).toBe('')
  })

  it('previews without a trace, also where there is no shop yet', async () => {
    const nowhere = join(folder.path, 'nowhere', 'new.shop')
    const args = ['import', table.path, '--mapping', mapping, '--currency', 'CNY', '--dry-run']
    const { code, json } = await runJson(...args, '--shop', nowhere)
    expect(code).toBe(0)
    expect((json as Imported).imports).toMatchObject([{ importId: null, linesAdded: table.lines }])
    expect(existsSync(join(folder.path, 'nowhere'))).toBe(false)
  })

  it('takes the good files, names the bad one, and exits with 1', async () => {
    const empty = join(folder.path, 'empty.csv')
    writeFileSync(empty, '')
    const { code, json } = await runJson(
      'import',
      '--shop',
      shop,
      empty,
      table.path,
      '--mapping',
      mapping,
      '--lang',
      'en',
    )
    expect(code).toBe(1)
    const { imports, error } = json as Imported
    expect(imports).toMatchObject([{ linesAdded: 0 }])
    expect(error).toMatchObject({ code: 'file-empty', message: expect.stringContaining('empty.csv') })
  })

  it('undoes an import by its number', async () => {
    const own = join(temporaryFolder(), 'own.shop')
    const { json } = await runJson('import', '--shop', own, table.path, '--mapping', mapping, '--currency', 'CNY')
    const importId = (json as Imported).imports[0]?.importId ?? ''
    expect((await runJson('undo-import', '--shop', own, importId)).json).toMatchObject({
      importId,
      linesRemoved: table.lines,
    })
    const again = await runJson('undo-import', '--shop', own, importId)
    expect(again).toMatchObject({ code: 1, json: { error: { code: 'import-not-found' } } })
  })

  it('makes a sample once', async () => {
    const own = join(temporaryFolder(), 'sample.shop')
    expect((await runJson('sample', '--shop', own, '--lang', 'en')).json).toMatchObject({ sample: 'en', file: own })
    expect(await runJson('sample', '--shop', own, '--lang', 'en')).toMatchObject({
      code: 1,
      json: { error: { code: 'shop-not-empty' } },
    })
  })

  it.each([
    [['facts', '--json'], 2, 'misuse'],
    [['dance', '--json'], 2, 'misuse'],
    [['facts', '--shop', 'x.shop', '--budget', '1', '--json'], 2, 'misuse'],
    [['today', '--shop', 'x.shop', '--as-of', '2026-13-01', '--json'], 2, 'misuse'],
    [['facts', '--shop', 'gone.shop', '--json'], 1, 'file-missing'],
    [['call', 'nothing/here', '--json'], 1, 'unknown-method'],
    [['call', 'import/undo', '--params', '{"importId":7}', '--json'], 1, 'bad-params'],
  ])('%j exits with %i and %s', async (args, code, error) => {
    const end = await runCommand(...args)
    expect(end.code).toBe(code)
    expect(JSON.parse(end.stdout)).toMatchObject({ error: { code: error, message: expect.any(String) } })
  })

  it('serves the page until it is ended', async () => {
    const { child, ended } = startCommand(['serve', '--shop', shop, '--json'])
    const line = await new Promise<string>((resolve) => child.stdout?.once('data', (text) => resolve(String(text))))
    const { url } = JSON.parse(line) as { url: string }
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/)
    expect((await fetch(url)).status).toBe(200)
    child.kill('SIGTERM')
    expect((await ended).code).toBe(0)
  })
})
