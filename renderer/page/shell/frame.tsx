import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { cssVariables, theme } from '../../style/theme.ts'
import { i18n } from '../../text/i18n.ts'
import { useLanguage } from '../../text/use-text.ts'

interface FrameProps {
  readonly children: ReactNode
  /** Marks the style tags made at run time as the page's own. */
  readonly nonce: string
  /** `test` switches transitions and portals off. */
  readonly env?: 'default' | 'test'
}

/** Language, colours and dates for everything inside. */
export function Frame({ children, nonce, env = 'default' }: FrameProps) {
  const [schemes] = useState(() => localStorageColorSchemeManager({ key: 'shopkeeper.theme' }))
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={schemes}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
        env={env}
      >
        <Dates>{children}</Dates>
      </MantineProvider>
    </I18nextProvider>
  )
}

function Dates({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage()
  return (
    <DatesProvider settings={{ locale: language === 'zh' ? 'zh-cn' : 'en', firstDayOfWeek: 1 }}>
      {children}
    </DatesProvider>
  )
}
