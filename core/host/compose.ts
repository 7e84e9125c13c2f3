/** The one wiring point: services over an open shop, jobs, file references and events become a core that any host can serve. */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CoreEvent } from '../contract/events.ts'
import type { MethodName, Services } from '../contract/methods.ts'
import { type Reply, ShopkeeperError } from '../contract/reply.ts'
import type { AboutView, ShopView } from '../contract/view.ts'
import { reportToConsole } from '../job/failure.ts'
import { createJobs } from '../job/jobs.ts'
import {
  campaignAudience,
  changeCampaign,
  createCampaign,
  freezeList,
  setCampaignAside,
} from '../service/campaign-plan.ts'
import { listCampaignViews, readCampaign } from '../service/campaign-service.ts'
import { refuseContact, withdrawRefusal } from '../service/consent-service.ts'
import { readDataLevel } from '../service/data-level-service.ts'
import { withDataNote } from '../service/data-note.ts'
import { readExperiment } from '../service/experiment-service.ts'
import { exportList } from '../service/export-service.ts'
import { readShopFacts } from '../service/facts-service.ts'
import { decideIdentity, listIdentity, undoIdentity } from '../service/identity-service.ts'
import type { ImportFileParams, InputFile } from '../service/import-file.ts'
import { listImportHistory, listImportProblems, undo } from '../service/import-history.ts'
import { importFiles } from '../service/import-service.ts'
import { readLifetime, readLifetimeTable } from '../service/lifetime-service.ts'
import { listRememberedLayouts, removeLayout, saveLayout } from '../service/mapping-service.ts'
import { evaluateBasketTable, evaluateNextBaskets, listNextBaskets } from '../service/next-basket-service.ts'
import { listOffers } from '../service/offer-service.ts'
import type { ReserveOutput } from '../service/output.ts'
import { listPortraits, readPortrait } from '../service/portrait-service.ts'
import { dropRows, fixRows, retryRows } from '../service/quarantine-service.ts'
import { createReport } from '../service/report-service.ts'
import { listReviewViews } from '../service/review-service.ts'
import { listRules, previewRule, removeRule, saveRule } from '../service/rule-service.ts'
import { readSalesViews } from '../service/sales-service.ts'
import { createSample } from '../service/sample-service.ts'
import { listSegments } from '../service/segment-service.ts'
import { readSettings, updateSettings } from '../service/settings-service.ts'
import { readToday } from '../service/today-service.ts'
import { createWatch, type WatchTimes } from '../service/watch-service.ts'
import { createWorkspace } from '../service/workspace.ts'
import { createDispatch } from './dispatch.ts'

export interface CoreOptions {
  /** Where `NAME.shop` files live. */
  readonly shopsFolder: string
  /** For files on their way in or out; the host empties it. */
  readonly temporaryFolder: string
  readonly version: string
  readonly host: AboutView['host']
  /** The wall clock: for time stamps and the age of the data, never for analysis. */
  readonly now: () => Date
  /** How often a watched folder is looked into; tests are in a hurry. */
  readonly watch?: WatchTimes
}

export interface FileReference {
  readonly path: string
  readonly name: string
}

export interface Core {
  /** Never throws: unknown methods, bad parameters and expected failures are replies. */
  dispatch(method: string, params: unknown): Promise<Reply<unknown>>
  listen(listener: (event: CoreEvent) => void): () => void
  /** Opaque references to files: minted by hosts for what comes in, by services for what goes out. */
  readonly files: {
    mint(path: string, name?: string): string
    find(fileId: string): FileReference | null
    release(fileId: string): void
  }
  /** Opens a shop file by path, creating it if allowed: for the command line and "open file". */
  openShopFile(
    path: string,
    options: { readonly create: boolean; readonly currency?: string; readonly timezone?: string },
  ): Promise<ShopView>
  close(): Promise<void>
}

