/** How each figure is made, and over what. */
import type { LocalTexts } from '../language.ts'

export const figureText = {
  'figure.formula.net': {
    en: 'Goods {gross} − discounts {discount} − given back {refund} + other adjustments {adjustment}; without postage and tax.',
    zh: '商品 {gross} − 优惠 {discount} − 退款 {refund} + 其他调整 {adjustment}，不含运费和税。',
  },
  'figure.formula.net-of-product': {
    en: 'The product’s lines; discounts and refunds that only the whole order knows are shared out by the lines’ amounts.',
    zh: '该商品的各行金额；只记在整单上的优惠和退款，按各行金额分摊。',
  },
  'figure.formula.gross': { en: 'Price of the goods before discounts.', zh: '优惠前的商品金额。' },
  'figure.formula.discount': { en: 'Discounts given, without refunds.', zh: '给出的优惠，不含退款。' },
  'figure.formula.refund': { en: 'Money given back for goods.', zh: '退还的商品货款。' },
  'figure.formula.adjustment': { en: 'Corrections that belong to no goods.', zh: '不属于商品的其他调整。' },
  'figure.formula.postage': { en: 'Postage that buyers paid.', zh: '买家支付的运费。' },
  'figure.formula.tax': { en: 'Tax as the files give it.', zh: '文件里写明的税费。' },
  'figure.formula.orders': {
    en: 'Each sale counts as one, however many lines it has.',
    zh: '每张成交订单计一次，不论有几行商品。',
  },
  'figure.formula.returns': { en: 'Each return document counts as one.', zh: '每张退货单计一次。' },
  'figure.formula.items': { en: 'Pieces sold, returns not taken off.', zh: '卖出的件数，不扣退货。' },
  'figure.formula.product-cost': {
    en: 'Pieces × cost from your files; without a cost, what your usual margin leaves.',
    zh: '件数 × 文件里的成本；没有成本的，按常用毛利率推算。',
  },
  'figure.formula.marketing': {
    en: 'Advertising by the days that fall into the period, and the costs of your campaigns without people.',
    zh: '按天数落入本期的推广费用，加上活动里除人工以外的费用。',
  },
  'figure.formula.people': {
    en: 'People’s hours of campaigns, and running costs of people by days.',
    zh: '活动里的人工，加上按天计算的人员开支。',
  },
  'figure.formula.overhead': { en: 'Running costs by days, without people.', zh: '按天计算的日常开支，不含人员。' },
  'figure.formula.profit': {
    en: 'Net sales less product cost, marketing, people and overhead.',
    zh: '净销售额减去商品成本、营销、人工和日常开支。',
  },
  'figure.formula.campaign-cost': { en: 'The campaign’s cost lines.', zh: '活动的各项费用。' },
  'figure.filter.days': { en: 'From {from} to {to}', zh: '{from} 至 {to}' },
  'figure.filter.from': { en: 'Since {from}', zh: '{from} 起' },
  'figure.filter.until': { en: 'Until {to}', zh: '截至 {to}' },
  'figure.filter.person': { en: 'Orders of {name}', zh: '{name} 的订单' },
  'figure.filter.product': { en: 'Product: {title}', zh: '商品：{title}' },
  'figure.filter.no-product': { en: 'Lines that name no product', zh: '没有写明商品的行' },
  'figure.filter.channel': { en: 'Through {channel}', zh: '渠道：{channel}' },
  'figure.filter.no-channel': { en: 'Orders that name no channel', zh: '没有写明渠道的订单' },
  'figure.filter.place': { en: 'Sent to {place}', zh: '寄往 {place}' },
  'figure.filter.no-place': { en: 'Orders that name no place', zh: '没有写明地区的订单' },
  'figure.filter.campaign': {
    en: 'People contacted by “{name}”, in its days',
    zh: '“{name}”联系过的人，在活动期间内',
  },
  'figure.filter.group': { en: 'People of “{name}”', zh: '“{name}”里的人' },
  'figure.filter.rules': { en: 'People found by your rules', zh: '按条件找到的人' },
  'figure.left-out': {
    en: '{orders} more {orders?document does|documents do} not count: cancelled, unpaid, or left out by your rules.',
    zh: '另有 {orders} 张单据不计入：已取消、未付款，或被您的规则排除。',
  },
  'figure.row.pieces': { en: '{pieces} × {cost}', zh: '{pieces} 件 × {cost}' },
  'figure.row.assumed': { en: 'cost not known: usual margin assumed', zh: '成本未知，按常用毛利率推算' },
  'figure.row.no-label': { en: 'without a number', zh: '没有编号' },
  'figure.row.net': { en: 'Net sales', zh: '净销售额' },
  'figure.row.product-cost': { en: 'Product cost', zh: '商品成本' },
  'figure.row.marketing': { en: 'Marketing', zh: '营销' },
  'figure.row.people': { en: 'People', zh: '人工' },
  'figure.row.overhead': { en: 'Overhead', zh: '日常开支' },
} as const satisfies Record<string, LocalTexts>
