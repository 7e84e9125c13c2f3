/** Sentences about the lifetime model and how it was graded. */
import type { LocalTexts } from '../language.ts'

export const lifetimeText = {
  'lifetime.model-chosen': {
    en: 'On purchases it had not seen, the model was off by {model} per customer and the plain rule by {rule} (root mean square). The model is used.',
    zh: '用没有见过的购买来检验，模型每位客户平均差 {model} 次，简单规则差 {rule} 次（均方根）。采用模型。',
  },
  'lifetime.rule-chosen': {
    en: 'On purchases it had not seen, the model was off by {model} per customer and the plain rule by {rule} (root mean square). The model was not clearly better, so the rule is used.',
    zh: '用没有见过的购买来检验，模型每位客户平均差 {model} 次，简单规则差 {rule} 次（均方根）。模型没有明显更好，所以采用规则。',
  },
  'lifetime.no-validation': {
    en: 'The history is too short to hold a part of it back, so the model has not been graded yet.',
    zh: '历史太短，无法留出一段来检验，所以模型还没有评分。',
  },
  'lifetime.no-validation-in-table': {
    en: 'The table says nothing of what was bought later, so the fit cannot be graded.',
    zh: '表中没有之后的购买，所以无法给拟合评分。',
  },
  'lifetime.values-go-with-counts': {
    en: 'How often people buy and how much they spend each time go together (correlation {correlation}), which the model of values takes as unrelated: read future value with care.',
    zh: '购买次数和每次金额相互关联（相关系数 {correlation}），而金额模型假定两者无关：请谨慎看待未来价值。',
  },
} as const satisfies Record<string, LocalTexts>
