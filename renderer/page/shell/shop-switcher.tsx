import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown, IconFolderOpen, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { ShopView } from '../../../core/contract/view/shop.ts'
import { useCall, useCore } from '../../client/core.tsx'
import { failureOf } from '../../client/failure.ts'
import { go } from '../../client/route.ts'
import { useShop } from '../../client/shop.ts'
import { useAction } from '../../client/use-action.ts'
import { notifyFailure } from '../../component/notify.tsx'
import { useSayFailure, useText } from '../../text/use-text.ts'
import { CreateShopDialog } from './create-shop-dialog.tsx'
import { RemoveShopDialog } from './remove-shop-dialog.tsx'
import classes from './shell.module.css'

/** The name of the open shop; behind it the other shops, a new one, a shop file, and removal. */
export function ShopSwitcher() {
  const text = useText()
  const { host } = useCore()
  const sayFailure = useSayFailure()
  const shop = useShop()
  const shops = useCall('shop/list', {}).data?.shops ?? []
  const opening = useAction('shop/open')
  const [creating, setCreating] = useState(false)
  const [removing, setRemoving] = useState<ShopView | null>(null)
  const { openShop } = host

  async function open(shopId: string) {
    if (await opening.run({ shopId })) go('today')
  }

  function startInNewShop() {
    setCreating(false)
    go('today')
  }

  return (
    <>
      <Menu position="bottom-start" width={280}>
        <Menu.Target>
          <UnstyledButton
            className={classes.shop}
            aria-label={`${text('shop.switch')}: ${shop?.name ?? text('shop.none')}`}
          >
            <span className="ellipsis">{shop?.name ?? text('shop.none')}</span>
            <IconChevronDown size={16} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {shops.length > 0 && <Menu.Label>{text('shop.shops')}</Menu.Label>}
          {shops.map(({ shopId, name }) => (
            <Menu.Item
              key={shopId}
              rightSection={shopId === shop?.shopId ? <IconCheck size={16} aria-hidden /> : null}
              onClick={() => void open(shopId)}
            >
              {name}
            </Menu.Item>
          ))}
          {shops.length > 0 && <Menu.Divider />}
          <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
            {text('shop.new')}
          </Menu.Item>
          {openShop && (
            <Menu.Item
              leftSection={<IconFolderOpen size={16} aria-hidden />}
              onClick={() => void openShop().catch((error) => notifyFailure(sayFailure(failureOf(error))))}
            >
              {text('shop.open')}
            </Menu.Item>
          )}
          {shop && (
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setRemoving(shop)}>
              {text('shop.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <CreateShopDialog opened={creating} onClose={() => setCreating(false)} onCreated={startInNewShop} />
      <RemoveShopDialog shop={removing} onClose={() => setRemoving(null)} />
    </>
  )
}
