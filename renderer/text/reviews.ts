import type { Texts } from './texts.ts'

/** The Reviews page: what makes customers unhappy, what it costs, whom to answer. */
export const reviewsText = {
  'reviews.question': { en: 'Why are people unhappy?', zh: '顾客为什么不满意？' },
  'reviews.range': {
    en: 'good of {rated} rated, likely {low} to {high}',
    zh: '好评率（{rated} 条有效评价），多半在 {low} 到 {high} 之间',
  },
  'reviews.none.title': { en: 'No reviews yet', zh: '还没有评价' },
  'reviews.next': { en: 'Next step', zh: '下一步' },
  'reviews.unanswered': { en: 'Bad reviews without a reply', zh: '还没回复的差评' },
  'reviews.unanswered.none': { en: 'Every bad review has a reply.', zh: '差评都已回复。' },
  'reviews.author': { en: 'Customer', zh: '顾客' },
  'reviews.worth': { en: 'To come', zh: '未来价值' },
  'reviews.worth.explain': {
    en: 'Margin expected from this person; the most valuable stand first. Blank: not known.',
    zh: '预计这位顾客今后带来的毛利，价值高的排在前面。空白表示不清楚。',
  },
  'reviews.stars': { en: 'Stars', zh: '星级' },
  'reviews.day': { en: 'Day', zh: '日期' },
  'reviews.said': { en: 'Review', zh: '评价' },
  'reviews.draft': { en: 'Reply to start from', zh: '回复草稿' },
  'reviews.faults': { en: 'Faults by money', zh: '问题（按损失排序）' },
  'reviews.faults.none': { en: 'No fault is named in the reviews.', zh: '评价里没有提到具体问题。' },
  'reviews.fault': { en: 'About', zh: '方面' },
  'reviews.product': { en: 'Product', zh: '商品' },
  'reviews.count': { en: 'Bad reviews', zh: '差评数' },
  'reviews.money': { en: 'Costs about', zh: '损失约' },
  'reviews.example': { en: 'For example', zh: '原话' },
  'reviews.aspects': { en: 'What is praised and what is not', zh: '顾客夸什么，不满什么' },
  'reviews.good': { en: 'Good', zh: '好' },
  'reviews.bad': { en: 'Bad', zh: '差' },
  'reviews.mood': { en: 'Mood', zh: '情绪' },
  'reviews.mood.explain': { en: '−1 is all bad, 1 is all good.', zh: '−1 全差，1 全好。' },
  'reviews.products': { en: 'Products', zh: '各商品' },
  'reviews.rated': { en: 'Rated', zh: '有效评价' },
  'reviews.share': { en: 'Good', zh: '好评率' },
  'reviews.likely': { en: 'Likely', zh: '可能范围' },
  'reviews.gap': { en: 'Follow-up', zh: '追评变化' },
  'reviews.gap.explain': {
    en: 'How the mood of follow-up reviews differs from the first ones. Below 0: it disappoints with time.',
    zh: '追评与初评的情绪差。小于 0 表示用久了更不满意。',
  },
  'reviews.months': { en: 'By month', zh: '各月' },
  'reviews.month': { en: 'Month', zh: '月份' },
  'reviews.more': { en: 'After a bad review', zh: '差评之后' },
  'reviews.back.answered': {
    en: 'With a reply, {back} of {people} bought again within 90 days (likely {low} to {high}).',
    zh: '有回复的 {people} 人中，{back} 人 90 天内再次购买（多半在 {low} 到 {high} 之间）。',
  },
  'reviews.back.unanswered': {
    en: 'Without a reply, {back} of {people} bought again within 90 days (likely {low} to {high}).',
    zh: '没有回复的 {people} 人中，{back} 人 90 天内再次购买（多半在 {low} 到 {high} 之间）。',
  },
  'reviews.back.none': {
    en: 'No known buyer wrote a bad review that is 90 days old, so it cannot be said who came back.',
    zh: '还没有满 90 天、且知道买家的差评，无法判断谁回来了。',
  },
  'reviews.complaints': {
    en: '{rate} bad reviews for each 1,000 orders (likely {low} to {high}).',
    zh: '每 1000 单有 {rate} 条差评（多半在 {low} 到 {high} 之间）。',
  },
  'reviews.answer-days': {
    en: 'Half of the answered bad reviews had their reply within {days}.',
    zh: '已回复的差评里，一半在 {days}内得到回复。',
  },
} as const satisfies Texts
