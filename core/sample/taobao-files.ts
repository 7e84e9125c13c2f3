/** Orders and their items as 千牛 exports them: two GBK files, every cell quoted, order numbers behind a guard against Excel. */
import { cellsUnder, moneyText, quoteAll, timeText } from './delimited.ts'
import { encodeGbk } from './gbk.ts'
import type { OrderState, SampleOrder } from './shop-plan.ts'
import { teaBuyer } from './tea-people.ts'

const orderHeader =
  '订单编号,买家会员名,买家支付宝账号,支付单号,支付详情,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,特权订金订单id,是否上传合同照片,是否上传小票,是否代付,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易,新零售交易类型,新零售导购门店名称,新零售导购门店id,新零售发货门店名称,新零售发货门店id,退款金额,预约门店,确认收货时间,打款商家金额,含应开票给个人的个人红包,是否信用购,体验期结束时间,前N有礼,配送类型,主订单编号'.split(
    ',',
  )
const itemHeader = '订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码'.split(',')

const statusTexts: Readonly<Record<OrderState, string>> = {
  completed: '交易成功',
  refunded: '交易成功',
  shipped: '卖家已发货，等待买家确认',
  paid: '买家已付款，等待卖家发货',
  unpaid: '交易关闭',
  cancelled: '交易关闭',
}
const closingReasons: Readonly<Partial<Record<OrderState, string>>> = {
  unpaid: '买家未付款',
  cancelled: '买家不想要了',
}

/** Nineteen digits, as order numbers have today; unique by the order's place in the shop. */
function orderNumber(order: SampleOrder, index: number): string {
  return `${4_500_000 + order.day}${String(index).padStart(8, '0')}${String(1_000 + (order.secondOfDay % 9_000)).slice(0, 4)}`
}

/** The order list, newest first. */
export function taobaoOrderFile(orders: readonly SampleOrder[], shop: string): Uint8Array {
  const rows = orders.map((order, index) => quoteAll(orderCells(order, orderNumber(order, index), shop))).reverse()
  return encodeGbk(`${[quoteAll(orderHeader), ...rows].join('\r\n')}\r\n`)
}

/** The items of the same orders, in the same order. */
export function taobaoItemFile(orders: readonly SampleOrder[]): Uint8Array {
  const rows = orders.map((order, index) => itemRows(order, orderNumber(order, index))).reverse()
  return encodeGbk(`${[quoteAll(itemHeader), ...rows.flat()].join('\r\n')}\r\n`)
}

function orderCells(order: SampleOrder, number: string, shop: string): readonly string[] {
  const buyer = order.person ? teaBuyer(order.person) : null
  const goodsMinor = order.goodsMinor - order.discountMinor
  const totalMinor = goodsMinor + order.shippingMinor
  const paid = order.state !== 'unpaid'
  const refundMinor = order.state === 'cancelled' ? totalMinor : order.refundMinor
  return cellsUnder(orderHeader, {
    订单编号: `="${number}"`,
    买家会员名: buyer?.nick ?? '',
    买家支付宝账号: '1**********',
    支付单号: paid ? `'${order.day}${number.slice(-12)}` : '',
    买家应付货款: moneyText(goodsMinor),
    买家应付邮费: moneyText(order.shippingMinor),
    买家支付积分: '0',
    总金额: moneyText(totalMinor),
    返点积分: '0',
    买家实际支付金额: moneyText(paid ? totalMinor : 0),
    买家实际支付积分: '0',
    订单状态: statusTexts[order.state],
    收货人姓名: buyer?.receiver ?? '',
    '收货地址 ': buyer ? `${buyer.province} ${buyer.city} ${buyer.district} ****` : '',
    运送方式: '快递',
    联系手机: "'1**********",
    订单创建时间: timeText(order.day, order.secondOfDay),
    '订单付款时间 ': paid ? timeText(order.day, Math.min(order.secondOfDay + 41, 86_399)) : '',
    '宝贝标题 ': order.lines.map((line) => line.product.title).join('，'),
    '宝贝种类 ': String(order.lines.length),
    宝贝总数量: String(order.lines.reduce((sum, line) => sum + line.quantity, 0)),
    店铺Id: '0',
    店铺名称: shop,
    订单关闭原因: closingReasons[order.state] ?? '订单未关闭',
    卖家服务费: '0',
    买家服务费: '0',
    是否手机订单: '手机订单',
    是否代付: '否',
    是否是O2O交易: '否',
    退款金额: moneyText(refundMinor),
    确认收货时间: order.state === 'completed' ? timeText(order.day + 5, order.secondOfDay) : '',
    打款商家金额: order.state === 'completed' ? `${moneyText(totalMinor - refundMinor)}元` : '0.00元',
    主订单编号: `="${number}"`,
  })
}

/** The shop never filled in merchant codes, as small shops often do not: its products go by their titles. */
function itemRows(order: SampleOrder, number: string): readonly string[] {
  return order.lines.map(({ product, quantity }) =>
    quoteAll(
      cellsUnder(itemHeader, {
        订单编号: `="${number}"`,
        标题: product.title,
        价格: moneyText(product.priceMinor),
        购买数量: String(quantity),
        商品属性: `规格：${product.variant}`,
        订单状态: statusTexts[order.state],
      }),
    ),
  )
}
