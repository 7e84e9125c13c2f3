import type { Preset } from './preset.ts'

/**
 * Alipay, the bill of the mobile app: what came in is a sale, unless it is a refund of the owner's own purchase; what went out and is
 * called a refund was given back to a buyer. People are hidden or nicknames and never keys.
 */
export const alipayMobileBill: Preset = {
  id: 'alipay-mobile-bill',
  title: '支付宝账单（手机）',
  platform: 'alipay',
  content: 'orders',
  facet: 'header',
  marks: [
    ['交易时间'],
    ['交易分类'],
    ['交易对方'],
    ['对方账号'],
    ['商品说明'],
    ['收/支'],
    ['收/付款方式'],
    ['交易状态'],
    ['交易订单号'],
    ['商家订单号'],
  ],
  required: ['orderKey', 'orderDate', 'paid'],
  never: ['商户名称'],
  columns: {
    orderKey: ['交易订单号'],
    orderDate: ['交易时间'],
    customerName: ['交易对方'],
    email: ['对方账号'],
    phone: ['对方账号'],
    paid: ['金额'],
    status: ['交易状态'],
    payment: ['收/付款方式'],
    note: ['商品说明', '备注'],
  },
  reference: ['商家订单号'],
  constants: { channel: '支付宝', country: '中国' },
  combine: { note: 'join' },
  status: { unpaid: ['等待'], completed: ['交易成功', '支付成功'], cancelled: ['交易关闭', '已关闭', '交易失败'] },
  except: [{ columns: ['收/支'], matches: /^(?!收入|支出)/ }],
  returns: {
    when: [
      { columns: ['收/支'], matches: /^支出/ },
      { columns: ['交易分类', '商品说明'], matches: /^退款/ },
    ],
  },
  only: [
    { columns: ['收/支'], matches: /^收入/ },
    { columns: ['交易分类'], matches: /^(?!退款)/ },
    { columns: ['商品说明'], matches: /^(?!退款)/ },
  ],
  rules: { notes: /^,*-{5,}/ },
  home: { currency: 'CNY', timezone: 'Asia/Shanghai' },
}
