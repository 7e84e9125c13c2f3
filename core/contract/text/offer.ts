/** Sentences about offers. */
import type { LocalTexts } from './say.ts'

export const offerText = {} as const satisfies Record<string, LocalTexts>
