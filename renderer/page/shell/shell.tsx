import { AppShell } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { changeQuery, useRoute } from '../../client/route.ts'
import { useText } from '../../text/use-text.ts'
import { PersonDrawer } from '../customers/person-drawer.tsx'
import { CommandPalette } from './command-palette.tsx'
import { DropAnywhere } from './drop-anywhere.tsx'
import { InterruptedBanner } from './interrupted-banner.tsx'
import { JobBar } from './job-bar.tsx'
import { PageOf } from './page-of.tsx'
import { Rail } from './rail.tsx'
import { SampleBanner } from './sample-banner.tsx'
import classes from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { WatchBanner } from './watch-banner.tsx'

/** Rail, top bar, the page in view, and the drawer for one person beside it. */
export function Shell() {
  const { page, query } = useRoute()
  const text = useText()
  const main = useRef<HTMLElement>(null)
  const person = query.person

  useEffect(() => {
    document.title = `${text(`shell.${page}`)} · ${text('shell.brand')}`
    window.scrollTo(0, 0)
  }, [page, text])

  return (
    <AppShell layout="alt" header={{ height: 56 }} navbar={{ width: 176, breakpoint: 0 }} transitionDuration={0}>
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {text('shell.skip')}
      </button>
      <AppShell.Navbar className={classes.rail} aria-label={text('shell.rail')}>
        <Rail page={page} />
      </AppShell.Navbar>
      <AppShell.Header className={classes.top}>
        <TopBar />
      </AppShell.Header>
      <AppShell.Main ref={main} tabIndex={-1} className={classes.main}>
        <SampleBanner />
        <InterruptedBanner />
        <WatchBanner />
        <div className={classes.content}>
          <PageOf page={page} />
        </div>
      </AppShell.Main>
      <JobBar />
      {person && <PersonDrawer customerId={person} onClose={() => changeQuery({ person: null })} />}
      <CommandPalette />
      <DropAnywhere />
    </AppShell>
  )
}
