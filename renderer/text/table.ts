import type { Texts } from './texts.ts'

export const tableText = {
  'table.empty': { en: 'Nothing to list.', zh: '没有可列出的内容。' },
  'table.part': {
    en: '{shown} of {count} rows are printed. Export the list for all of them.',
    zh: '共 {count} 行，这里印出 {shown} 行。要全部请用导出。',
  },
} as const satisfies Texts
