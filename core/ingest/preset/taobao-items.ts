import type { Preset } from './preset.ts'

/** Taobao and Tmall, the items beside the order list: one row per line, without date and buyer. */
export const taobaoItems: Preset = {
  id: 'taobao-items',
  title: '淘宝/天猫宝贝明细',
  platform: 'taobao',
  content: 'order-items',
  facet: 'lines',
  marks: [
    ['主订单编号', '订单编号'],
    ['标题', '商品标题', '宝贝标题'],
    ['价格', '商品价格'],
    ['购买数量'],
    ['商品属性'],
    ['商家编码', '外部系统编号'],
  ],
  required: ['orderKey', 'productTitle', 'quantity', 'unitPrice'],
  never: ['买家会员名', '买家应付货款'],
  columns: {
    orderKey: ['主订单编号', '订单编号'],
    lineKey: ['子订单编号'],
    productKey: ['商家编码', '外部系统编号'],
    productTitle: ['标题', '商品标题', '宝贝标题'],
    variant: ['商品属性'],
    quantity: ['购买数量'],
    unitPrice: ['价格', '商品价格'],
  },
  home: { currency: 'CNY', timezone: 'Asia/Shanghai' },
}
