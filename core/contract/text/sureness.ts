/** What is said of how sure the answers are. */
export const surenessText = {
  'sure.all': {
    en: 'All {count} kinds of answers rest on enough data.',
    zh: '全部 {count} 类答案都有足够的数据支撑。',
  },
  'sure.some': {
    en: '{open} of {count} kinds of answers rest on enough data; for the others something plainer is shown.',
    zh: '{count} 类答案里，{open} 类数据足够；其余的显示更简单的结果。',
  },
  'sure.groups.open': { en: 'Customers are scored in fifths of your own shop.', zh: '客户按本店的五等分打分。' },
  'sure.groups.shut': {
    en: 'Customers are scored in thirds: fifths of so few would be noise.',
    zh: '客户按三等分打分：人太少，五等分没有意义。',
  },
  'sure.groups.how': {
    en: 'Import older orders, or those of other platforms.',
    zh: '导入更早的订单，或其他平台的订单。',
  },
  'sure.lifetime.open': {
    en: 'Each person’s future value comes from {chosen}.',
    zh: '每个人的未来价值来自{chosen}。',
  },
  'sure.lifetime.model': { en: 'the lifetime model', zh: '生命周期模型' },
  'sure.lifetime.rule': {
    en: 'the plain rule, which was as good on your own past',
    zh: '简单规则（在本店历史上不比模型差）',
  },
  'sure.lifetime.shut': {
    en: 'Past spend and the days since the last order are shown instead of a future value.',
    zh: '不显示未来价值，改为显示累计消费和距上次下单的天数。',
  },
  'sure.lifetime.grade': {
    en: 'On {customers} people of your own past the model erred by {model} orders a person, the rule by {rule} (large misses count more).',
    zh: '用本店 {customers} 人的历史检验：模型每人误差 {model} 单，简单规则 {rule} 单（偏差大的算得更重）。',
  },
  'sure.lifetime.how': {
    en: 'Import orders from further back: what counts is people who bought at least twice.',
    zh: '导入更早的订单，关键是至少买过两次的人。',
  },
  'sure.rhythm.open': {
    en: 'Next orders are given as ranges from each person’s own rhythm where it is known.',
    zh: '知道个人节奏的，按各自的节奏给出下次下单的区间。',
  },
  'sure.rhythm.shut': {
    en: 'Next orders are given as ranges from the shop’s rhythm: nobody has bought often enough.',
    zh: '下次下单的区间来自全店节奏：还没有人买得足够频繁。',
  },
  'sure.rhythm.how': { en: 'It grows by itself as people come back.', zh: '随着客人回来，会自然变准。' },
  'sure.next-basket.open': {
    en: 'Suggestions come from {method}.',
    zh: '推荐商品来自{method}。',
  },
  'sure.next-basket.shut': {
    en: 'The shop’s bestsellers are suggested: too few people have bought three times.',
    zh: '推荐本店畅销品：买过三次的人太少。',
  },
  'next-basket.method.g-top-freq': { en: 'the shop’s bestsellers', zh: '本店畅销品' },
  'next-basket.method.p-top-freq': { en: 'what each person bought most', zh: '每个人买得最多的商品' },
  'next-basket.method.gp-top-freq': {
    en: 'what each person bought most, then bestsellers',
    zh: '每个人买得最多的商品，再补畅销品',
  },
  'next-basket.method.decay': {
    en: 'what each person bought, the newest counting most',
    zh: '每个人买过的商品，越近越重要',
  },
  'next-basket.method.up-cf': {
    en: 'each person’s own baskets and those of people alike',
    zh: '本人和相似客户的购物篮',
  },
  'next-basket.method.decay-cf': {
    en: 'each person’s own baskets, the newest counting most, and those of people alike',
    zh: '本人的购物篮（越近越重要），加上相似客户的',
  },
  'sure.next-basket.grade': {
    en: 'Of what {customers} people bought last, the ten suggestions would have held {own}; the ten bestsellers {popular}.',
    zh: '检验 {customers} 人的最后一单：十个推荐命中 {own}，十个畅销品命中 {popular}。',
  },
  'sure.next-basket.how': {
    en: 'Import order lines that name products, with their buyers.',
    zh: '导入写明商品和买家的订单明细。',
  },
  'sure.neighbours.open': {
    en: 'People with similar baskets are asked for new ideas.',
    zh: '会参考购物篮相似的人来推荐新商品。',
  },
  'sure.neighbours.shut': {
    en: 'New ideas come from what sells best: too few people to find alike ones.',
    zh: '新商品的推荐来自畅销品：人太少，找不到相似的人。',
  },
  'sure.pairs.open': { en: 'Products bought together are looked for.', zh: '会寻找常一起买的商品。' },
  'sure.pairs.shut': {
    en: 'No pairs are shown: too few orders hold two products.',
    zh: '不显示搭配：含两种以上商品的订单太少。',
  },
  'sure.demand.open': {
    en: 'Weekly demand is foretold by smoothing, if that beats repeating the last week.',
    zh: '每周需求用平滑法预测，前提是胜过照搬上周。',
  },
  'sure.demand.shut': { en: 'The mean of the last weeks stands for the forecast.', zh: '用最近几周的平均代替预测。' },
  'sure.demand.grade': {
    en: 'The error is {error} of that of the naive forecast, over {categories} {categories?category|categories}.',
    zh: '误差是照搬法的 {error}（{categories} 个品类平均）。',
  },
  'sure.demand.how': { en: 'Import older orders, walk-ins included.', zh: '导入更早的订单，包括没有买家信息的。' },
  'sure.season.open': { en: 'The season of the year is looked for.', zh: '会寻找一年里的季节规律。' },
  'sure.season.shut': {
    en: 'The season of the year is not known: that takes two years.',
    zh: '还不知道季节规律：需要两年数据。',
  },
  'sure.margin.open': { en: 'Profits come from your own product costs.', zh: '利润按您的商品成本计算。' },
  'sure.margin.shut': {
    en: 'Profits lean on the usual margin of Settings where costs are unknown.',
    zh: '成本未知的商品，利润按设置里的通常毛利率估算。',
  },
  'sure.margin.how': { en: 'Import a table of product costs.', zh: '导入商品成本表。' },
  'sure.campaigns.open': {
    en: 'The last campaign with a control group could be judged.',
    zh: '最近一次有对照组的活动可以下结论。',
  },
  'sure.campaigns.shut': {
    en: 'Campaigns are shown as counts or rough ranges: too few buyers in the smaller group.',
    zh: '活动只显示人数或粗略区间：较小的一组里买家太少。',
  },
  'sure.campaigns.none': {
    en: 'No campaign with a control group was sent yet; effects of offers are assumptions.',
    zh: '还没有发过带对照组的活动，优惠的效果只是假设。',
  },
  'sure.campaigns.how': {
    en: 'Send the next campaign with a control group, to more people or for longer.',
    zh: '下次活动保留对照组，并扩大人数或延长时间。',
  },
  'sure.people.open': { en: 'Nearly all orders name their buyer.', zh: '几乎所有订单都有买家信息。' },
  'sure.people.shut': {
    en: 'Answers about people leave out the orders that name no buyer.',
    zh: '关于人的答案不含没有买家信息的订单。',
  },
  'sure.people.how': {
    en: 'Import files that name the buyer, or a customer list with phone or e-mail.',
    zh: '导入带买家信息的文件，或含手机、邮箱的客户名单。',
  },
} as const
