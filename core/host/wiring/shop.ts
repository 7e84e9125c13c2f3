/** Wires shops, samples, settings, facts, the watched folder and jobs. */
import type { shopParams } from '../../contract/method/shop.ts'
import type { Services } from '../../contract/methods.ts'
import { readDataLevel } from '../../service/data-level-service.ts'
import { readShopFacts } from '../../service/facts-service.ts'
import { createSample } from '../../service/sample-service.ts'
import { readSettings, updateSettings } from '../../service/settings-service.ts'
import type { Wiring } from './wiring.ts'

export const shopServices = ({
  session,
  now,
  changing,
  changed,
  atRest,
  startJob,
  workspace,
  watch,
  jobs,
  about,
  temporaryFolder,
}: Wiring): Pick<Services, keyof typeof shopParams> => {
  return {
    'app/about': () => about,
    'shop/list': () => workspace.list(),
    'shop/create': (params) =>
      changing(
        'shop',
        atRest(() => workspace.create(params)),
      ),
    'shop/open': ({ shopId }) =>
      changing(
        'shop',
        atRest(() => workspace.open(shopId)),
      ),
    'shop/read': () => workspace.read(),
    'shop/remove': ({ shopId }) => {
      atRest(() => workspace.remove(shopId))
      return changing('shop', { shopId })
    },
    'sample/create': (params) =>
      startJob('sample/create', { sample: 0.1, read: 0.7, index: 0.2 }, async (context) => {
        const view = await createSample(workspace, params, temporaryFolder, now(), context)
        changed('shop')
        return view
      }),
    'settings/read': () => readSettings(session()),
    'settings/update': (params) => changing('settings', updateSettings(session(), params)),
    'watch/read': () => watch.read(),
    'watch/choose': ({ folderId }) => watch.choose(folderId),
    'watch/stop': () => watch.stop(),
    'watch/dismiss': ({ fileIds }) => watch.dismiss(fileIds),
    'facts/read': () => readShopFacts(session()),
    'data/level': () => readDataLevel(session()),
    'job/cancel': ({ jobId }) => {
      jobs.cancel(jobId)
      return { jobId }
    },
  }
}
