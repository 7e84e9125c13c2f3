import { useMantineColorScheme } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight } from '@mantine/spotlight'
import { IconArrowRight, IconSearch, IconUser, IconUsersGroup, type TablerIcon } from '@tabler/icons-react'
import { useState } from 'react'
import { segmentCodes } from '../../../core/contract/view/portrait.ts'
import { useCall } from '../../client/core.tsx'
import { go, pageNames } from '../../client/route.ts'
import { useShop } from '../../client/shop.ts'
import { useLanguage, useName, useText } from '../../text/use-text.ts'
import { useImport } from '../import/import-provider.tsx'
import { pageIcons } from './rail.tsx'

interface Command {
  readonly id: string
  readonly label: string
  readonly description?: string
  readonly icon: TablerIcon
  readonly run: () => void
}

/** Ctrl/Cmd + K: any page, group, customer or action by a few letters. Nothing lives only here. */
export function CommandPalette() {
  const text = useText()
  const [query, setQuery] = useState('')
  const customers = useCustomerCommands(query)
  const segments = useSegmentCommands()
  const groups = [
    { label: text('shell.search.pages'), commands: matching(usePageCommands(), query) },
    { label: text('shell.search.customers'), commands: customers },
    { label: text('shell.search.segments'), commands: query ? matching(segments, query) : [] },
    { label: text('shell.search.actions'), commands: matching(useActionCommands(), query) },
  ].filter(({ commands }) => commands.length > 0)

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      maxHeight={440}
      scrollable
      overlayProps={{ blur: 0, backgroundOpacity: 0.3 }}
      attributes={{ content: { 'aria-label': text('shell.search') } }}
    >
      <Spotlight.Search
        placeholder={text('shell.search')}
        aria-label={text('shell.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ label, commands }) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {commands.map(({ id, label: name, description, icon: Icon, run }) => (
              <Spotlight.Action
                key={id}
                label={name}
                {...(description ? { description } : {})}
                leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
                onClick={run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>{text('shell.search.nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function matching(commands: readonly Command[], query: string): readonly Command[] {
  const wanted = query.trim().toLowerCase()
  return commands.filter(({ label }) => label.toLowerCase().includes(wanted))
}

function usePageCommands(): readonly Command[] {
  const text = useText()
  return pageNames.map((page) => ({
    id: page,
    label: text(`shell.${page}`),
    icon: pageIcons[page],
    run: () => go(page),
  }))
}

function useSegmentCommands(): readonly Command[] {
  const name = useName()
  return segmentCodes.map((segment) => ({
    id: segment,
    label: name('segment', segment),
    icon: IconUsersGroup,
    run: () => go('customers', { segment }),
  }))
}

function useActionCommands(): readonly Command[] {
  const text = useText()
  const { language, setLanguage } = useLanguage()
  const { setColorScheme } = useMantineColorScheme()
  const { pick } = useImport()
  const action = (id: string, label: string, run: () => void): Command => ({ id, label, icon: IconArrowRight, run })
  return [
    action('import', text('shell.import'), () => void pick()),
    action('language', text('shell.language'), () => setLanguage(language === 'zh' ? 'en' : 'zh')),
    ...(['light', 'dark', 'auto'] as const).map((scheme) =>
      action(scheme, `${text('shell.theme')} · ${text(`shell.theme.${scheme}`)}`, () => setColorScheme(scheme)),
    ),
  ]
}

/** People whose name or number holds what was typed; asked of the core, for it knows them all. */
function useCustomerCommands(query: string): readonly Command[] {
  const text = useText()
  const name = useName()
  const shop = useShop()
  const [search] = useDebouncedValue(query.trim(), 150)
  const enabled = search.length > 0 && (shop?.orders ?? 0) > 0
  const { data } = useCall('portrait/list', { search, limit: 8 }, { enabled, keepPrevious: true })
  if (!enabled || !query) return []
  return (data?.customers ?? []).map((customer) => ({
    id: `customer ${customer.customerId}`,
    label: customer.name || customer.key,
    description: text('shell.search.customer', {
      segment: name('segment', customer.segment),
      count: customer.orderCount,
    }),
    icon: IconUser,
    run: () => go('customers', { person: customer.customerId }),
  }))
}
