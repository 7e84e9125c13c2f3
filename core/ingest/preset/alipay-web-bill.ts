import type { Preset } from './preset.ts'

/** Alipay, the bill of the website, personal or merchant: what came in is a sale, with what was given back in a column beside it. */
export const alipayWebBill: Preset = {
  id: 'alipay-web-bill',
  title: '支付宝账单（网页）',
  platform: 'alipay',
  content: 'orders',
  facet: 'header',
  marks: [
    ['交易号'],
    ['商家订单号'],
    ['交易创建时间'],
    ['付款时间'],
    ['交易来源地'],
    ['金额(元)'],
    ['收/支'],
    ['服务费(元)'],
    ['成功退款(元)'],
    ['资金状态'],
  ],
  required: ['orderKey', 'orderDate', 'paid'],
  columns: {
    orderKey: ['交易号'],
    orderDate: ['付款时间', '交易创建时间'],
    customerName: ['交易对方'],
    paid: ['金额(元)'],
    refund: ['成功退款(元)'],
    status: ['交易状态'],
    channel: ['交易来源地'],
    note: ['商品名称', '备注'],
  },
  reference: ['商家订单号'],
  constants: { channel: '支付宝', payment: '支付宝', country: '中国' },
  combine: { note: 'join' },
  status: { unpaid: ['等待'], completed: ['交易成功', '支付成功'], cancelled: ['交易关闭', '失败'] },
  only: [
    { columns: ['收/支'], matches: /^收入/ },
    { columns: ['商品名称'], matches: /^(?!退款)/ },
  ],
  rules: { notes: /^,*-{5,}|^,*(?:共\d+笔|已收入|待收入|已支出|待支出|导出时间)/ },
  home: { currency: 'CNY', timezone: 'Asia/Shanghai' },
}
