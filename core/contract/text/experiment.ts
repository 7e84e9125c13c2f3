/** Sentences about tests run on a table of the owner's own. */
import type { LocalTexts } from '../language.ts'
import type { VerdictCode } from '../view/campaign.ts'

const verdicts = {
  'experiment.profit.earned': {
    en: '{arm} earned {profit} more than it cost (95 % range {low} to {high}).',
    zh: '{arm}扣除成本后多赚 {profit}（95% 范围 {low} 到 {high}）。',
  },
  'experiment.profit.lost': {
    en: '{arm} cost more than it brought: {profit} (95 % range {low} to {high}).',
    zh: '{arm}花的比带来的多：{profit}（95% 范围 {low} 到 {high}）。',
  },
  'experiment.profit.not-proven': {
    en: '{arm}: not proven yet. The extra profit lies between {low} and {high}.',
    zh: '{arm}：尚未证实。增量利润在 {low} 到 {high} 之间。',
  },
  'experiment.profit.rough': {
    en: '{arm}: rough, few buyers. The extra profit lies between {low} and {high}.',
    zh: '{arm}：粗略，买家较少。增量利润在 {low} 到 {high} 之间。',
  },
  'experiment.profit.counts-only': {
    en: '{arm}: cannot tell, too few buyers.',
    zh: '{arm}：看不出来，买家太少。',
  },
} as const satisfies Record<`experiment.profit.${Exclude<VerdictCode, 'no-control'>}`, LocalTexts>

export const experimentText = {
  ...verdicts,
  'experiment.sample-ratio': {
    en: 'The arms do not have the sizes that were planned, and chance does not explain it. Find out how people were assigned before trusting the result.',
    zh: '各组人数与计划不符，且不像是巧合。请先查清分组方式，再看结果。',
  },
  'experiment.before.used': {
    en: '{before} explains {cut} % of the spread of {metric}; it was taken off, so the range is narrower.',
    zh: '{before}解释了{metric}差别的 {cut}%，已扣除，因此范围更窄。',
  },
  'experiment.before.unused': {
    en: '{before} explains only {cut} % of the spread of {metric}; it would not help, so the plain figures stand.',
    zh: '{before}只解释了{metric}差别的 {cut}%，帮助不大，因此仍用原始数字。',
  },
  'experiment.blank-as-zero': {
    en: '{count} blank {count?cell was|cells were} read as 0.',
    zh: '{count} 个空格按 0 读取。',
  },
  'experiment.without-arm': {
    en: '{count} {count?row names|rows name} no arm and {count?was|were} left out.',
    zh: '{count} 行没有写明分组，未计入。',
  },
} as const satisfies Record<string, LocalTexts>
