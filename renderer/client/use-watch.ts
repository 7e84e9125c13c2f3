/** The watched folder, as the page sees it. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import type { WatchView } from '../../core/contract/view/watch.ts'
import { useCall, useCore } from './core.tsx'
import { useShop } from './shop.ts'
import { useAction } from './use-action.ts'

export interface WatchedFolder {
  /** Null while it is not known, or no shop is open. */
  readonly view: WatchView | null
  choose(folderId: string): Promise<void>
  stop(): Promise<void>
  /** The owner has answered for these files. */
  dismiss(fileIds: readonly string[]): Promise<void>
  readonly busy: boolean
}

const key = ['watch/read', {}] as const

export function useWatch(): WatchedFolder {
  const shop = useShop()
  const view = useCall('watch/read', {}, { enabled: shop !== null }).data ?? null
  const setView = useSetView()
  const choosing = useAction('watch/choose')
  const stopping = useAction('watch/stop')
  const dismissing = useAction('watch/dismiss')
  return {
    view: shop === null ? null : view,
    choose: async (folderId) => setView(await choosing.run({ folderId })),
    stop: async () => setView(await stopping.run({})),
    dismiss: async (fileIds) => setView(await dismissing.run({ fileIds: [...fileIds] })),
    busy: choosing.running || stopping.running || dismissing.running,
  }
}

/** Keeps the view up to date, and tells of a folder that went away. For one place of the page. */
export function useWatchEvents(onLost: (folderName: string) => void): void {
  const { client } = useCore()
  const setView = useSetView()
  useEffect(() => client.on('watch/found', setView), [client, setView])
  useEffect(() => client.on('watch/lost', ({ folderName }) => onLost(folderName)), [client, onLost])
}

/** Shows a newer view at once; null, from a call that failed, changes nothing. */
function useSetView(): (view: WatchView | null) => void {
  const queries = useQueryClient()
  return useCallback((view) => view && queries.setQueryData<WatchView>(key, view), [queries])
}
