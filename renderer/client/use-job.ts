import { useCallback, useEffect, useRef, useState } from 'react'
import type { JobProgress } from '../../core/contract/events.ts'
import type { JobResults, MethodName, MethodParams } from '../../core/contract/methods.ts'
import type { Failure } from '../../core/contract/reply.ts'
import { useCore } from './core.tsx'
import { failureOf } from './failure.ts'

export type JobMethod = MethodName & keyof JobResults

interface JobState<M extends JobMethod> {
  readonly status: 'idle' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly progress: JobProgress | null
  readonly result: JobResults[M] | null
  readonly failure: Failure | null
}

export interface Job<M extends JobMethod> extends JobState<M> {
  /** Starts the job, cancelling an earlier one of this hook; null where it failed or was cancelled. */
  start(params: MethodParams[M]): Promise<JobResults[M] | null>
  cancel(): void
}

const idle = { status: 'idle', progress: null, result: null, failure: null } as const

/** One long piece of work: start, progress, cancel, result. A component that goes away leaves its job running. */
export function useJob<M extends JobMethod>(method: M): Job<M> {
  const { client } = useCore()
  const [state, setState] = useState<JobState<M>>(idle)
  const current = useRef<AbortController | null>(null)
  const mounted = useMounted()

  const start = useCallback(
    async (params: MethodParams[M]) => {
      current.current?.abort()
      const controller = new AbortController()
      current.current = controller
      const set = (next: JobState<M>) => {
        if (mounted.current && current.current === controller) setState(next)
      }
      set({ ...idle, status: 'running' })
      try {
        const onProgress = (progress: JobProgress) => set({ ...idle, status: 'running', progress })
        const result = await client.run(method, params, { onProgress, signal: controller.signal })
        set({ ...idle, status: 'done', result })
        return result
      } catch (error) {
        const failure = failureOf(error)
        set({ ...idle, status: failure.code === 'job-cancelled' ? 'cancelled' : 'failed', failure })
        return null
      }
    },
    [client, method, mounted],
  )
  const cancel = useCallback(() => current.current?.abort(), [])
  return { ...state, start, cancel }
}

function useMounted() {
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])
  return mounted
}
