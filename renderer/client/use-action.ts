import { useMutation } from '@tanstack/react-query'
import type { MethodName, MethodParams, MethodResults } from '../../core/contract/methods.ts'
import { notifyFailure } from '../component/notify.tsx'
import { useSayFailure } from '../text/use-text.ts'
import { useCore } from './core.tsx'
import { failureOf } from './failure.ts'

export interface Action<M extends MethodName> {
  /** Calls the method; on failure says why in a notification and answers null. */
  run(params: MethodParams[M]): Promise<MethodResults[M] | null>
  readonly running: boolean
}

/** A call that changes something, from a button. What is on screen renews itself by `data/changed`. */
export function useAction<M extends MethodName>(method: M): Action<M> {
  const { client } = useCore()
  const sayFailure = useSayFailure()
  const mutation = useMutation({ mutationFn: (params: MethodParams[M]) => client.call(method, params) })
  const run = async (params: MethodParams[M]) => {
    try {
      return await mutation.mutateAsync(params)
    } catch (error) {
      notifyFailure(sayFailure(failureOf(error)))
      return null
    }
  }
  return { run, running: mutation.isPending }
}
