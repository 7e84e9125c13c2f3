/** Sentences about customers. */
import type { LocalTexts } from './say.ts'

export const customerText = {} as const satisfies Record<string, LocalTexts>
