import { useSyncExternalStore } from 'react'

let printing = false

function subscribe(listener: () => void): () => void {
  const set = (next: boolean) => () => {
    printing = next
    listener()
  }
  const before = set(true)
  const after = set(false)
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  return () => {
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
  }
}

/** True while the page is being laid out for paper: lists are then whole and charts are light. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => printing)
}
