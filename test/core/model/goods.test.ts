import { describe, expect, it } from 'vitest'
import { isGoods } from '../../../core/model/goods.ts'

describe('what is no goods', () => {
  // Codes and titles of the Online Retail data (UCI data set 352).
  it.each([
    ['POSTAGE', 'POST'],
    ['DOTCOM POSTAGE', 'DOT'],
    ['Manual', 'M'],
    ['Discount', 'D'],
    ['Bank Charges', 'BANK CHARGES'],
    ['CARRIAGE', 'C2'],
    ['AMAZON FEE', 'AMAZONFEE'],
    ['SAMPLES', 'S'],
    ['CRUK Commission', 'CRUK'],
    ['PADS TO MATCH ALL CUSHIONS', 'PADS'],
    ['Adjust bad debt', 'B'],
    ['Dotcomgiftshop Gift Voucher £10.00', 'gift_0001_10'],
    ['', 'M'],
    ['Shipping', ''],
    ['Express delivery charge', 'X1'],
    ['Gift card', 'GC'],
    ['Gift Card - £25.00', 'GC25'],
    ['运费', 'yf'],
    ['补差价专用链接', '1001'],
    ['邮费补拍', '1002'],
    ['店铺礼品卡', '1003'],
  ])('%s (%s)', (title, key) => expect(isGoods(title, key)).toBe(false))

  it.each([
    ['Manual coffee grinder', 'M-100'],
    ['Delivery bag for couriers', 'B-7'],
    ['Gift card holder', 'H1'],
    ['VINTAGE POSTAGE STAMP CUSHION', '22001'],
    ['Wool scarf', 'M'],
    ['Sample set of teas', 'S9'],
    ['REGENCY CAKESTAND 3 TIER', '22423'],
    ['雪芽绿茶 免运费', 'A1'],
    ['试用装面霜', 'A2'],
    ['手动咖啡机', 'A3'],
  ])('but %s (%s) is', (title, key) => expect(isGoods(title, key)).toBe(true))
})
