import { Button } from '@mantine/core'
import { go } from '../../client/route.ts'
import { useShop } from '../../client/shop.ts'
import { useAction } from '../../client/use-action.ts'
import { notifyDone } from '../../component/notify.tsx'
import { useText } from '../../text/use-text.ts'
import classes from './shell.module.css'

/** Says that a sample shop is open, and takes it away in one click: it can be made again at any time. */
export function SampleBanner() {
  const text = useText()
  const shop = useShop()
  const removing = useAction('shop/remove')
  if (!shop?.sample) return null

  async function remove(shopId: string) {
    if (!(await removing.run({ shopId }))) return
    go('today')
    notifyDone(text('sample.removed'))
  }

  return (
    <div className={`${classes.sample} no-print`}>
      <span>{text('sample.banner')}</span>
      <Button size="compact-sm" variant="default" loading={removing.running} onClick={() => void remove(shop.shopId)}>
        {text('sample.remove')}
      </Button>
    </div>
  )
}
