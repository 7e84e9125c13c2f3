import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  type UseQueryResult,
  useQuery,
} from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import type { CoreClient } from '../../core/contract/client.ts'
import type { MethodName, MethodParams, MethodResults } from '../../core/contract/methods.ts'
import type { Host } from './host.ts'

export interface Core {
  readonly client: CoreClient
  readonly host: Host
}

const CoreContext = createContext<Core | null>(null)

/** Gives the page its core; whatever changes in the shop makes every answer on screen be asked for again. */
export function CoreProvider({ client, host, children }: Core & { readonly children: ReactNode }) {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } } }),
  )
  useEffect(() => client.on('data/changed', () => void queries.invalidateQueries()), [client, queries])
  const [core] = useState(() => ({ client, host }))
  return (
    <CoreContext value={core}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </CoreContext>
  )
}

export function useCore(): Core {
  const core = use(CoreContext)
  if (!core) throw new Error('useCore needs a CoreProvider')
  return core
}

export interface CallOptions {
  /** False: do not ask yet. */
  readonly enabled?: boolean
  /** Show the last answer while the next is on its way, e.g. when a filter changes. */
  readonly keepPrevious?: boolean
}

/** The answer of a method, asked once per method and parameters and again after `data/changed`. */
export function useCall<M extends MethodName>(
  method: M,
  params: MethodParams[M],
  { enabled = true, keepPrevious = false }: CallOptions = {},
): UseQueryResult<MethodResults[M]> {
  const { client } = useCore()
  return useQuery<MethodResults[M]>({
    queryKey: [method, params],
    queryFn: () => client.call(method, params),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData as never } : {}),
  })
}
