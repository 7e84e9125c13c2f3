/** Sentences about reviews. */
import type { LocalTexts } from '../language.ts'

export const reviewText = {
  'review.table.agreement': {
    en: 'Text and stars agree in {share} of {n} starred reviews.',
    zh: '在 {n} 条带星级的评价中，文字与星级有 {share} 一致。',
  },
  'review.table.no-stars': {
    en: 'The table has no stars to compare with, so it cannot be said how well the text was understood.',
    zh: '表中没有可比对的星级，无法说明文字理解得有多准。',
  },
  'review.table.defaults': {
    en: '{count} {count?row has|rows have} no words of the buyer and {count?is|are} left out.',
    zh: '{count} 条没有买家自己写的内容，未计入。',
  },
  'review.none': {
    en: 'No reviews yet. Import a file of reviews to see what makes customers unhappy.',
    zh: '还没有评价。导入评价文件，就能看到顾客为什么不满意。',
  },
  'review.few': {
    en: 'Only {rated} rated reviews so far; at least 20 are needed for a rate that holds.',
    zh: '目前只有 {rated} 条有效评价；至少 20 条，好评率才站得住。',
  },
  'review.answer.fault': {
    en: '{share} of the reviews are good. What costs most is {aspect} of {product}: about {money}.',
    zh: '好评率 {share}。损失最大的是“{product}”的{aspect}：约 {money}。',
  },
  'review.answer.plain': {
    en: '{share} of the reviews are good; no single fault stands out.',
    zh: '好评率 {share}，没有特别突出的问题。',
  },
  'review.next.answer': {
    en: 'First answer {author}, who wrote about {product} and has no reply yet.',
    zh: '先回复 {author} 对“{product}”的评价，还没有人回复。',
  },
  'review.next.fault': {
    en: 'First look into {aspect} of {product}: {reviews} {reviews?customer complains|customers complain} of it.',
    zh: '先检查“{product}”的{aspect}：有 {reviews} 位顾客提到。',
  },
  'review.note.defaults': {
    en: '{count} {count?review was|reviews were} written by the platform or empty and {count?is|are} counted apart.',
    zh: '{count} 条是系统默认好评或没有内容，已单独统计。',
  },
  'review.note.agreement': {
    en: 'Where there are stars, text and stars agree in {share} of {n} reviews.',
    zh: '有星级的评价里，文字与星级有 {share} 一致（共 {n} 条）。',
  },
  'review.note.text-unsure': {
    en: 'Text and stars agree too little here, so only the stars are used and no aspects are shown.',
    zh: '这里文字与星级一致得不够，因此只用星级，不显示各方面的情绪。',
  },
  'review.note.no-stars': {
    en: 'There are too few starred reviews to check the text against, so treat what the text says as rough.',
    zh: '带星级的评价太少，无法核对文字判断，文字结果仅供参考。',
  },
  'review.note.money': {
    en: 'The money is rough: refunds of the product shared among its faults, plus the margin of a piece for each bad review.',
    zh: '金额是粗略估计：商品的退款按问题分摊，再加上每条差评一件商品的毛利。',
  },
  'review.note.recovery': {
    en: 'Who gets a reply is not drawn by lot, so the difference does not prove that replies bring people back.',
    zh: '回复谁不是随机决定的，所以差别不能证明回复让人回来。',
  },
  'review.draft.one': {
    en: 'Hello {author}, thank you for telling us about {product}. We are sorry about {aspect}. Could you send us your order number and a photo, so that we can look into it?',
    zh: '{author} 您好，谢谢您对“{product}”的反馈。{aspect}让您不满意，非常抱歉。方便把订单号和照片发给我们吗？我们马上核实。',
  },
  'review.draft.plain': {
    en: 'Hello {author}, thank you for telling us about {product}. We are sorry that you are not satisfied. Could you tell us what went wrong, so that we can look into it?',
    zh: '{author} 您好，谢谢您对“{product}”的反馈。没能让您满意，非常抱歉。方便说说是哪里出了问题吗？我们马上核实。',
  },
  'review.someone': { en: 'the customer', zh: '顾客' },
  'review.aspect.quality': { en: 'the quality', zh: '质量' },
  'review.aspect.size': { en: 'the size', zh: '尺码大小' },
  'review.aspect.delivery': { en: 'the delivery', zh: '物流' },
  'review.aspect.service': { en: 'the service', zh: '服务' },
  'review.aspect.price': { en: 'the price', zh: '价格' },
  'review.aspect.packaging': { en: 'the packaging', zh: '包装' },
  'review.aspect.looks': { en: 'the looks', zh: '外观' },
  'review.aspect.taste': { en: 'the taste or smell', zh: '味道' },
} as const satisfies Record<string, LocalTexts>
