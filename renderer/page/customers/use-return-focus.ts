import { useEffect, useState } from 'react'

/** Gives the focus back to where it was, e.g. the row that opened a drawer, when the component goes away. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // After the drawer's own focus trap has let go.
      setTimeout(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
      })
    },
    [before],
  )
}
