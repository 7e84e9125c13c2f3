import type { Texts } from './texts.ts'

/** A finished test on a table of the owner's own. */
export const experimentPageText = {
  'test.open': { en: 'Analyse a finished test', zh: '分析做完的测试' },
  'test.title': { en: 'A finished test', zh: '做完的测试' },
  'test.text': {
    en: 'Any table with one person a row and a column that names the group: who was contacted, and who was left alone.',
    zh: '任何一行一人、有一列写明分组的表格：谁被联系了，谁没有被联系。',
  },
  'test.file': { en: 'Choose the table', zh: '选择表格' },
  'test.arm': { en: 'Column of the group', zh: '分组所在的列' },
  'test.control': { en: 'Group left alone', zh: '对照组的名字' },
  'test.metrics': { en: 'Columns to compare, with commas between', zh: '要比较的列，用逗号分开' },
  'test.revenue': { en: 'Column of money spent', zh: '消费金额所在的列' },
  'test.before': { en: 'Spend before, if known', zh: '测试前的消费（可不填）' },
  'test.cost': { en: 'Cost per contact', zh: '每次联系的成本' },
  'test.margin': { en: 'Margin', zh: '毛利率' },
  'test.run': { en: 'Analyse', zh: '分析' },
  'test.people': { en: '{people} people in {file}', zh: '{file}，共 {people} 人' },
  'test.group': { en: 'Group', zh: '分组' },
  'test.metric': { en: 'Compared', zh: '比较项' },
  'test.size': { en: 'People', zh: '人数' },
  'test.mean': { en: 'Mean', zh: '平均' },
  'test.difference': { en: 'Difference a person', zh: '人均差异' },
  'test.range': { en: '95% range', zh: '95% 范围' },
  'test.verdict': { en: 'Verdict', zh: '结论' },
  'test.close': { en: 'Close', zh: '关闭' },
} as const satisfies Texts
