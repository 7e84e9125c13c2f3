import { describe, expect, it } from 'vitest'
import { readEmail } from '../../../core/identity/email.ts'
import { isForwarded, mobileNumberOf, nationalDigits, shownDigits } from '../../../core/identity/phone.ts'

describe('phone numbers', () => {
  // methods.md 2.8 and section 7, number 59: the ten forms that were tried out.
  it.each([
    '13812345678',
    '+8613812345678',
    '+86 138 1234 5678',
    '008613812345678',
    '0086 138 1234 5678',
    '8613812345678',
    '138 1234 5678',
    '138-1234-5678',
    '１３８１２３４５６７８',
    '＋８６１３８１２３４５６７８',
  ])('reads %s as +8613812345678', (text) => {
    expect(mobileNumberOf(text)).toBe('+8613812345678')
  })

  it.each(['12345678901', '138****5678', '', '1381234567', '021-62345678', '林女士'])('rejects %j', (text) => {
    expect(mobileNumberOf(text)).toBeNull()
  })

  it.each([
    '13812345678-1234',
    '13812345678转1234',
    '138123456781234',
    '+86 13812345678 转 1234',
    '17012345678ext. 12',
  ])('takes %s for a lent number', (text) => {
    expect(isForwarded(text)).toBe(true)
    expect(mobileNumberOf(text)).toBeNull()
  })

  it('reads numbers of other countries at home and abroad', () => {
    expect(mobileNumberOf('07911 123456', 'GB')).toBe('+447911123456')
    expect(mobileNumberOf('+44 7911 123456')).toBe('+447911123456')
    expect(isForwarded('+447911123456')).toBe(false)
    expect(nationalDigits('+447911123456')).toBe('07911123456')
    expect(nationalDigits('+8613812345678')).toBe('13812345678')
  })

  it('sees what a hidden number shows', () => {
    expect(shownDigits('138****5678')).toEqual({ start: '138', end: '5678' })
    expect(shownDigits('*******5678')).toEqual({ start: '', end: '5678' })
    expect(shownDigits('138********')).toBeNull()
  })
})

describe('e-mail addresses', () => {
  it('keeps dots and plus signs, and lower-cases', () => {
    expect(readEmail(' Ann.Lee+Tea@Gmail.com ')?.address).toBe('ann.lee+tea@gmail.com')
  })

  it.each([
    'abc123@marketplace.amazon.co.uk',
    'x9@privaterelay.appleid.com',
    'b7@members.ebay.com',
    'noreply@shop.test',
  ])('knows that %s is nobody’s own', (text) => {
    expect(readEmail(text)?.isRelay).toBe(true)
  })

  it('takes a hidden address for none', () => {
    expect(readEmail('a***@qq.com')).toBeNull()
  })
})
