import type { Preset } from './preset.ts'

/**
 * WeChat Pay, merchant bill: a row per payment or refund, every value behind a back-quote, totals in two lines below. The openid tells
 * buyers apart.
 */
export const wechatMerchantBill: Preset = {
  id: 'wechat-merchant-bill',
  title: '微信支付账单（商户）',
  platform: 'wechat-pay',
  content: 'orders',
  facet: 'header',
  marks: [
    ['交易时间'],
    ['公众账号ID'],
    ['商户号'],
    ['微信订单号'],
    ['商户订单号'],
    ['用户标识'],
    ['交易状态'],
    ['应结订单金额', '总金额'],
    ['微信退款单号'],
    ['手续费'],
  ],
  required: ['orderKey', 'orderDate', 'paid'],
  columns: {
    orderKey: ['微信订单号'],
    orderDate: ['交易时间'],
    customerKey: ['用户标识'],
    productTitle: ['商品名称'],
    paid: ['应结订单金额', '总金额', '订单金额'],
    status: ['交易状态'],
    payment: ['付款银行'],
    note: ['商户订单号'],
    currency: ['货币种类'],
  },
  reference: ['商户订单号'],
  constants: { channel: '微信', country: '中国' },
  status: { paid: ['SUCCESS', 'REFUND'], cancelled: ['REVOKED', 'CLOSED', 'PAYERROR'] },
  returns: {
    when: [{ columns: ['交易状态'], matches: /^refund/i }],
    key: ['微信退款单号'],
    amount: ['退款金额', '申请退款金额'],
  },
  only: [{ columns: ['交易状态'], matches: /^(?!revoked)/i }],
  rules: { notes: /^总交易单数|^`?\d+,`?-?\d+\.\d{2},/ },
  home: { currency: 'CNY', timezone: 'Asia/Shanghai' },
}
