import { describe, expect, test } from 'vitest'
import { type ComparedProduct, homogenisation, similarProducts } from '../../../../core/analysis/product/similar.ts'
import { titleWords } from '../../../../core/analysis/product/title-words.ts'
import { loadCutWords } from '../../../../core/analysis/review/cut-words.ts'
import { seededRandom } from '../../../../core/analysis/stats/random.ts'

const cut = await loadCutWords()
const product = (title: string, priceMinor = 2000, category = 'c'): ComparedProduct => ({ title, priceMinor, category })

describe('what a title says', () => {
  test('promotion, width, order and plurals make no difference', () => {
    expect(new Set(titleWords('【包邮】２０２４新款 西湖龙井茶 250克 热卖').words)).toEqual(
      new Set(titleWords('西湖龙井茶250g').words),
    )
    expect(new Set(titleWords('New! Ceramic Tea Mugs, free shipping').words)).toEqual(
      new Set(titleWords('Tea Mug Ceramic').words),
    )
  })
  test('amounts are one attribute in whatever unit', () => {
    expect(titleWords('龙井 半斤装 0.5kg').attributes.get('weight')).toBe('500')
    expect(titleWords('Oolong 500 g').attributes.get('weight')).toBe('500')
    expect(titleWords('铁观音 1斤').attributes.get('weight')).toBe('500')
    expect(titleWords('green tea bags').attributes.has('colour')).toBe(false)
    expect(titleWords('green mug').attributes.get('colour')).toBe('green')
  })
})

const kinds =
  'teapot,kettle,cup,saucer,tray,caddy,strainer,scoop,coaster,towel,apron,bowl,plate,vase,candle,lamp,clock,mirror,basket,box'
const looks = 'bamboo,ceramic,glass,walnut,linen,copper,marble,enamel,porcelain,cork'
const 品类 = '茶壶,茶杯,茶盘,公道杯,茶漏,茶巾,茶罐,盖碗,花瓶,香炉,挂画,烛台,果盘,筷子,汤匙,砂锅,餐垫,抱枕,台灯,花盆'
const 材质 = '竹编,陶瓷,玻璃,胡桃木,亚麻,紫铜,大理石,搪瓷,骨瓷,软木'

describe.each([1, 2, 3, 4, 5])('three near-copies among fifty products, shop %i', (seed) => {
  const random = seededRandom(seed)
  const pick = (list: string, at: number) => list.split(',')[at % list.split(',').length]!
  const titled = (make: (kind: string, look: string) => string, kinds: string, looks: string) => {
    const used = new Set<string>()
    while (used.size < 47)
      used.add(make(pick(kinds, Math.floor(random() * 20)), pick(looks, Math.floor(random() * 10))))
    return [...used].map((title) => product(title, 1500 + Math.floor(random() * 500)))
  }

  test('English: reworded copies are found, the rest is left alone', () => {
    const shop = titled((kind, look) => `${look} ${kind}`, kinds, looks)
    const copies = [5, 17, 30].map((at) => {
      const [look, kind] = shop[at]!.title.split(' ') as [string, string]
      return product(`New ${kind}s, ${look} – hot sale`, Math.round(shop[at]!.priceMinor * 1.08))
    })
    const found = similarProducts([...shop, ...copies], cut).map(({ products }) => products.join(' '))
    expect(found).toEqual(expect.arrayContaining(['5 47', '17 48', '30 49']))
    expect(found.length).toBeLessThanOrEqual(4)
  })

  test('Chinese: so are they', () => {
    const shop = titled((kind, look) => `${look}手工${kind}`, 品类, 材质)
    const copies = [5, 17, 30].map((at) =>
      product(`【热卖】${shop[at]!.title.replace('手工', '纯手工')} 包邮`, Math.round(shop[at]!.priceMinor * 0.92)),
    )
    const found = similarProducts([...shop, ...copies], cut).map(({ products }) => products.join(' '))
    expect(found).toEqual(expect.arrayContaining(['5 47', '17 48', '30 49']))
    expect(found.length).toBeLessThanOrEqual(4)
  })
})

test('variants, other prices and other categories are no copies', () => {
  expect(similarProducts([product('Stoneware mug, oat 350 ml'), product('Stoneware mug, oat 500 ml')])).toEqual([])
  expect(similarProducts([product('大红袍 100克'), product('大红袍 250克')])).toEqual([])
  expect(similarProducts([product('Red wool throw'), product('Blue wool throw')])).toEqual([])
  expect(similarProducts([product('Wool throw'), product('Wool throw', 3000)])).toEqual([])
  expect(similarProducts([product('Wool throw', 2000, 'home'), product('Wool throw', 2000, 'pets')])).toEqual([])
})

test('homogenisation by hand', () => {
  // Four kinds of equal sales; one kind that holds everything; two groups of two.
  expect(homogenisation([1, 1, 1, 1], [0, 1, 2, 3])).toBeCloseTo(0, 9)
  expect(homogenisation([1, 1, 1, 1], [0, 0, 0, 0])).toBeCloseTo(0.75, 9)
  expect(homogenisation([1, 1, 1, 1], [0, 0, 1, 1])).toBeCloseTo(0.5, 9)
})
