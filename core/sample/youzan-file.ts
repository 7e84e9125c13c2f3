/** Orders as Youzan exports them: UTF-8, one row per order, all products in one cell. */
import { dayToText } from '../model/day.ts'
import { cellsUnder, moneyText, quoteNeeded, timeText, utf8 } from './delimited.ts'
import type { OrderState, SampleOrder } from './shop-plan.ts'
import { teaBuyer } from './tea-people.ts'

const header =
  '订单号,销售渠道,归属店铺,订单类型,订单状态,推广方式,订单来源,订单创建时间,买家付款时间,交易成功时间,付款方式,支付流水号,商品金额合计,运费,店铺优惠合计,应收订单金额,订单实付金额,支付优惠合计,订单实收金额,订单抵用积分数,店铺优惠方式,支付优惠方式,全部商品名称,商品种类数,订单配送方式,同城送达时间/提货时间,收货人省份,收货人城市,收货人地区,详细收货地址/提货地址,收货人/提货人,收货人手机号/提货人手机号,买家备注,订单星级,买家昵称,买家是否会员,买家手机号,下单网点,收银员,分销员,销售导购,专属导购,订单退款状态,订单已退款金额,商家订单备注,桌号,挂账主体,挂账手机号,团长订单,订单风险标签,分销员,分销员手机号,分销员所属店铺,分销员所属团队,分销员所属分组,分销员等级,订单佣金类型,订单佣金金额,订单下级卖货提成类型,订单下级卖货提成金额'.split(
    ',',
  )

const statusTexts: Readonly<Record<OrderState, string>> = {
  completed: '交易完成',
  refunded: '交易完成',
  shipped: '已发货',
  paid: '待发货',
  unpaid: '交易关闭',
  cancelled: '交易关闭',
}

/** Newest first. Sales over the counter have no buyer. */
export function youzanOrderFile(orders: readonly SampleOrder[], shop: string): Uint8Array {
  const rows = orders.map((order, index) => quoteNeeded(orderCells(order, index, shop))).reverse()
  return utf8([quoteNeeded(header), ...rows], '\n')
}

function orderCells(order: SampleOrder, index: number, shop: string): readonly string[] {
  const payableMinor = order.goodsMinor - order.discountMinor + order.shippingMinor
  const paid = order.state !== 'unpaid'
  const refundMinor = order.state === 'cancelled' ? payableMinor : order.refundMinor
  const time = timeText(order.day, order.secondOfDay)
  return cellsUnder(header, {
    订单号: `E${time.replace(/\D/g, '')}${String(index).padStart(8, '0')}`,
    销售渠道: order.person ? '网店' : '门店',
    归属店铺: shop,
    订单类型: '普通订单',
    订单状态: statusTexts[order.state],
    订单来源: order.person ? '微信小程序' : '门店收银',
    订单创建时间: time,
    买家付款时间: paid ? time : '',
    交易成功时间: order.state === 'completed' ? timeText(order.day + 7, order.secondOfDay) : '',
    付款方式: paid ? '微信支付' : '',
    支付流水号: paid ? `${dayToText(order.day).replaceAll('-', '')}${String(index).padStart(14, '0')}` : '',
    商品金额合计: moneyText(order.goodsMinor),
    运费: moneyText(order.shippingMinor),
    店铺优惠合计: moneyText(order.discountMinor),
    应收订单金额: moneyText(payableMinor),
    订单实付金额: moneyText(paid ? payableMinor : 0),
    支付优惠合计: '0.00',
    订单实收金额: moneyText(paid ? payableMinor - refundMinor : 0),
    订单抵用积分数: '0',
    店铺优惠方式: order.coupon === '' ? '' : `优惠码：${order.coupon}`,
    全部商品名称: order.lines.map((line) => line.product.title).join('，'),
    商品种类数: String(order.lines.length),
    ...(order.person ? buyerCells(order.person) : { 订单配送方式: '到店自提', 收银员: '店员01' }),
    订单星级: ' ',
    订单退款状态: refundMinor === 0 ? '' : refundMinor >= payableMinor ? '全额退款' : '部分退款',
    订单已退款金额: moneyText(refundMinor),
    团长订单: '否',
    订单风险标签: '——',
  })
}

function buyerCells(person: NonNullable<SampleOrder['person']>) {
  const buyer = teaBuyer(person)
  return {
    订单配送方式: '快递发货',
    收货人省份: buyer.province,
    收货人城市: buyer.city,
    收货人地区: buyer.district,
    '详细收货地址/提货地址': '示例路1号',
    '收货人/提货人': buyer.receiver,
    '收货人手机号/提货人手机号': buyer.phone,
    买家昵称: buyer.nick,
    买家是否会员: person.index % 2 === 0 ? '是' : '否',
    买家手机号: buyer.phone,
  }
}
