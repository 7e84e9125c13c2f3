/** What a job is doing, for progress bars. */
import type { LocalTexts } from '../language.ts'

export const jobText = {
  'job.step.read': { en: 'Reading {file}', zh: '正在读取 {file}' },
  'job.step.store': { en: 'Storing {file}', zh: '正在保存 {file}' },
  'job.step.index': { en: 'Finishing', zh: '正在整理' },
  'job.step.undo': { en: 'Taking the import back', zh: '正在撤销导入' },
  'job.step.sample': { en: 'Making the sample shop', zh: '正在生成示例店铺' },
  'job.step.analyse': { en: 'Reading the customers', zh: '正在分析客户' },
  'job.step.write': { en: 'Writing the file', zh: '正在写入文件' },
} as const satisfies Record<string, LocalTexts>
