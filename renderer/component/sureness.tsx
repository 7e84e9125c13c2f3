import type { Sureness as SurenessCode } from '../../core/contract/view.ts'
import { useName, useText } from '../text/use-text.ts'
import { Explain } from './explain.tsx'

/** How sure a figure is, in a word that explains itself on hover or focus. */
export function Sureness({ code }: { readonly code: SurenessCode }) {
  const name = useName()
  const text = useText()
  return (
    <Explain text={text(`sureness.explain.${code}`)}>
      <span className={`sureness sureness-${code}`}>{name('sure', code)}</span>
    </Explain>
  )
}
