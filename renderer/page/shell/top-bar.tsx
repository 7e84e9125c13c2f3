import { ActionIcon, Button, Kbd, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { IconCheck, IconDeviceDesktop, IconMoon, IconSearch, IconSun } from '@tabler/icons-react'
import { useShop } from '../../client/shop.ts'
import { useFormat, useLanguage, useText } from '../../text/use-text.ts'
import classes from './shell.module.css'
import { ShopSwitcher } from './shop-switcher.tsx'

const isMac = navigator.userAgent.includes('Mac')

export function TopBar() {
  const text = useText()
  return (
    <>
      <ShopSwitcher />
      <UnstyledButton className={classes.search} onClick={spotlight.open}>
        <IconSearch size={16} aria-hidden />
        <span>{text('shell.search')}</span>
        <Kbd size="xs">{isMac ? '⌘ K' : 'Ctrl K'}</Kbd>
      </UnstyledButton>
      <DataAge />
      <LanguageSwitch />
      <ThemeSwitch />
    </>
  )
}

/** How old the newest order is: every answer on the page stands on it. */
function DataAge() {
  const text = useText()
  const format = useFormat()
  const shop = useShop()
  if (!shop) return null
  return (
    <span className={classes.age}>
      {shop.lastOrderDay ? `${text('shell.data-until')} ${format.day(shop.lastOrderDay)}` : text('shell.no-data')}
    </span>
  )
}

function LanguageSwitch() {
  const text = useText()
  const { language, setLanguage } = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-md"
      fz="sm"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      title={text('shell.language.switch')}
      onClick={() => setLanguage(other)}
    >
      {text('shell.language')}
    </Button>
  )
}

const themes = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const

function ThemeSwitch() {
  const text = useText()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const Current = themes.find(({ value }) => value === colorScheme)?.icon ?? IconSun
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={text('shell.theme')}>
          <Current size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {themes.map(({ value, icon: Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={value === colorScheme ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => setColorScheme(value)}
          >
            {text(`shell.theme.${value}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
