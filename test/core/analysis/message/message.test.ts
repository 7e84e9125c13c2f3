import { describe, expect, it } from 'vitest'
import { smsLength } from '../../../../core/analysis/message/sms-length.ts'
import { claimsScarcity, fillMessage, readTemplate } from '../../../../core/analysis/message/template.ts'

const facts = {
  name: '',
  product: 'Mug',
  last_product: '',
  since: '3 weeks',
  until: '1 Dec',
  offer: '10% off',
  shop: 'Fern',
}
const fill = (text: string, change: Partial<typeof facts> = {}) =>
  fillMessage(readTemplate(text), { ...facts, ...change })

describe('a template', () => {
  it('is filled with facts and nothing else', () => {
    expect(fill('10% off {product} until {until}.').text).toBe('10% off Mug until 1 Dec.')
    expect(readTemplate('Hi {nmae}').unknown).toEqual(['nmae'])
  })

  it('leaves a bracket out where its fact is not known, and refuses the message where there is none', () => {
    expect(fill('[Hi {name}, ]{product} is back').text).toBe('Mug is back')
    expect(fill('[Hi {name}, ]{product} is back', { name: 'Ann' }).text).toBe('Hi Ann, Mug is back')
    expect(fill('Hi {name}, {product}')).toEqual({ text: null, missing: ['name'] })
  })

  it.each(['[Hi {name}', 'Hi ]', '[[Hi]]'])('sees that brackets of “%s” do not close', (text) => {
    expect(readTemplate(text).isUnbalanced).toBe(true)
  })

  it.each(['Only 3 left!', 'Last chance', '仅剩两件', '手慢无'])('sees hurry without ground in “%s”', (text) => {
    expect(claimsScarcity(text)).toBe(true)
    expect(claimsScarcity('10% off Mug until 1 Dec')).toBe(false)
  })
})

describe('the length of a text message', () => {
  // 3GPP TS 23.038: 160 letters of 7 bits or 70 of 16 in one message, 153 and 67 in a piece of several.
  it.each([
    ['', 0, 0],
    ['a'.repeat(160), 160, 1],
    ['a'.repeat(161), 161, 2],
    ['a'.repeat(306), 306, 2],
    ['a'.repeat(307), 307, 3],
    ['€'.repeat(80), 160, 1],
    ['茶'.repeat(70), 70, 1],
    ['茶'.repeat(71), 71, 2],
    ['茶'.repeat(135), 135, 3],
    [`${'a'.repeat(69)}茶`, 70, 1],
    ['🍵'.repeat(35), 70, 1],
    ['🍵'.repeat(36), 72, 2],
  ])('counts', (text, characters, messages) => {
    expect(smsLength(text)).toEqual({ characters, messages })
  })
})
