/** What is said of products, copies, bundles and demand. */
export const goodsText = {
  'goods.none': { en: 'No products were sold yet.', zh: '还没有卖出过商品。' },
  'goods.best': {
    en: '{title} earns the most: {margin} in the last year, {share} of all. {drop} {drop?product|products} could go.',
    zh: '“{title}”最赚钱：近一年 {margin}，占全部的 {share}。有 {drop} 个商品可以考虑下架。',
  },
  'goods.reason.new': {
    en: 'On sale for less than 90 days: too early to judge.',
    zh: '上架不到 90 天，还不到下结论的时候。',
  },
  'goods.reason.earns': { en: 'Earned {margin} in the last half-year.', zh: '近半年赚了 {margin}。' },
  'goods.reason.steady': {
    en: 'Earned {margin} in the last half-year, {earlier} in the half-year before.',
    zh: '近半年赚 {margin}，上个半年 {earlier}。',
  },
  'goods.reason.top-buyers': {
    en: 'Sells slowly, but {top} of its {buyers} buyers are among your best customers: they would miss it.',
    zh: '卖得慢，但 {buyers} 位买家里有 {top} 位是您最好的客户，下架他们会不满。',
  },
  'goods.reason.loses': {
    en: 'Lost {margin} in the last half-year: look at its price, cost and returns.',
    zh: '近半年亏 {margin}：请检查价格、成本和退货。',
  },
  'goods.reason.returns': {
    en: '{share} of its orders came back, {usual} in the shop: look at what buyers say.',
    zh: '{share} 的订单有退货，全店为 {usual}：请看看买家怎么说。',
  },
  'goods.reason.slow-with-partner': {
    en: 'Sells slowly, but is often bought with {partner}: offer both together.',
    zh: '卖得慢，但常和“{partner}”一起买：可以搭着卖。',
  },
  'goods.reason.slow': {
    en: 'Earned {margin} in the last half-year, {earlier} before; {top} of its buyers are among your best customers.',
    zh: '近半年只赚 {margin}，上个半年 {earlier}；买家里有 {top} 位是您最好的客户。',
  },
  'goods.reason.unsold': {
    en: 'Not sold for {days}; {top} of its buyers are among your best customers.',
    zh: '已经 {days}没有卖出；买家里有 {top} 位是您最好的客户。',
  },
  'goods.groups': {
    en: '{count} {count?group of products is|groups of products are} near-copies of each other. Most alike: {titles}.',
    zh: '有 {count} 组商品非常相似。最相似的是：{titles}。',
  },
  'goods.groups.none': { en: 'No two products are near-copies of each other.', zh: '没有发现非常相似的商品。' },
  'goods.groups.few': {
    en: 'Too few products ({count}) to look for copies (need 2).',
    zh: '商品太少（{count} 个），无法比较相似度（至少 2 个）。',
  },
  'goods.cannibal.likely': {
    en: '{new} most likely took its sales from {old}: after it came, {old} fell {change} against the rest of its kind, and few people buy both.',
    zh: '“{new}”很可能抢了“{old}”的生意：上架后，“{old}”相对同类下降 {change}，而且很少有人两个都买。',
  },
  'goods.cannibal.possible': {
    en: '{new} may have taken sales from {old}; one of the signs is missing.',
    zh: '“{new}”可能抢了“{old}”的一部分生意，但还缺一个迹象。',
  },
  'goods.cannibal.no': {
    en: 'Nothing shows that {new} took sales from {old}: it seems to have added its own.',
    zh: '没有迹象表明“{new}”抢了“{old}”的生意，应该是新增的销售。',
  },
  'goods.cannibal.cannot-tell': {
    en: 'Alike. Too little time before and after to tell whether one took the sales of the other.',
    zh: '两者相似。前后时间太短，还看不出是否互抢生意。',
  },
  'goods.bundles': {
    en: '{count} {count?pair is|pairs are} bought together more often than chance. Closest: {a} and {b}, {times} times as often ({orders} orders).',
    zh: '有 {count} 对商品常一起买。最突出的是“{a}”和“{b}”，是偶然的 {times} 倍（{orders} 单）。',
  },
  'goods.bundles.none': {
    en: 'No pair of products is bought together clearly more often than chance.',
    zh: '没有发现明显常一起买的商品。',
  },
  'goods.bundles.few': {
    en: 'Not enough orders with two or more products ({count}, need 100).',
    zh: '含两种以上商品的订单太少（{count} 单，需要 100 单）。',
  },
  'goods.demand': {
    en: 'Next week {likely} pieces, {low} to {high} in 8 of 10 cases. The forecast errs {error} as much as repeating {naive}.',
    zh: '下周预计 {likely} 件，十次有八次在 {low} 到 {high} 之间。预测误差是照搬{naive}的 {error}。',
  },
  'goods.demand.naive': {
    en: 'Next week {likely} pieces, {low} to {high} in 8 of 10 cases. No method did better than repeating {naive}, so that is what is shown.',
    zh: '下周预计 {likely} 件，十次有八次在 {low} 到 {high} 之间。没有方法胜过照搬{naive}，因此就用它。',
  },
  'goods.demand.short': {
    en: 'Only {weeks} weeks of sales: the forecast is the recent average, {likely} pieces a week; season unknown.',
    zh: '只有 {weeks} 周的销售：预测就是近期平均，每周 {likely} 件；季节规律未知。',
  },
  'person.refill': {
    en: '{title}: others buy it again after {early} to {late}, and so long ago it was bought.',
    zh: '{title}：别人通常隔 {early}到 {late}再买，现在正好到了这个时候。',
  },
  'goods.refill': {
    en: 'Of {buyers} buyers {repeat} bought it again. A quarter within {quarter}, half within {half}, three quarters within {most}; whoever has not come back yet is counted as waiting. It is the time for {due} {due?person|people}.',
    zh: '{buyers} 位买家里有 {repeat} 位又买过。四分之一在{quarter}内、一半在{half}内、四分之三在{most}内回购；还没回来的按等待中计算。现在有 {due} 人正当其时。',
  },
  'goods.refill.half': {
    en: 'Of {buyers} buyers {repeat} bought it again. A quarter within {quarter}, half within {half}; whoever has not come back yet is counted as waiting. It is the time for {due} {due?person|people}.',
    zh: '{buyers} 位买家里有 {repeat} 位又买过。四分之一在{quarter}内、一半在{half}内回购；还没回来的按等待中计算。现在有 {due} 人正当其时。',
  },
  'goods.refill.quarter': {
    en: 'Of {buyers} buyers {repeat} bought it again, a quarter within {quarter}; fewer than half ever do.',
    zh: '{buyers} 位买家里有 {repeat} 位又买过，四分之一在{quarter}内回购；会回购的不到一半。',
  },
  'goods.refill.rare': {
    en: 'Of {buyers} buyers {repeat} bought it again: fewer than a quarter ever do.',
    zh: '{buyers} 位买家里有 {repeat} 位又买过，会回购的不到四分之一。',
  },
  'goods.path': {
    en: '{first} of its {buyers} buyers began with it; {returned} ordered again, half of them within {days}.',
    zh: '{buyers} 位买家里，有 {first} 位的首单就有它；{returned} 位后来又下过单，一半在{days}以内。',
  },
  'goods.path.none': {
    en: '{first} of its {buyers} buyers began with it; nobody has ordered again yet.',
    zh: '{buyers} 位买家里，有 {first} 位的首单就有它；还没有人再下单。',
  },
  'goods.path.nobody': { en: 'None of its buyers is known.', zh: '它的买家都没有留下信息。' },
  'goods.naive.last-week': { en: 'the week before', zh: '上一周' },
  'goods.naive.last-year': { en: 'the same week of last year', zh: '去年同一周' },
} as const
