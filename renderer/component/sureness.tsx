import type { Sureness as SurenessCode } from '../../core/contract/view/common.ts'
import { useLanguage, useName, useText } from '../text/use-text.ts'
import { Explain } from './explain.tsx'

interface SurenessProps {
  readonly code: SurenessCode
  /** What the estimate rests on, said first. */
  readonly because?: string
}

const stop = { zh: '。', en: '. ' } as const

/** How sure a figure is, in a word that explains itself on hover or focus. */
export function Sureness({ code, because }: SurenessProps) {
  const name = useName()
  const text = useText()
  const { language } = useLanguage()
  return (
    <Explain text={[because, text(`sureness.explain.${code}`)].filter(Boolean).join(stop[language])}>
      <span className={`sureness sureness-${code}`}>{name('sure', code)}</span>
    </Explain>
  )
}
