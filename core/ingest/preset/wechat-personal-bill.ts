import type { Preset } from './preset.ts'

/**
 * WeChat Pay, personal bill: what came in is a sale, unless it is a refund of the owner's own purchase. What was given back stands in
 * the status, whole or with its amount. Buyers are nicknames.
 */
export const wechatPersonalBill: Preset = {
  id: 'wechat-personal-bill',
  title: '微信支付账单（个人）',
  platform: 'wechat-pay',
  content: 'orders',
  facet: 'header',
  marks: [
    ['交易时间'],
    ['交易类型'],
    ['交易对方'],
    ['商品'],
    ['收/支'],
    ['金额(元)'],
    ['支付方式'],
    ['当前状态'],
    ['交易单号'],
    ['商户单号'],
  ],
  required: ['orderKey', 'orderDate', 'paid'],
  columns: {
    orderKey: ['交易单号'],
    orderDate: ['交易时间'],
    customerName: ['交易对方'],
    paid: ['金额(元)'],
    refund: ['当前状态'],
    status: ['当前状态'],
    payment: ['支付方式'],
    note: ['商品', '备注'],
  },
  reference: ['商户单号'],
  constants: { channel: '微信', country: '中国' },
  combine: { note: 'join' },
  amongWords: ['refund'],
  status: {
    refunded: ['已全额退款', '对方已退还', '已退还'],
    completed: ['已收钱', '已存入零钱', '支付成功', '已到账', '朋友已收钱', '已转账'],
    cancelled: ['交易关闭', '支付失败', '已关闭'],
  },
  only: [
    { columns: ['收/支'], matches: /^收入/ },
    { columns: ['交易类型'], matches: /^(?!.*退款)/ },
  ],
  home: { currency: 'CNY', timezone: 'Asia/Shanghai' },
}
