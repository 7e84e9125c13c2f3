import type { Preset } from './preset.ts'

/**
 * JD (京东), 商家后台 > 订单导出: one row per SKU, the order's money on every row. What the buyer paid from a balance stands beside what
 * was left to pay.
 */
export const jdOrders: Preset = {
  id: 'jd-orders',
  title: '京东订单',
  platform: 'jd',
  content: 'order-lines',
  facet: 'both',
  marks: [
    ['订单号'],
    ['商品ID'],
    ['订购数量'],
    ['京东价'],
    ['应付金额'],
    ['结算金额'],
    ['下单帐号', '下单账号'],
    ['下单时间'],
    ['付款确认时间'],
  ],
  required: ['orderKey', 'orderDate', 'quantity', 'unitPrice'],
  columns: {
    orderKey: ['订单号'],
    orderDate: ['下单时间', '付款确认时间'],
    customerKey: ['下单帐号', '下单账号'],
    customerName: ['客户姓名'],
    phone: ['联系电话'],
    productKey: ['货号', '商品ID'],
    productTitle: ['商品名称'],
    quantity: ['订购数量'],
    unitPrice: ['京东价'],
    paid: ['应付金额', '余额支付'],
    shipping: ['运费金额'],
    status: ['订单状态'],
    channel: ['订单渠道', '订单来源'],
    payment: ['支付方式'],
    note: ['订单备注', '商家备注'],
  },
  constants: { channel: '京东', country: '中国' },
  combine: { paid: 'add' },
  status: {
    unpaid: ['等待付款', '待付款', '未付款'],
    paid: ['等待出库', '等待发货', '待出库', '等待打印', '暂停'],
    shipped: ['等待确认收货', '已出库', '已发货', '配送'],
    completed: ['完成', '已完成', '交易成功'],
    cancelled: ['(删除)', '取消', '已取消', '锁定', '交易关闭'],
  },
  rules: { orderMoney: 'every' },
  home: { currency: 'CNY', timezone: 'Asia/Shanghai' },
}
