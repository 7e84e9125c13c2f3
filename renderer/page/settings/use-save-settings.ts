import type { MethodParams } from '../../../core/contract/methods.ts'
import type { SettingsView } from '../../../core/contract/view/shop.ts'
import { useAction } from '../../client/use-action.ts'
import { notifyDone } from '../../component/notify.tsx'
import { useText } from '../../text/use-text.ts'

type SettingsChange = MethodParams['settings/update']
export type SaveSettings = (change: SettingsChange) => void

/** Saves a change at once and offers the way back. */
export function useSaveSettings(settings: SettingsView): SaveSettings {
  const text = useText()
  const updating = useAction('settings/update')
  return (change) => {
    const before = previousOf(settings, change)
    void updating.run(change).then((saved) => {
      if (saved)
        notifyDone(text('settings.saved'), { label: text('settings.undo'), run: () => void updating.run(before) })
    })
  }
}

/** The values that a change replaces. */
function previousOf(settings: SettingsView, change: SettingsChange): SettingsChange {
  const keys = Object.keys(change) as (keyof SettingsView)[]
  return Object.fromEntries(keys.map((key) => [key, settings[key]]))
}
