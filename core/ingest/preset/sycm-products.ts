import type { Preset } from './preset.ts'

/**
 * 生意参谋, 品类 > 商品排行: what Taobao and Tmall count per product and day. The title of the sheet stands above its header. Visitors are
 * counted, not named: nobody can be portrayed from it.
 */
export const sycmProducts: Preset = {
  id: 'sycm-products',
  title: '生意参谋商品表',
  platform: 'taobao',
  content: 'product-visits',
  facet: 'both',
  marks: [
    ['统计日期', '日期'],
    ['商品ID', '商品id'],
    ['商品名称', '商品标题'],
    ['商品访客数', '访客数'],
    ['商品浏览量', '浏览量'],
    ['商品收藏人数', '收藏人数'],
    ['商品加购件数', '加购件数', '商品加购人数'],
    ['支付买家数'],
    ['支付金额'],
  ],
  required: ['visitDate', 'productTitle', 'visitors'],
  never: ['计划ID', '订单编号', '订单号'],
  columns: {
    visitDate: ['统计日期', '日期'],
    // The number that the shop gave the product, as its orders have it; else the platform's.
    productKey: ['货号', '商品货号', '商品ID', '商品id'],
    productTitle: ['商品名称', '商品标题'],
    visitors: ['商品访客数', '访客数'],
    views: ['商品浏览量', '浏览量'],
    favourites: ['商品收藏人数', '收藏人数'],
    carts: ['商品加购件数', '加购件数', '商品加购人数'],
    buyers: ['支付买家数'],
    paidItems: ['支付件数'],
    paid: ['支付金额'],
    refund: ['成功退款金额', '成功退款退货金额'],
    dwellSeconds: ['平均停留时长', '商品平均停留时长'],
  },
  home: { currency: 'CNY', timezone: 'Asia/Shanghai' },
}
