import { useMemo } from 'react'
import { useFormat, useName, useSay, useText } from '../text/use-text.ts'
import type { ChartWords } from './words.ts'

/** The reader's language for charts. */
export function useChartWords(): ChartWords {
  const format = useFormat()
  const text = useText()
  const say = useSay()
  const name = useName()
  return useMemo(() => ({ format, text, say, name }), [format, text, say, name])
}
