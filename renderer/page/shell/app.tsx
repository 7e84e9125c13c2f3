import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { type Core, CoreProvider } from '../../client/core.tsx'
import { ImportProvider } from '../import/import-provider.tsx'
import { Shell } from './shell.tsx'

/** The whole page over one core. */
export function App({ client, host }: Core) {
  return (
    <CoreProvider client={client} host={host}>
      <ModalsProvider>
        <ImportProvider>
          <Shell />
        </ImportProvider>
        <Notifications position="bottom-right" />
      </ModalsProvider>
    </CoreProvider>
  )
}
