/** Sentences about reports. */
import type { LocalTexts } from './say.ts'

export const reportText = {} as const satisfies Record<string, LocalTexts>
