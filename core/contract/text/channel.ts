/** What is said of channels. */
export const channelText = {
  'channel.none': {
    en: 'There are no orders to compare yet.',
    zh: '还没有可以比较的订单。',
  },
  'channel.one': {
    en: 'All orders come through {channel}. Import the files of another platform to compare.',
    zh: '所有订单都来自{channel}。导入其他平台的文件后，就能比较。',
  },
  'channel.best': {
    en: '{channel} earns the most: {margin} after product cost and fees, {share} of the whole.',
    zh: '{channel}最赚钱：扣除商品成本和平台费用后剩 {margin}，占全部的 {share}。',
  },
  'channel.loss': {
    en: 'No channel earns anything after product cost and fees.',
    zh: '扣除商品成本和平台费用后，没有一个渠道赚钱。',
  },
  'source.none': {
    en: 'Too few customers have been here long enough to compare where they came from.',
    zh: '客户还太少或时间太短，比不出来源的好坏。',
  },
  'source.one': {
    en: 'New customers who began at {channel} leave {margin} within {days} of their first order ({people} people).',
    zh: '从{channel}开始的新客，首单后 {days}内人均留下毛利 {margin}（{people} 人）。',
  },
  'source.best': {
    en: 'The best customers began at {channel}: {margin} of margin within {days}, {rest} from {other}.',
    zh: '最好的客户来自{channel}：{days}内人均毛利 {margin}，来自{other}的为 {rest}。',
  },
  'source.alike': {
    en: 'Customers who began at {channel} leave {margin} within {days}, those from {other} {rest}: the ranges overlap, so it may be chance.',
    zh: '从{channel}开始的客户 {days}内人均毛利 {margin}，{other}为 {rest}；区间有重叠，可能只是偶然。',
  },
  'source.cost.none': {
    en: 'No advertising cost is imported, so the cost of winning one is not known.',
    zh: '还没有导入推广费用，不知道获得一位新客要花多少。',
  },
  'source.cost.at-once': {
    en: 'Winning one cost {cost} in the last year ({spend} of advertising, {people} new customers); the first order pays for it.',
    zh: '最近一年获得一位新客花了 {cost}（推广费 {spend}，新客 {people} 人），首单就能回本。',
  },
  'source.cost.paid': {
    en: 'Winning one cost {cost} in the last year ({spend} of advertising, {people} new customers); it is paid back after {days}.',
    zh: '最近一年获得一位新客花了 {cost}（推广费 {spend}，新客 {people} 人），{days}后回本。',
  },
  'source.cost.unpaid': {
    en: 'Winning one cost {cost} in the last year ({spend} of advertising, {people} new customers); a year of orders does not pay it back, or too few customers are a year old.',
    zh: '最近一年获得一位新客花了 {cost}（推广费 {spend}，新客 {people} 人）；一年内的订单还不足以回本，或满一年的客户太少。',
  },
  'channel.unnamed': { en: 'orders without a channel', zh: '未写明渠道的订单' },
  'channel.role': { en: '{first} {again}', zh: '{first}{again}' },
  'channel.first.more': {
    en: 'Brings new people: {share} of its orders are first ones, {rest} elsewhere.',
    zh: '拉新：首单占 {share}，其他渠道为 {rest}。',
  },
  'channel.first.fewer': {
    en: 'Serves people you know: {share} of its orders are first ones, {rest} elsewhere.',
    zh: '服务老客：首单只占 {share}，其他渠道为 {rest}。',
  },
  'channel.first.alike': {
    en: 'As many new people as elsewhere ({share} of its orders, {rest} there).',
    zh: '新客比例与其他渠道相近（首单占 {share}，其他为 {rest}）。',
  },
  'channel.again.more': {
    en: 'They come back more often: {share}, {rest} elsewhere.',
    zh: '回头的更多：{share}，其他渠道为 {rest}。',
  },
  'channel.again.fewer': {
    en: 'Few of them come back: {share}, {rest} elsewhere.',
    zh: '回头的少：{share}，其他渠道为 {rest}。',
  },
  'channel.again.alike': {
    en: 'They come back as often as elsewhere ({share} and {rest}).',
    zh: '回头率与其他渠道相近（{share} 与 {rest}）。',
  },
  'channel.role.few': {
    en: 'Too few people to name its role (have {customers}, need 20).',
    zh: '人数太少，看不出定位（现有 {customers} 人，至少需要 20 人）。',
  },
  'channel.role.alone': {
    en: 'Nearly everybody buys here: there is no other channel to compare with.',
    zh: '几乎所有人都在这里买，没有其他渠道可以比较。',
  },
  'channel.role.unknown': {
    en: 'Its orders name no buyer: it counts in sales, but not in people.',
    zh: '订单没有买家信息：计入销售额，不计入人数。',
  },
  'channel.journeys': {
    en: 'Most often people begin in {from} and later buy in {to} too: {customers} people. {share} of all orders name their buyer.',
    zh: '最常见的是先在{from}买，后来也在{to}买：{customers} 人。全部订单中 {share} 知道买家。',
  },
  'channel.journeys.none': {
    en: 'Nobody is known to buy through two channels. {share} of all orders name their buyer.',
    zh: '没有发现在两个渠道都买过的人。全部订单中 {share} 知道买家。',
  },
  'credit.sale': { en: 'a sale in {channel}', zh: '在{channel}成交' },
  'credit.contact': { en: 'a contact by {channel}', zh: '通过{channel}联系' },
  'credit.visit': { en: 'a visit from {channel}', zh: '从{channel}来访' },
  'credit.none': { en: 'No order names its buyer: there is no way to follow.', zh: '没有订单写明买家，无法追溯。' },
  'credit.few': {
    en: '{shared} of {orders} orders had more than one kind of touch in the 90 days before. From {needed} on, several ways of sharing the credit can be compared; until then all of it belongs to the channel that sold.',
    zh: '{orders} 个订单中，有 {shared} 个在此前 90 天内不止一种接触。达到 {needed} 个后，才能比较几种分摊方法；在那之前，功劳都算给成交的渠道。',
  },
  'credit.range': {
    en: 'It depends on the rule: {touch} gets between {low} and {high} of {orders} orders. This shares the credit; it does not say what caused the sale.',
    zh: '结果取决于分摊方法：{touch}可分到 {orders} 个订单中的 {low} 到 {high} 个。这只是分摊功劳，不说明成交的原因。',
  },
  'channel.conflicts': {
    en: '{count} {count?product is|products are} sold at different prices. Widest: {title}, {low} in {cheap} and {high} in {dear}.',
    zh: '有 {count} 个商品在不同渠道价格不同。差得最多的是“{title}”：{cheap} {low}，{dear} {high}。',
  },
  'channel.conflicts.none': {
    en: 'In the last 90 days no product was sold at clearly different prices.',
    zh: '最近 90 天，没有商品在不同渠道价格明显不同。',
  },
} as const
