import { Paper, SimpleGrid, Stack, Text } from '@mantine/core'
import type { GoodsView } from '../../../core/contract/view/goods.ts'
import { useFormat, useSay, useText } from '../../text/use-text.ts'

const GROUPS_SHOWN = 12
const CATEGORIES_SHOWN = 6

/** Near-copies, most alike first, and how far each category repeats itself. */
export function SimilarGroups({ view }: { readonly view: GoodsView }) {
  const text = useText()
  const say = useSay()
  const format = useFormat()
  const onlyOne = view.homogenisation.length === 1
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {view.groups.slice(0, GROUPS_SHOWN).map((group) => (
          <Paper key={group.productIds.join(' ')} p="md">
            <Text fw={600}>{group.titles.join(' · ')}</Text>
            <Text size="sm" c="dimmed">
              {say(group.sentence)}
            </Text>
          </Paper>
        ))}
      </SimpleGrid>
      {view.groups.length > 0 &&
        view.homogenisation.slice(0, CATEGORIES_SHOWN).map(({ category, index, products }) => (
          <Text key={category} size="sm">
            {text('products.homogenisation', {
              category: category || text(onlyOne ? 'products.category.all' : 'products.category.none'),
              index: format.number(Math.round(index * 100)),
              products: format.number(products),
            })}
          </Text>
        ))}
    </Stack>
  )
}
