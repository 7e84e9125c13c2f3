import {
  IconArrowsSplit,
  IconBuildingStore,
  IconCoins,
  IconDatabase,
  IconGift,
  IconMessageReport,
  IconPackage,
  IconReceipt,
  IconSettings,
  IconSpeakerphone,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'
import { hrefOf, type PageName, pageNames } from '../../client/route.ts'
import { useText } from '../../text/use-text.ts'
import classes from './shell.module.css'

export const pageIcons: Readonly<Record<PageName, TablerIcon>> = {
  today: IconBuildingStore,
  customers: IconUsers,
  offers: IconGift,
  campaigns: IconSpeakerphone,
  sales: IconReceipt,
  money: IconCoins,
  products: IconPackage,
  channels: IconArrowsSplit,
  reviews: IconMessageReport,
  data: IconDatabase,
  settings: IconSettings,
}

/** The pages, each an icon and a word. */
export function Rail({ page }: { readonly page: PageName }) {
  const text = useText()
  return (
    <>
      <a className={classes.brand} href={hrefOf('today')}>
        <span className={classes.seal} aria-hidden lang="zh-CN">
          掌
        </span>
        {text('shell.brand')}
      </a>
      <ul className={classes.links}>
        {pageNames.map((name) => {
          const Icon = pageIcons[name]
          return (
            <li key={name}>
              <a className={classes.link} href={hrefOf(name)} aria-current={name === page ? 'page' : undefined}>
                <Icon size={20} stroke={1.6} aria-hidden />
                {text(`shell.${name}`)}
              </a>
            </li>
          )
        })}
      </ul>
    </>
  )
}
