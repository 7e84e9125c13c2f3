import type { Preset } from './preset.ts'

/** What platform, shop and streamer gave towards the price: all of it beside what the buyer had to pay. */
const discounts = ['平台实际承担优惠金额', '商家实际承担优惠金额', '达人实际承担优惠金额']

/**
 * Douyin (抖店), 订单管理 > 导出: one row per sub-order with its own status. What is payable includes postage and has all discounts taken
 * off, so goods before discounts are made of both. People are ciphers and never keys.
 */
export const douyinOrders: Preset = {
  id: 'douyin-orders',
  title: '抖店订单',
  platform: 'douyin',
  content: 'order-lines',
  facet: 'both',
  marks: [
    ['主订单编号'],
    ['子订单编号'],
    ['选购商品'],
    ['商品规格'],
    ['订单应付金额'],
    ['订单提交时间'],
    ['售后状态'],
    ['收件人'],
    ['达人实际承担优惠金额', '达人昵称'],
  ],
  required: ['orderKey', 'orderDate', 'lineAmount'],
  columns: {
    orderKey: ['主订单编号'],
    lineKey: ['子订单编号'],
    orderDate: ['订单提交时间', '支付完成时间'],
    phone: ['收件人手机号'],
    productKey: ['商家编码', '商品ID'],
    productTitle: ['选购商品'],
    variant: ['商品规格'],
    quantity: ['商品数量'],
    lineAmount: ['订单应付金额', ...discounts],
    lineDiscount: discounts,
    shipping: ['运费'],
    status: ['订单状态'],
    channel: ['达人昵称'],
    payment: ['支付方式'],
    region: ['省'],
    city: ['市'],
    note: ['商家备注'],
  },
  constants: { channel: '抖音', country: '中国' },
  combine: { lineAmount: 'add', lineDiscount: 'add' },
  less: { lineAmount: ['运费'] },
  status: {
    unpaid: ['待支付', '待付款', '待确认'],
    paid: ['待发货', '备货中', '部分发货'],
    shipped: ['已发货', '待收货'],
    completed: ['已完成', '已收货'],
    cancelled: ['已关闭', '已取消'],
  },
  lineRefunded: [{ columns: ['售后状态'], matches: /退款成功|退款完成|退款完毕/ }],
  rules: { orderMoney: 'parts', statusPerLine: true },
  home: { currency: 'CNY', timezone: 'Asia/Shanghai' },
}
