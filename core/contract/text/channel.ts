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
  'channel.conflicts': {
    en: '{count} {count?product is|products are} sold at different prices. Widest: {title}, {low} in {cheap} and {high} in {dear}.',
    zh: '有 {count} 个商品在不同渠道价格不同。差得最多的是“{title}”：{cheap} {low}，{dear} {high}。',
  },
  'channel.conflicts.none': {
    en: 'In the last 90 days no product was sold at clearly different prices.',
    zh: '最近 90 天，没有商品在不同渠道价格明显不同。',
  },
} as const
