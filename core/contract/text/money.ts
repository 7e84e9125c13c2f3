/** What is said of money. */
export const moneyText = {
  'money.profit': {
    en: '{profit} is left of {net} in the last 30 days, after goods, campaigns, people and running costs.',
    zh: '最近 30 天卖了 {net}，扣除货品、活动、人工和日常开支后剩 {profit}。',
  },
  'money.loss': {
    en: 'The last 30 days lost {profit}: {net} of sales did not pay for goods, campaigns, people and running costs.',
    zh: '最近 30 天亏了 {profit}：{net} 的销售额不够付货品、活动、人工和日常开支。',
  },
  'money.none': { en: 'Nothing was sold in the last 30 days.', zh: '最近 30 天没有销售。' },
  'money.bridge': {
    en: '{change} against the 30 days before. What moved it most: {part} ({amount}).',
    zh: '与前 30 天相比 {change}，影响最大的是{part}（{amount}）。',
  },
  'money.bridge.same': { en: 'As much as in the 30 days before.', zh: '与前 30 天相同。' },
  'money.part.volume': { en: 'how much was sold', zh: '销量' },
  'money.part.mix': { en: 'which products were sold', zh: '商品结构' },
  'money.part.price': { en: 'prices and returns', zh: '价格和退货' },
  'money.part.product-cost': { en: 'product cost', zh: '商品成本' },
  'money.part.order-level': { en: 'discounts and refunds of whole orders', zh: '整单优惠和退款' },
  'money.part.marketing': { en: 'advertising and campaigns', zh: '广告和活动' },
  'money.part.people': { en: 'people', zh: '人工' },
  'money.part.overhead': { en: 'running costs', zh: '日常开支' },
  'money.part.rounding': { en: 'rounding', zh: '尾差' },
  'money.stop': {
    en: '{lines} {lines?line|lines} of advertising cost {money} in the last 90 days and brought too few orders for chance to explain. Stop {lines?it|them}.',
    zh: '最近 90 天有 {lines} 条广告花了 {money}，订单少到不能用运气解释，建议停掉。',
  },
  'money.shift': {
    en: 'If budget is to move: from {from} to {to}. For each unit spent, {to} brings more even at its worst than {from} at its best, by the orders that the platforms claim.',
    zh: '如要调整预算：从{from}移到{to}。按平台自报的订单，每花一块钱，{to}最差也好过{from}最好。',
  },
  'money.shift.several': {
    en: 'If budget is to move: from {from} and {more} {more?other line|other lines} to {to}. For each unit spent, {to} brings more even at its worst than they at their best, by the orders that the platforms claim.',
    zh: '如要调整预算：从{from}和另外 {more} 条广告移到{to}。按平台自报的订单，每花一块钱，{to}最差也好过它们最好。',
  },
  'money.shift.test': {
    en: 'No line is clearly better than another: moving budget would be a guess. To find out, switch {name} off for two weeks and on for two, twice over, change nothing else, and compare the sales of the shop.',
    zh: '没有哪条广告明显好过另一条，调整预算只是猜测。要弄清楚，可把{name}停两周、开两周，重复两轮，其他不变，再比较店铺销售额。',
  },
  'money.stop.none': {
    en: 'No line of advertising is proven waste in the last 90 days.',
    zh: '最近 90 天没有可以确定是浪费的广告。',
  },
  'money.stop.nothing': {
    en: 'No advertising cost is known. Import the cost report of your platform.',
    zh: '还没有广告花费数据，请导入平台的推广报表。',
  },
  'money.line.stop': {
    en: 'Stop: {orders} {orders?order|orders} where {lambda} would have paid for it; chance would do that in fewer than 1 of 20 cases.',
    zh: '停：{orders} 单，而要 {lambda} 单才回本；靠运气出现这种情况不到二十分之一。',
  },
  'money.line.wait': {
    en: 'Not proven yet: no order, but {lambda} would be needed. Decide when {money} is spent.',
    zh: '还不能下结论：没有订单，回本需要 {lambda} 单。花到 {money} 时再决定。',
  },
  'money.line.not-proven': {
    en: 'Not proven either way: {orders} {orders?order|orders}, {lambda} would pay for it. If no more come, decide at {money}.',
    zh: '好坏都不能确定：{orders} 单，回本要 {lambda} 单。若不再有新订单，花到 {money} 时决定。',
  },
  'money.line.earns': {
    en: 'Earns by the platform’s own count: {orders} orders where {lambda} would pay for it. A test with a pause would prove it.',
    zh: '按平台自己的统计是赚的：{orders} 单，{lambda} 单即可回本。停投几天对比才能证实。',
  },
  'money.line.silent': {
    en: 'Its report does not say how many orders it brought.',
    zh: '报表没有写明带来多少订单。',
  },
  'money.discounts': {
    en: 'Of {discount} given away in discounts in the last 12 months, {needless} went to people who usually pay the full price.',
    zh: '近 12 个月让利 {discount}，其中 {needless} 给了平时按原价买的人。',
  },
  'money.discounts.none': { en: 'No discounts in the last 12 months.', zh: '近 12 个月没有优惠。' },
} as const
