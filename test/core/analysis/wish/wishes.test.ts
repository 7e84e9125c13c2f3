import { describe, expect, it } from 'vitest'
import { findWishes, wishesIn } from '../../../../core/analysis/wish/wishes.ts'

describe('what a text asks for', () => {
  it.each([
    ['Please engrave "Ann" on the mug', ['engraving']],
    ['Can you add her initials?', ['engraving']],
    ['杯子上请刻字：平安', ['engraving']],
    ['It is a present, please wrap it', ['packaging']],
    ['送礼用，包装好看一点，不要放小票', ['packaging']],
    ['附一张贺卡，写上生日快乐', ['card']],
    ['Do you have it in blue, one size up?', ['size', 'colour']],
    ['能不能换成蓝色，大一点的', ['size', 'colour']],
    ['无糖，我对坚果过敏', ['ingredients']],
    ['Is there a gluten-free version?', ['ingredients']],
    ['有没有大包装？想批发', ['amount']],
    ['Leave it at the door', []],
    ['尽快发货，谢谢', []],
    ['Size and quality are as described', []],
  ])('%s', (text, kinds) => {
    expect(wishesIn(text).toSorted()).toEqual([...kinds].toSorted())
  })
})

describe('wishes of several people', () => {
  it('come up from three people on; one who asks often is one', () => {
    const ask = (who: string, text: string) => ({ who, text })
    const texts = [
      ask('1', 'please wrap it'),
      ask('2', 'gift wrap'),
      ask('3', 'wrapped, please'),
      ask('4', 'engrave Tom'),
      ask('4', 'engrave Tim'),
      ask('4', 'engrave Kim'),
    ]
    expect(findWishes(texts)).toEqual([{ kind: 'packaging', texts: [0, 1, 2], people: 3 }])
  })
})
