import { UnstyledButton } from '@mantine/core'
import { type MouseEvent, type ReactNode, useState } from 'react'
import type { MethodParams } from '../../core/contract/methods.ts'
import { useText } from '../text/use-text.ts'
import classes from './component.module.css'
import { FigureDrawer } from './figure-drawer.tsx'

export type FigureChoice = Omit<MethodParams['figure/explain'], 'offset' | 'limit'>

interface FigureProps {
  readonly of: FigureChoice
  /** The figure as it stands on the page. */
  readonly children: ReactNode
}

/** A figure that opens to how it is made and to the rows behind it. */
export function Figure({ of, children }: FigureProps) {
  const text = useText()
  const [opened, setOpened] = useState(false)
  /** In a table the row opens something else. */
  const open = (event: MouseEvent) => {
    event.stopPropagation()
    setOpened(true)
  }
  return (
    <>
      <UnstyledButton
        component="button"
        type="button"
        className={classes.figure}
        onClick={open}
        onKeyDown={(event) => event.stopPropagation()}
        title={text('figure.title')}
      >
        {children}
      </UnstyledButton>
      {opened && <FigureDrawer choice={of} onClose={() => setOpened(false)} />}
    </>
  )
}
