import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createClient } from '../../../core/contract/client.ts'
import { reopenLastShop } from '../../../core/host/reopen.ts'
import { createTestCore } from '../../builder/core.ts'
import { temporaryFolder } from '../../builder/folder.ts'

function openCore(folder: string) {
  const core = createTestCore(folder)
  onTestFinished(core.close)
  return { core, client: createClient({ invoke: core.dispatch, listen: core.listen }) }
}

it('opens the shop used last, and none where there is none', async () => {
  const folder = temporaryFolder()
  const { core, client } = openCore(folder)
  await reopenLastShop(core)
  expect(await client.call('shop/read', {})).toBeNull()
  await client.call('shop/create', { name: 'First' })
  const { shopId } = await client.call('shop/create', { name: 'Second' })
  await core.close()

  const later = openCore(folder)
  await reopenLastShop(later.core)
  expect(await later.client.call('shop/read', {})).toMatchObject({ shopId })
})

it('starts beside a damaged shop', async () => {
  const folder = temporaryFolder()
  const { core, client } = openCore(folder)
  writeFileSync(join(folder, 'shops', 'Broken.shop'), 'no database')
  await reopenLastShop(core)
  expect(await client.call('shop/read', {})).toBeNull()
})
