import type { Preset } from './preset.ts'

/**
 * Taobao and Tmall, 千牛 > 已卖出的宝贝 > 批量导出: one row per order. All titles stand in one cell, so only an order of one kind names
 * its product; the lines come with the items file. Closed orders keep their amounts and count for nothing.
 */
export const taobaoOrders: Preset = {
  id: 'taobao-orders',
  title: '淘宝/天猫订单',
  platform: 'taobao',
  content: 'orders',
  facet: 'header',
  marks: [
    ['订单编号'],
    ['买家会员名'],
    ['买家应付货款', '总金额'],
    ['买家实际支付金额', '买家实付金额'],
    ['订单状态'],
    ['订单创建时间'],
    ['宝贝标题', '商品标题'],
    ['宝贝种类', '商品种类'],
    ['宝贝总数量', '商品总数量'],
    ['收货人姓名'],
    ['运送方式'],
  ],
  required: ['orderKey', 'orderDate', 'paid'],
  columns: {
    orderKey: ['订单编号'],
    orderDate: ['订单创建时间', '订单付款时间'],
    customerKey: ['买家会员名'],
    customerName: ['收货人姓名'],
    phone: ['联系手机', '联系电话'],
    productTitle: ['宝贝标题', '商品标题'],
    quantity: ['宝贝总数量', '商品总数量'],
    goods: ['买家应付货款'],
    shipping: ['买家应付邮费'],
    paid: ['买家实际支付金额', '买家实付金额'],
    refund: ['退款金额'],
    status: ['订单状态'],
    channel: ['店铺名称'],
    region: ['收货地址', '修改后的收货地址'],
    note: ['买家留言', '订单备注', '商家备注'],
  },
  combine: { note: 'join' },
  constants: { channel: '淘宝', country: '中国' },
  status: {
    unpaid: ['等待买家付款'],
    paid: ['买家已付款', '等待卖家发货', '卖家部分发货'],
    shipped: ['卖家已发货', '等待买家确认'],
    completed: ['交易成功'],
    cancelled: ['交易关闭'],
  },
  kinds: ['宝贝种类', '商品种类'],
  regionIsFirstWord: true,
  home: { currency: 'CNY', timezone: 'Asia/Shanghai' },
}
