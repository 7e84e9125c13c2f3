/** A real core with an open shop and a client, for tests of the services. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CoreClient, createClient } from '../../../core/contract/client.ts'
import type { Core } from '../../../core/host/compose.ts'
import { createTestCore } from '../../builder/core.ts'

export interface OpenShop {
  readonly core: Core
  readonly client: CoreClient
  /** Writes a file and answers its reference. */
  file(name: string, content: string | Uint8Array): string
  readonly path: string
}

export async function openShop(
  folder: string,
  options: { currency?: string; timezone?: string } = {},
): Promise<OpenShop> {
  const core = createTestCore(folder)
  const path = join(folder, 'shops', 'test.shop')
  await core.openShopFile(path, { create: true, ...options })
  return {
    core,
    path,
    client: createClient({ invoke: core.dispatch, listen: core.listen }),
    file(name, content) {
      const at = join(folder, name)
      writeFileSync(at, content)
      return core.files.mint(at, name)
    },
  }
}
