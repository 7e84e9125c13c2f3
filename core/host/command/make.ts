/** `report` and `sample`: what is made in one go. */
import { existsSync } from 'node:fs'
import { copyFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ShopkeeperError } from '../../contract/reply.ts'
import { type Arguments, asOf, Misuse, outFormat } from './arguments.ts'
import { type Command, word } from './command.ts'
import { type Place, shopPath, withCore } from './shop.ts'

export const reportCommand: Command = {
  options: ['as-of', 'out'],
  run(given, place) {
    const { out } = given.options
    if (out === undefined) throw new Misuse('report: --out F.xlsx|F.html?')
    const format = outFormat(given, ['xlsx', 'html'])
    return withCore(given, place, { shop: 'existing' }, async (open) => {
      const params = { ...asOf(given), format, language: given.language }
      const { fileId, sheets } = await open.run('report/create', params, basename(out))
      const file = await open.save(fileId, out)
      return { json: { file, sheets }, text: word(given.language, 'written', { file }) }
    })
  },
}

/** The core makes a sample in its folder of shops under its own name; here it becomes the file that the caller named. */
export const sampleCommand: Command = {
  options: [],
  async run(given, place) {
    const path = shopPath(given)
    if (existsSync(path)) await refuseUsedShop(given, place)
    return withCore(given, place, { shop: 'none' }, async ({ workFolder }) => {
      const shopsFolder = join(workFolder, 'shops')
      const view = await withCore(given, place, { shop: 'none', shopsFolder }, (open) =>
        open.run('sample/create', { language: given.language }, basename(path)),
      )
      for (const suffix of ['-wal', '-shm']) await rm(path + suffix, { force: true })
      await copyFile(join(shopsFolder, `${view.shopId}.shop`), path)
      return { json: { ...view, shopId: basename(path, '.shop'), file: path }, text: said(given, view.name, path) }
    })
  },
}

function refuseUsedShop(given: Arguments, place: Place): Promise<void> {
  return withCore(given, place, { shop: 'existing' }, async ({ client }) => {
    const { orders, imports } = await client.call('facts/read', {})
    if (orders > 0 || imports > 0) throw new ShopkeeperError('shop-not-empty')
  })
}

function said({ language }: Arguments, name: string, file: string): string {
  return word(language, 'sampleMade', { name, file })
}
