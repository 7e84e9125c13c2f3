import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import type { MethodParams } from '../../../core/contract/methods.ts'
import { useCore } from '../../client/core.tsx'
import type { FileReference } from '../../client/host.ts'
import { useShop } from '../../client/shop.ts'
import { notifyFailure } from '../../component/notify.tsx'
import { useText } from '../../text/use-text.ts'
import { CreateShopDialog } from '../shell/create-shop-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'

/** A file to be looked at, with what the owner said about how to read it. */
export type ImportInput = MethodParams['import/preview']['files'][number] & { readonly name: string }

interface ImportContextValue {
  /** Asks for files and looks at them. */
  pick(): Promise<void>
  /** Looks at files that were dropped on the page. */
  drop(files: readonly File[]): Promise<void>
  /** Looks at files that the page has a reference to. */
  look(files: readonly FileReference[]): void
  readonly dialogOpen: boolean
}

const ImportContext = createContext<ImportContextValue | null>(null)

export function useImport(): ImportContextValue {
  const value = use(ImportContext)
  if (!value) throw new Error('useImport needs an ImportProvider')
  return value
}

/** One import dialog for the whole page. Where no shop is open yet, it asks for one first. */
export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const text = useText()
  const { host } = useCore()
  const shop = useShop()
  const [files, setFiles] = useState<readonly ImportInput[]>([])

  const add = useCallback((more: readonly FileReference[]) => setFiles((known) => [...known, ...more]), [])
  const pick = useCallback(async () => {
    try {
      add(await host.pickFiles())
    } catch {
      notifyFailure(text('import.upload-failed', { file: text('common.files') }))
    }
  }, [add, host, text])
  const drop = useCallback(
    async (dropped: readonly File[]) => {
      const references = dropped.map((file) =>
        host.referenceFile(file).catch(() => notifyFailure(text('import.upload-failed', { file: file.name }))),
      )
      add((await Promise.all(references)).filter((reference) => reference !== undefined))
    },
    [add, host, text],
  )

  const dialogOpen = files.length > 0 && shop !== null
  const value = useMemo(() => ({ pick, drop, look: add, dialogOpen }), [pick, drop, add, dialogOpen])
  return (
    <ImportContext value={value}>
      {children}
      <CreateShopDialog
        opened={files.length > 0 && shop === null}
        onClose={() => setFiles([])}
        onCreated={() => undefined}
      />
      {dialogOpen && <ImportDialog files={files} onChange={setFiles} onAdd={pick} onClose={() => setFiles([])} />}
    </ImportContext>
  )
}
