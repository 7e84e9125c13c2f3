/** The one wiring point: services over an open shop, jobs, file references and events become a core that any host can serve. */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CoreEvent } from '../contract/events.ts'
import type { MethodName, Services } from '../contract/methods.ts'
import { type Reply, ShopkeeperError } from '../contract/reply.ts'
import type { AboutView, ShopView } from '../contract/view/shop.ts'
import { reportToConsole } from '../job/failure.ts'
import { createJobs } from '../job/jobs.ts'
import { withDataNote } from '../service/data-note.ts'
import type { ReserveOutput } from '../service/output.ts'
import { createWatch, type WatchTimes } from '../service/watch-service.ts'
import { createWorkspace } from '../service/workspace.ts'
import { createDispatch } from './dispatch.ts'
import { campaignServices } from './wiring/campaign.ts'
import { channelServices } from './wiring/channel.ts'
import { customerServices } from './wiring/customer.ts'
import { figureServices } from './wiring/figure.ts'
import { goodsServices } from './wiring/goods.ts'
import { importServices } from './wiring/import.ts'
import { messageServices } from './wiring/message.ts'
import { moneyServices } from './wiring/money.ts'
import { outputServices } from './wiring/output.ts'
import { predictionServices } from './wiring/prediction.ts'
import { reviewServices } from './wiring/review.ts'
import { segmentServices } from './wiring/segment.ts'
import { shopServices } from './wiring/shop.ts'
import { traitServices } from './wiring/trait.ts'
import type { Change, Wiring } from './wiring/wiring.ts'

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
    const changed = (what: Change) => emit({ name: 'data/changed', data: { what } })
    /** Does something that changes the shop, then tells the page to ask again. */
    const changing = <T>(what: Change, result: T): T => {
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
    const wiring: Wiring = {
      about: { version: options.version, host: options.host },
      temporaryFolder: options.temporaryFolder,
      workspace,
      watch,
      jobs,
      session,
      now,
      noted,
      changed,
      changing,
      atRest,
      startJob,
      output,
      handedFile,
      inputFile: (file) => ({ ...file, ...handedFile(file.fileId) }),
    }
    return {
      ...shopServices(wiring),
      ...importServices(wiring),
      ...customerServices(wiring),
      ...segmentServices(wiring),
      ...figureServices(wiring),
      ...predictionServices(wiring),
      ...campaignServices(wiring),
      ...channelServices(wiring),
      ...messageServices(wiring),
      ...goodsServices(wiring),
      ...moneyServices(wiring),
      ...reviewServices(wiring),
      ...outputServices(wiring),
      ...traitServices(wiring),
    }
  }

  function handedFile(fileId: string): { readonly path: string; readonly name: string } {
    const found = files.find(fileId)
    if (!found || !existsSync(found.path)) throw new ShopkeeperError('file-missing', { file: found?.name ?? fileId })
    return found
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
