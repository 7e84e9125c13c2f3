import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'

interface RowFocusOptions {
  readonly count: number
  readonly body: RefObject<HTMLElement | null>
  readonly reveal: (index: number) => void
  readonly open: (index: number) => void
}

export interface RowFocus {
  /** The one row that the Tab key reaches. */
  readonly active: number
  readonly setActive: (index: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

const pageOfRows = 10

/** Where a key leads from row `index` of `count`, or null where it means nothing here. */
export function rowAfterKey(key: string, index: number, count: number): number | null {
  const last = Math.max(0, count - 1)
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + pageOfRows,
    PageUp: index - pageOfRows,
    Home: 0,
    End: last,
  }
  const next = steps[key]
  return next === undefined ? null : Math.min(last, Math.max(0, next))
}

/** Rows by keyboard: arrows, page keys, Home and End move, Enter opens; only one row is a tab stop. */
export function useRowFocus({ count, body, reveal, open }: RowFocusOptions): RowFocus {
  const [chosen, setActive] = useState(0)
  // Keys may come faster than rows are drawn: each goes on from where the last one led.
  const wanted = useRef<number | null>(null)
  const active = Math.min(chosen, Math.max(0, count - 1))

  useEffect(() => {
    if (wanted.current === null) return
    const row = body.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`)
    if (!row) return
    wanted.current = null
    row.focus({ preventScroll: true })
  })

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      open(wanted.current ?? active)
      return
    }
    const next = rowAfterKey(event.key, wanted.current ?? active, count)
    if (next === null) return
    event.preventDefault()
    wanted.current = next
    setActive(next)
    reveal(next)
  }

  return { active, setActive, onKeyDown }
}