export function createCore(options: CoreOptions): Core {
  mkdirSync(options.temporaryFolder, { recursive: true })
  const workspace = createWorkspace(options.shopsFolder)
  const files = createFileReferences()
  const listeners = new Set<(event: CoreEvent) => void>()
  const emit = (event: CoreEvent) => {
    for (const listener of listeners) listener(event)
  }
  const jobs = createJobs(emit)
  const startJob: typeof jobs.start = (kind, weights, work) =>
    jobs.start(kind, weights, (context) =>
      work(context).catch((error: unknown) => {
        throw workspace.explain(error)
      }),
    )
  /** Files that were written for the owner in this run. */
  const written: string[] = []
  const watch = createWatch({
    session: () => workspace.current(),
    files,
    ownFiles: () => written,
    emit,
    now: options.now,
    report: reportToConsole,
    ...(options.watch === undefined ? {} : { times: options.watch }),
  })
  const services = createServices()
  const dispatch = createDispatch(services, reportToConsole, workspace.explain)

  function createServices(): Services {
    const { now } = options
    const session = () => workspace.session()
    const changed = (what: 'import' | 'campaign' | 'settings' | 'shop') =>
      emit({ name: 'data/changed', data: { what } })
    /** Does something that changes the shop, then tells the page to ask again. */
    const changing = <T>(what: 'import' | 'campaign' | 'settings' | 'shop', result: T): T => {
      changed(what)
      return result
    }
    const noted = <V extends object>(view: V) => withDataNote(session(), view)
    /** A shop is not taken from under the work that is reading or filling it. */
    const atRest = <T>(work: () => T): T => {
      if (jobs.busy()) throw new ShopkeeperError('busy')
      return work()
    }
    const output: ReserveOutput = (fileName) => {
      const path = join(options.temporaryFolder, `${randomUUID()}-out`)
      const done = (bytes: number) => {
        written.push(path)
        return { fileId: files.mint(path, fileName), fileName, bytes }
      }
      return { path, done }
    }
    const importJob = (kind: 'import/preview' | 'import/start', params: { files: readonly ImportFileParams[] }) => {
      const shop = session()
      const inputs = params.files.map((file) => inputFile(file))
      return startJob(kind, { read: 0.8, index: 0.2 }, async (context) => {
        const run = await importFiles(shop, inputs, kind === 'import/start', now(), context)
        if (kind === 'import/start') changed('import')
        return run
      })
    }
    return {
      'app/about': () => ({ version: options.version, host: options.host }),
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
          const view = await createSample(workspace, params, options.temporaryFolder, now(), context)
          changed('shop')
          return view
        }),
      'settings/read': () => readSettings(session()),
      'settings/update': (params) => changing('settings', updateSettings(session(), params)),
      'import/preview': (params) => importJob('import/preview', params),
      'import/start': (params) => importJob('import/start', params),
      'import/list': () => listImportHistory(session()),
      'import/undo': ({ importId }) => {
        const shop = session()
        return startJob('import/undo', { undo: 1 }, async (context) => {
          const view = await undo(shop, importId, now(), context)
          changed('import')
          return view
        })
      },
      'import/problems': (params) => listImportProblems(session(), params),
      'import/fix': (params) => changing('import', fixRows(session(), params)),
      'import/retry': ({ importId }) => {
        const shop = session()
        return startJob('import/retry', { read: 0.5, index: 0.5 }, async (context) => {
          const view = await retryRows(shop, importId, now(), context)
          changed('import')
          return view
        })
      },
      'import/drop-problems': (params) => changing('import', dropRows(session(), params)),
      'mapping/list': () => listRememberedLayouts(session()),
      'mapping/save': (params) => changing('import', saveLayout(session(), params)),
      'mapping/remove': ({ layout }) => changing('import', removeLayout(session(), layout)),
      'rule/list': () => listRules(session()),
      'rule/save': (params) => changing('settings', saveRule(session(), params, now())),
      'rule/remove': ({ ruleId }) => changing('settings', removeRule(session(), ruleId)),
      'rule/preview': (params) => previewRule(session(), params),
      'watch/read': () => watch.read(),
      'watch/choose': ({ folderId }) => watch.choose(folderId),
      'watch/stop': () => watch.stop(),
      'watch/dismiss': ({ fileIds }) => watch.dismiss(fileIds),
      'facts/read': () => readShopFacts(session()),
      'data/level': () => readDataLevel(session()),
      'sales/views': (params) => readSalesViews(session(), params),
      'today/read': (params) => noted(readToday(session(), params, now())),
      'portrait/list': (params) => noted(listPortraits(session(), params)),
      'portrait/read': (params) => noted(readPortrait(session(), params)),
      'consent/refuse': (params) => changing('campaign', refuseContact(session(), params, now())),
      'consent/withdraw': (params) => changing('campaign', withdrawRefusal(session(), params)),
      'segment/list': (params) => noted(listSegments(session(), params)),
      'review/list': (params) => listReviewViews(session(), params),
      'identity/list': (params) => listIdentity(session(), params, now()),
      'identity/decide': (params) => changing('shop', decideIdentity(session(), params, now())),
      'identity/undo': (params) => changing('shop', undoIdentity(session(), params)),
      'lifetime/read': (params) => readLifetime(session(), params),
      'lifetime/table': ({ fileId, ...params }) => readLifetimeTable(handedFile(fileId), params),
      'next-basket/list': (params) => listNextBaskets(session(), params),
      'next-basket/evaluate': (params) => evaluateNextBaskets(session(), params),
      'next-basket/table': ({ fileId, usersFileId, ...params }) =>
        evaluateBasketTable(handedFile(fileId), usersFileId === undefined ? null : handedFile(usersFileId), params),
      'experiment/table': ({ fileId, ...params }) => readExperiment(handedFile(fileId), params),
      'offer/list': (params) => noted(listOffers(session(), params)),
      'campaign/list': (params) => noted(listCampaignViews(session(), params)),
      'campaign/read': (params) => noted(readCampaign(session(), params)),
      'campaign/create': (params) => changing('campaign', createCampaign(session(), params, now())),
      'campaign/update': (params) => changing('campaign', changeCampaign(session(), params)),
      'campaign/freeze': ({ campaignId }) => changing('campaign', freezeList(session(), campaignId, now())),
      'campaign/remove': ({ campaignId }) => changing('campaign', setCampaignAside(session(), campaignId, now())),
      'campaign/audience': ({ campaignId }) => campaignAudience(session(), campaignId),
      'list/export': (params) => exportList(session(), params, output),
      'report/create': (params) => {
        const shop = session()
        return startJob('report/create', { analyse: 0.6, write: 0.4 }, (context) =>
          createReport(shop, params, now(), output, context),
        )
      },
      'job/cancel': ({ jobId }) => {
        jobs.cancel(jobId)
        return { jobId }
      },
    }
  }

  function handedFile(fileId: string): { readonly path: string; readonly name: string } {
    const found = files.find(fileId)
    if (!found || !existsSync(found.path)) throw new ShopkeeperError('file-missing', { file: found?.name ?? fileId })
    return found
  }

  function inputFile(file: ImportFileParams): InputFile {
    const { path, name } = handedFile(file.fileId)
    return { ...file, path, name }
  }

  return {
    dispatch: (method, params) => dispatch(method as MethodName, params),
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    files,
    async openShopFile(path, { create, currency, timezone }) {
      const name = basename(path, '.shop')
      const basics = {
        name,
        ...(currency === undefined ? {} : { currency }),
        ...(timezone === undefined ? {} : { timezone }),
      }
      const view = workspace.openFile(path, { create, basics })
      emit({ name: 'data/changed', data: { what: 'shop' } })
      return view
    },
    async close() {
      await jobs.idle()
      await watch.close()
      workspace.close()
    },
  }
}

function createFileReferences(): Core['files'] {
  const known = new Map<string, FileReference>()
  return {
    mint(path, name = basename(path)) {
      const fileId = randomUUID()
      known.set(fileId, { path, name })
      return fileId
    },
    find: (fileId) => known.get(fileId) ?? null,
    release: (fileId) => void known.delete(fileId),
  }
}
