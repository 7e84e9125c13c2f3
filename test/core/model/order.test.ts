import { describe, expect, it } from 'vitest'
import { addLine, noLineSums, type OrderMoney, orderKindOf, settleOrder } from '../../../core/model/order.ts'

const silent: OrderMoney = {
  goodsMinor: null,
  paidMinor: null,
  discountMinor: null,
  shippingMinor: null,
  taxMinor: null,
  refundMinor: null,
  status: 'paid',
}
const sold = (saleMinor: number) => ({ ...noLineSums, saleMinor })

describe('settling an order', () => {
  it('takes the discount from what was paid where the platform says it', () => {
    expect(settleOrder({ ...silent, paidMinor: 900, shippingMinor: 100 }, sold(1000))).toMatchObject({
      discountMinor: 200,
      netMinor: 800,
      shippingMinor: 100,
    })
  })

  it('adds line and order discounts where only those are given', () => {
    const lines = { ...sold(1000), lineDiscountMinor: 50 }
    expect(settleOrder({ ...silent, discountMinor: 100 }, lines)).toMatchObject({ discountMinor: 150, netMinor: 850 })
  })

  it('takes tax off only where the prices are without it', () => {
    // 1000 goods + 200 tax = 1200 paid: prices without tax.
    expect(settleOrder({ ...silent, paidMinor: 1200, taxMinor: 200 }, sold(1000))).toMatchObject({ netMinor: 1000 })
    // 1200 goods paid with 200 tax inside them.
    expect(settleOrder({ ...silent, paidMinor: 1200, taxMinor: 200 }, sold(1200))).toMatchObject({ netMinor: 1200 })
  })

  it('never gives back more than the goods: the rest was postage', () => {
    const whole = { ...silent, paidMinor: 1100, shippingMinor: 100, refundMinor: 1100 }
    expect(settleOrder(whole, sold(1000))).toMatchObject({ refundMinor: 1000, netMinor: 0 })
  })

  it('takes an order called refunded as given back whole where no amount is stated', () => {
    expect(settleOrder({ ...silent, status: 'refunded' }, sold(1000))).toMatchObject({ refundMinor: 1000, netMinor: 0 })
  })

  it('counts returned lines as refunds and write-offs as adjustments', () => {
    const line = { quantity: -1, discountMinor: 0, refundMinor: 0 }
    const sums = addLine(addLine(noLineSums, { ...line, kind: 'return', amountMinor: -500 }), {
      ...line,
      kind: 'adjustment',
      amountMinor: -70,
    })
    expect(settleOrder(silent, sums)).toMatchObject({ refundMinor: 500, adjustmentMinor: -70, netMinor: -570 })
  })
})

it('names a document by what it does', () => {
  const line = { discountMinor: 0, refundMinor: 0 }
  const sale = { ...line, kind: 'sale', quantity: 1, amountMinor: 0 } as const
  const back = { ...line, kind: 'return', quantity: -1, amountMinor: -5 } as const
  const writeOff = { ...line, kind: 'adjustment', quantity: -1, amountMinor: 0 } as const
  expect(orderKindOf([back, sale])).toBe('sale')
  expect(orderKindOf([writeOff, back])).toBe('return')
  expect(orderKindOf([writeOff])).toBe('adjustment')
})
