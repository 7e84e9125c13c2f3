import { Button, Group, Stack, Text } from '@mantine/core'
import type { ImportRunView } from '../../../core/contract/view/import.ts'
import { go } from '../../client/route.ts'
import { useShop } from '../../client/shop.ts'
import { useFormat, useSayFailure, useText } from '../../text/use-text.ts'
import classes from './import.module.css'

interface ImportDoneProps {
  readonly run: ImportRunView
  readonly onClose: () => void
}

/** What came in, what is now known, and where to go on. */
export function ImportDone({ run, onClose }: ImportDoneProps) {
  const text = useText()
  const format = useFormat()
  const sayFailure = useSayFailure()
  const shop = useShop()
  const sum = (value: (file: ImportRunView['imports'][number]) => number) =>
    run.imports.reduce((total, file) => total + value(file), 0)
  const rejected = sum((file) => file.rowsRejected)
  const leave = (page: 'today' | 'data') => {
    onClose()
    go(page)
  }

  return (
    <Stack pb="md">
      {run.imports.length > 0 && (
        <Text>
          {text('import.done.added', {
            added: sum((file) => file.linesAdded),
            changed: sum((file) => file.linesChanged),
            unchanged: sum((file) => file.linesUnchanged),
            rejected,
          })}
        </Text>
      )}
      {shop && shop.orders > 0 && (
        <Text>
          {text('import.done.known', { orders: shop.orders, customers: shop.customers })}{' '}
          {shop.lastOrderDay && text('import.done.until', { day: format.day(shop.lastOrderDay) })}
        </Text>
      )}
      {run.failures.map((failure) => (
        <Text key={failure.fileId} role="alert" className={classes.warning}>
          {sayFailure(failure)}
        </Text>
      ))}
      <Group>
        <Button onClick={() => leave('today')} data-autofocus>
          {text('import.done.today')}
        </Button>
        {rejected > 0 && (
          <Button variant="default" onClick={() => leave('data')}>
            {text('import.done.data')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
