import type { ReactNode } from 'react'
import classes from './data-table.module.css'

interface RangeProps {
  readonly children: ReactNode
  /** Room in characters, so that the figures before the ranges stay in line. */
  readonly room: number
}

/** The range of the estimate before it, small and in a column of its own. */
export function Range({ children, room }: RangeProps) {
  return (
    <span className={classes.range} style={{ minWidth: `${room}ch` }}>
      {children}
    </span>
  )
}
