/** What main and the core's process say to each other; the page's calls never pass here, they have a port of their own. */
import type { Reply } from '../core/contract/reply.ts'
import type { ShopView } from '../core/contract/view/shop.ts'

/** Questions main asks; each is answered by `{id, answer}`. */
export interface CoreQuestions {
  /** A reference for a file or folder that a dialog or a drop named. */
  mint: { readonly ask: { readonly path: string }; readonly answer: { readonly fileId: string; readonly name: string } }
  /** Where a file of the core lies, or null where the reference is unknown. */
  find: {
    readonly ask: { readonly fileId: string }
    readonly answer: { readonly path: string; readonly name: string } | null
  }
  openShop: { readonly ask: { readonly path: string }; readonly answer: Reply<ShopView> }
  /** Closes the shop and leaves; answered when it is safe to end. */
  close: { readonly ask: null; readonly answer: null }
}
export type QuestionName = keyof CoreQuestions

export type ToCore =
  | { readonly type: 'connect' }
  | {
      [Q in QuestionName]: { readonly type: Q; readonly id: number; readonly ask: CoreQuestions[Q]['ask'] }
    }[QuestionName]

/** The first message, with id 0, answers no question: it says that the core is up. */
export interface FromCore {
  readonly id: number
  readonly answer: unknown
}

export interface CoreProcessOptions {
  readonly shopsFolder: string
  readonly version: string
}

/** Channels between preload and main. */
export const channels = {
  port: 'shopkeeper:port',
  openFiles: 'shopkeeper:open-files',
  openFolder: 'shopkeeper:open-folder',
  fileReference: 'shopkeeper:file-reference',
  saveFile: 'shopkeeper:save-file',
  openShop: 'shopkeeper:open-shop',
} as const
