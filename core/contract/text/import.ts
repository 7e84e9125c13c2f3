/** Sentences about imports. */
import type { LocalTexts } from './say.ts'

export const importText = {} as const satisfies Record<string, LocalTexts>
