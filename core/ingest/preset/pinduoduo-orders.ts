import type { Preset } from './preset.ts'

/**
 * Pinduoduo (拼多多), 商家后台 > 订单导出: one row per order, which holds one SKU. Nothing tells one buyer from another. What the shop
 * receives includes what the platform adds to the buyer's payment.
 */
export const pinduoduoOrders: Preset = {
  id: 'pinduoduo-orders',
  title: '拼多多订单',
  platform: 'pinduoduo',
  content: 'order-lines',
  facet: 'both',
  marks: [
    ['订单号'],
    ['商品总价(元)'],
    ['商家实收金额(元)', '用户实付金额(元)'],
    ['商品数量(件)'],
    ['店铺优惠折扣(元)'],
    ['平台优惠折扣(元)'],
    ['商品id'],
    ['商品规格'],
    ['售后状态'],
    ['订单成交时间'],
  ],
  required: ['orderKey', 'orderDate', 'lineAmount'],
  columns: {
    orderKey: ['订单号'],
    orderDate: ['订单成交时间', '支付时间', '发货时间'],
    lineKey: ['样式ID', '商品id'],
    productKey: ['商家编码-规格维度', '商家编码-商品维度', '商品id'],
    productTitle: ['商品'],
    variant: ['商品规格'],
    quantity: ['商品数量(件)'],
    lineAmount: ['商品总价(元)'],
    shipping: ['邮费(元)'],
    paid: ['商家实收金额(元)', '用户实付金额(元)'],
    status: ['订单状态'],
    region: ['省'],
    city: ['市'],
    note: ['商家备注'],
  },
  constants: { channel: '拼多多', country: '中国' },
  status: {
    unpaid: ['待支付', '待付款'],
    paid: ['待发货', '待成团', '拼团成功'],
    shipped: ['已发货', '待收货', '待签收'],
    completed: ['已收货', '已签收', '交易成功', '已评价'],
    cancelled: ['已取消', '交易已取消', '交易关闭', '拼团失败'],
  },
  statusWhere: [{ columns: ['售后状态', '订单状态'], matches: /退款成功/, status: 'refunded' }],
  home: { currency: 'CNY', timezone: 'Asia/Shanghai' },
}
