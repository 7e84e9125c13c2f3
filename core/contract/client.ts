/**
 * The typed client that the page, the command line and the tests use; what differs between hosts is only the transport, a pair of
 * functions small enough to read in a breath.
 */
import type { CoreEvent, CoreEvents, EventName, JobProgress } from './events.ts'
import type { JobResults, MethodName, MethodParams, MethodResults } from './methods.ts'
import { type Reply, ShopkeeperError } from './reply.ts'

export interface Transport {
  invoke(method: MethodName, params: unknown): Promise<Reply<unknown>>
  /** Calls `listener` for every event until the returned function is called. */
  listen(listener: (event: CoreEvent) => void): () => void
}

export interface JobWatch {
  readonly onProgress?: (progress: JobProgress) => void
  readonly signal?: AbortSignal
}

export interface CoreClient {
  /** The value of a method, or a thrown `ShopkeeperError` with the failure's code. */
  call<M extends MethodName>(method: M, params: MethodParams[M]): Promise<MethodResults[M]>
  /** Starts a job and waits for its result; aborting the signal cancels it and throws `job-cancelled`. */
  run<M extends MethodName & keyof JobResults>(
    method: M,
    params: MethodParams[M],
    watch?: JobWatch,
  ): Promise<JobResults[M]>
  on<N extends EventName>(name: N, listener: (data: CoreEvents[N]) => void): () => void
}

export function createClient(transport: Transport): CoreClient {
  async function call<M extends MethodName>(method: M, params: MethodParams[M]): Promise<MethodResults[M]> {
    const reply = await transport.invoke(method, params)
    if (!reply.ok) throw new ShopkeeperError(reply.error.code, reply.error.params)
    return reply.value as MethodResults[M]
  }

  async function run<M extends MethodName & keyof JobResults>(
    method: M,
    params: MethodParams[M],
    watch: JobWatch = {},
  ): Promise<JobResults[M]> {
    // Events may overtake the reply that names the job, so listening starts first and early events wait.
    let jobId: string | null = null
    const early: CoreEvent[] = []
    let settle: (event: CoreEvent) => void = (event) => void early.push(event)
    const stop = transport.listen((event) => settle(event))
    try {
      const started = (await call(method, params)) as { jobId: string }
      jobId = started.jobId
      const cancel = () => void call('job/cancel', { jobId: started.jobId }).catch(() => undefined)
      if (watch.signal?.aborted) cancel()
      watch.signal?.addEventListener('abort', cancel, { once: true })
      return await new Promise<JobResults[M]>((resolve, reject) => {
        settle = (event) => {
          if (event.name === 'job/progress' && event.data.jobId === jobId) watch.onProgress?.(event.data)
          if (event.name !== 'job/ended' || event.data.jobId !== jobId) return
          watch.signal?.removeEventListener('abort', cancel)
          const { outcome } = event.data
          if (outcome.state === 'completed') resolve(outcome.result as JobResults[M])
          else if (outcome.state === 'cancelled') reject(new ShopkeeperError('job-cancelled'))
          else reject(new ShopkeeperError(outcome.error.code, outcome.error.params))
        }
        for (const event of early) settle(event)
      })
    } finally {
      stop()
    }
  }

  function on<N extends EventName>(name: N, listener: (data: CoreEvents[N]) => void): () => void {
    return transport.listen((event) => {
      if (event.name === name) listener(event.data as CoreEvents[N])
    })
  }

  return { call, run, on }
}
