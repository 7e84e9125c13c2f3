/** Sentences about campaigns. */
import type { LocalTexts } from './say.ts'

export const campaignText = {} as const satisfies Record<string, LocalTexts>
