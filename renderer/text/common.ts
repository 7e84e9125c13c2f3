import type { Texts } from './texts.ts'

/** Words that any page may need. */
export const commonText = {
  'common.cancel': { en: 'Cancel', zh: '取消' },
  'common.close': { en: 'Close', zh: '关闭' },
  'common.save': { en: 'Save', zh: '保存' },
  'common.retry': { en: 'Try again', zh: '重试' },
  'common.export': { en: 'Export', zh: '导出' },
  'common.export.xlsx': { en: 'Excel workbook (.xlsx)', zh: 'Excel 表格（.xlsx）' },
  'common.export.csv': { en: 'Plain table (.csv)', zh: '纯文本表格（.csv）' },
  'common.saved': { en: 'Saved as {name}', zh: '已保存为 {name}' },
  'common.range': { en: '{low} to {high}', zh: '{low} 至 {high}' },
  'common.likely-range': { en: 'likely {low} to {high}', zh: '大致在 {low} 至 {high}' },
  'common.loading': { en: 'Reading the shop', zh: '正在读取店铺' },
  'common.files': { en: 'the files', zh: '文件' },
  'sureness.explain.sure': {
    en: 'Counted from your files. Nothing is estimated.',
    zh: '直接从您的文件里数出来的，没有估算。',
  },
  'sureness.explain.likely': {
    en: 'Estimated from enough data. The true figure is very likely inside the range.',
    zh: '由足够的数据估算，真实数字很可能落在区间内。',
  },
  'sureness.explain.rough': {
    en: 'Estimated from few data or from assumptions. Use it as a hint.',
    zh: '数据不多，或依靠假设估算，只作参考。',
  },
  'sureness.explain.cannot-tell': {
    en: 'Too few data to say. More orders or another file would help.',
    zh: '数据太少，还说不准。再多些订单或补一份文件会有帮助。',
  },
  'state.failed': { en: 'That did not work', zh: '没有成功' },
  'state.crashed': { en: 'This page stumbled', zh: '这一页出错了' },
  'state.crashed.text': {
    en: 'Your data are safe in the shop file. Try again, or go to another page.',
    zh: '数据都好好地存在店铺文件里。请重试，或先去别的页面。',
  },
} as const satisfies Texts
