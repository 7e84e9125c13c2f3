import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { i18n } from '../text/i18n.ts'

export interface NotifyAction {
  readonly label: string
  readonly run: () => void
}

/** Says that something is done, with at most one way on or back, such as undo. */
export function notifyDone(message: string, action?: NotifyAction): void {
  const id = notifications.show({
    message: action ? (
      <Group justify="space-between" gap="sm">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            notifications.hide(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      </Group>
    ) : (
      message
    ),
    autoClose: action ? 15_000 : 5_000,
    closeButtonProps: { 'aria-label': i18n.t('common.close') },
  })
}

/** Says what went wrong; it stays until it is closed, for there is something to do. */
export function notifyFailure(message: string): void {
  notifications.show({
    title: i18n.t('state.failed'),
    message,
    color: 'yellow',
    autoClose: false,
    closeButtonProps: { 'aria-label': i18n.t('common.close') },
  })
}
