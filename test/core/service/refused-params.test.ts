import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createClient } from '../../../core/contract/client.ts'
import { createTestCore } from '../../builder/core.ts'
import { temporaryFolder } from '../../builder/folder.ts'
import { openShop } from './open-core.ts'

async function anyShop() {
  const shop = await openShop(temporaryFolder(), { currency: 'GBP', timezone: 'Europe/London' })
  onTestFinished(() => shop.core.close())
  return shop
}

describe('what is refused at the door', () => {
  it.each(['2026-02-30', '2026-13-01', '0000-01-01', 'today'])('%s as the end of observation', async (asOf) => {
    const { client } = await anyShop()
    await expect(client.call('today/read', { asOf })).rejects.toMatchObject({ code: 'bad-params' })
  })

  it('a time zone or currency that no answer could be given in, and nothing is stored', async () => {
    const { client } = await anyShop()
    const before = await client.call('settings/read', {})
    for (const change of [{ timezone: 'Mars/Olympus' }, { currency: '€€€' }, { timezone: '' }])
      await expect(client.call('settings/update', change)).rejects.toMatchObject({ code: 'bad-params' })
    expect(await client.call('settings/read', {})).toEqual(before)
  })

  it('a shop name that no file system takes', async () => {
    const { client } = await anyShop()
    for (const name of ['a\ud800b', '../up', 'con', 'a/b', 'x\u0000y'])
      await expect(client.call('shop/create', { name })).rejects.toMatchObject({ code: 'shop-name-invalid' })
  })
})

describe('the list of shops', () => {
  it('shows the shops that can be read, whatever lies beside them', async () => {
    const folder = temporaryFolder()
    const shops = join(folder, 'shops')
    mkdirSync(shops, { recursive: true })
    const core = createTestCore(folder)
    onTestFinished(() => core.close())
    const client = createClient({ invoke: core.dispatch, listen: core.listen })
    await client.call('shop/create', { name: 'Good' })
    await client.call('shop/create', { name: 'Damaged' })
    await client.call('shop/create', { name: 'Open' })
    spoil(join(shops, 'Damaged.shop'))
    writeFileSync(join(shops, 'Empty.shop'), '')
    mkdirSync(join(shops, 'Folder.shop'))
    const listed = await client.call('shop/list', {})
    expect(listed.shops.map(({ name }) => name)).toEqual(['Open', 'Good'])
  })
})

/** A file that still opens as a shop but has lost a table that every answer needs. */
function spoil(path: string): void {
  const database = new Database(path)
  database.pragma('foreign_keys = OFF')
  database.exec('DROP TABLE orders')
  database.close()
}
