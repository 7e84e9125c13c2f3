/**
 * A core for page tests: typed from the contract, answers from functions that the test gives. Jobs run as in the real core: the
 * method answers with an id, progress and end arrive as events, and `job/cancel` ends a job that is still waiting.
 */
import { createClient } from '../../core/contract/client.ts'
import type { CoreEvent, JobKind, JobOutcome } from '../../core/contract/events.ts'
import type { JobResults, MethodName, MethodParams, MethodResults } from '../../core/contract/methods.ts'
import { type Reply, ShopkeeperError } from '../../core/contract/reply.ts'
import type { DataNote } from '../../core/contract/view/quarantine.ts'
import type { ShopView } from '../../core/contract/view/shop.ts'
import type { Core } from '../../renderer/client/core.tsx'
import type { FileReference } from '../../renderer/client/host.ts'

type Answer<M extends MethodName> = Unnoted<M extends keyof JobResults ? JobResults[M] : MethodResults[M]>
/** Most page tests do not care how many rows an answer rests on. */
type Unnoted<R> = R extends { readonly dataNote: DataNote } ? Omit<R, 'dataNote'> & { readonly dataNote?: DataNote } : R
export type FakeAnswers = {
  readonly [M in MethodName]?: (params: MethodParams[M]) => Answer<M> | Promise<Answer<M>>
}

export interface FakeCore extends Core {
  /** Every call so far, oldest first. */
  readonly calls: readonly { readonly method: MethodName; readonly params: unknown }[]
  /** Files that were saved through the host. */
  readonly saved: readonly string[]
  emit(event: CoreEvent): void
}

export const fakeShop: ShopView = {
  shopId: 'shop-1',
  name: '清风茶舍',
  currency: 'CNY',
  timezone: 'Asia/Shanghai',
  sample: null,
  orders: 1204,
  customers: 420,
  lastOrderDay: '2026-11-20',
}

const jobKinds: ReadonlySet<string> = new Set<JobKind>([
  'sample/create',
  'import/preview',
  'import/start',
  'import/undo',
  'import/retry',
  'report/create',
])

function failureOf(error: unknown) {
  if (!(error instanceof ShopkeeperError)) throw error
  return { code: error.code, params: error.params }
}

/** `files` are what the file dialog gives. A method without an answer fails as `internal`, so that a test notices. */
export function createFakeCore(answers: FakeAnswers = {}, files: readonly FileReference[] = []): FakeCore {
  const calls: { method: MethodName; params: unknown }[] = []
  const saved: string[] = []
  const listeners = new Set<(event: CoreEvent) => void>()
  const cancels = new Map<string, () => void>()
  const all: Record<string, ((params: never) => unknown) | undefined> = {
    'shop/read': () => fakeShop,
    'shop/list': () => ({ shops: [fakeShop], openShopId: fakeShop.shopId }),
    ...answers,
  }

  const emit = (event: CoreEvent) => {
    for (const listener of [...listeners]) listener(event)
  }

  async function runJob(jobId: string, kind: JobKind, answer: (params: never) => unknown, params: unknown) {
    const cancelled = new Promise<JobOutcome>((resolve) => cancels.set(jobId, () => resolve({ state: 'cancelled' })))
    emit({ name: 'job/progress', data: { jobId, kind, step: 'read', fraction: 0.4, done: 40, total: 100 } })
    const finished = (async (): Promise<JobOutcome> => {
      try {
        return { state: 'completed', result: await answer(params as never) }
      } catch (error) {
        return { state: 'failed', error: failureOf(error) }
      }
    })()
    const outcome = await Promise.race([finished, cancelled])
    emit({ name: 'job/ended', data: { jobId, kind, outcome } })
  }

  async function invoke(method: MethodName, params: unknown): Promise<Reply<unknown>> {
    calls.push({ method, params })
    if (method === 'job/cancel') cancels.get((params as { jobId: string }).jobId)?.()
    const answer = all[method]
    if (!answer) return { ok: false, error: { code: 'internal', params: {} } }
    if (jobKinds.has(method)) {
      const jobId = `job-${calls.length}`
      queueMicrotask(() => void runJob(jobId, method as JobKind, answer, params))
      return { ok: true, value: { jobId } }
    }
    try {
      return { ok: true, value: await answer(params as never) }
    } catch (error) {
      return { ok: false, error: failureOf(error) }
    }
  }

  return {
    client: createClient({
      invoke,
      listen(listener) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    }),
    host: {
      kind: 'web',
      pickFiles: async () => files,
      referenceFile: async (file) => ({ fileId: `dropped ${file.name}`, name: file.name }),
      async save(_fileId, suggestedName) {
        saved.push(suggestedName)
        return { saved: true }
      },
      pickFolder: null,
      openShop: null,
    },
    calls,
    saved,
    emit,
  }
}
