import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { ShopView } from '../../../core/contract/view/shop.ts'
import { useAction } from '../../client/use-action.ts'
import { notifyDone } from '../../component/notify.tsx'
import { useText } from '../../text/use-text.ts'

interface RemoveShopDialogProps {
  readonly shop: ShopView | null
  readonly onClose: () => void
}

/** The one action that cannot be undone, and therefore the one that is asked about. */
export function RemoveShopDialog({ shop, onClose }: RemoveShopDialogProps) {
  const text = useText()
  const removing = useAction('shop/remove')

  async function remove(removed: ShopView) {
    if (!(await removing.run({ shopId: removed.shopId }))) return
    onClose()
    notifyDone(text('shop.removed', { name: removed.name }))
  }

  return (
    <Modal
      opened={shop !== null}
      onClose={onClose}
      title={text('shop.remove.title', { name: shop?.name ?? '' })}
      closeButtonProps={{ 'aria-label': text('common.close') }}
    >
      {shop && (
        <Stack>
          <Text>{text('shop.remove.text', { orders: shop.orders })}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} data-autofocus>
              {text('common.cancel')}
            </Button>
            <Button loading={removing.running} onClick={() => void remove(shop)}>
              {text('shop.remove.do')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
