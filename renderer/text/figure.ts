import type { Texts } from './texts.ts'

/** "Explain this number". */
export const figurePageText = {
  'figure.open': { en: 'Where does this come from? {figure}', zh: '这个数怎么来的？{figure}' },
  'figure.title': { en: 'Where this number comes from', zh: '这个数怎么来的' },
  'figure.rows': { en: { one: '{number} row', other: '{number} rows' }, zh: '{number} 行' },
  'figure.rows.first': {
    en: 'The {shown} largest of {number} rows; the export has all.',
    zh: '{number} 行中金额最大的 {shown} 行，导出有全部。',
  },
  'figure.list': { en: 'Rows behind the number', zh: '这个数背后的行' },
  'figure.none': { en: 'No row: the number is zero.', zh: '没有行，所以是零。' },
  'figure.day': { en: 'Day', zh: '日期' },
  'figure.what': { en: 'What', zh: '内容' },
  'figure.who': { en: 'Who', zh: '客户' },
  'figure.adds': { en: 'Adds', zh: '计入' },
  'figure.file': { en: 'File and line', zh: '文件与行号' },
  'figure.by-hand': { en: 'entered by you', zh: '手工填写' },
} as const satisfies Texts
