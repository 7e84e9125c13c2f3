import { Button, Group, List, Stack, Text } from '@mantine/core'
import { useCall } from '../../client/core.tsx'
import { go } from '../../client/route.ts'
import { Empty } from '../../component/state.tsx'
import { useSay, useText } from '../../text/use-text.ts'

/** A shop whose files name no buyer: says so, says what would help, and leads to what can be seen all the same. */
export function NoPeople() {
  const text = useText()
  const say = useSay()
  const level = useCall('data/level', {}).data
  const buyers = level?.kinds.find(({ kind }) => kind === 'buyers')
  return (
    <Empty
      title={text('customers.no-people.title')}
      text={
        <Stack gap="xs">
          <Text>{level ? say(level.peopleSentence) : text('customers.no-people')}</Text>
          {buyers && buyers.gaps.length > 0 && (
            <List>
              {buyers.gaps.map((gap) => (
                <List.Item key={gap.key}>{say(gap)}</List.Item>
              ))}
            </List>
          )}
        </Stack>
      }
      action={
        <Group>
          <Button onClick={() => go('sales')}>{text('sales.no-people.go')}</Button>
          <Button variant="default" onClick={() => go('data')}>
            {text('customers.to-data')}
          </Button>
        </Group>
      }
    />
  )
}
