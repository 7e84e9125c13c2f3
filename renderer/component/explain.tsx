import { Tooltip, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './component.module.css'

interface ExplainProps {
  /** The term or figure that is explained. */
  readonly children: ReactNode
  /** What it means, in plain words. */
  readonly text: string
}

/** A term with its explanation on hover, focus or touch. */
export function Explain({ children, text }: ExplainProps) {
  return (
    <Tooltip label={text} multiline w={280} withArrow events={{ hover: true, focus: true, touch: true }}>
      <UnstyledButton component="span" tabIndex={0} className={classes.explain}>
        {children}
      </UnstyledButton>
    </Tooltip>
  )
}
