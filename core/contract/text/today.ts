/** Sentences of the Today page. */
import type { LocalTexts } from './say.ts'

export const todayText = {} as const satisfies Record<string, LocalTexts>
