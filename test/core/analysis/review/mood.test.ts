import { describe, expect, it } from 'vitest'
import { starAgreement } from '../../../../core/analysis/review/agreement.ts'
import { loadCutWords } from '../../../../core/analysis/review/cut-words.ts'
import { readMood } from '../../../../core/analysis/review/mood.ts'
import { goodRate, rankShare, verdictOf } from '../../../../core/analysis/review/rate.ts'
import { chineseHardSentences, englishHardSentences } from './hard-sentences.ts'

const cut = await loadCutWords()
const sign = (mood: number) => (mood > 0 ? 'good' : mood < 0 ? 'bad' : 'neither')

describe.each([
  ['Chinese', chineseHardSentences],
  ['English', englishHardSentences],
])('hard %s sentences', (_language, sentences) => {
  it.each(sentences.map(([text, mood, aspects]) => ({ text, mood, aspects })))(
    '$text',
    ({ text, mood, aspects = {} }) => {
      const read = readMood(text, cut)
      expect(sign(read.mood)).toBe(mood)
      for (const [aspect, said] of Object.entries(aspects)) {
        expect([aspect, sign(read.aspects.find((each) => each.aspect === aspect)?.mood ?? 0)]).toEqual([aspect, said])
      }
    },
  )
})

describe('what is no review', () => {
  it.each([
    '',
    '   ',
    '此用户没有填写评价',
    '此用户没有填写评价。',
    '系统默认好评',
    '该用户未填写评价内容',
    '用户未及时做出评价，系统默认好评!',
    '评价方未及时做出评价,系统默认好评！',
    '...',
    'No comment',
  ])('counts %j apart', (text) => expect(readMood(text, cut)).toEqual({ mood: 0, aspects: [], isDefault: true }))

  it('does not take a review that mentions defaults for one', () => {
    expect(readMood('默认的颜色很好看，质量也不错', cut).isDefault).toBe(false)
    expect(readMood('好评', cut).isDefault).toBe(false)
  })
})

describe('hostile cells', () => {
  it.each([
    '=HYPERLINK("http://x")',
    '<script>alert(1)</script>',
    '\u0000\uD800',
    '（'.repeat(9000),
    'a'.repeat(90_000),
    '不'.repeat(9000),
    '除了'.repeat(3000),
    'except '.repeat(1500),
    '__proto__ constructor',
  ])('reads %#', (text) => {
    const started = performance.now()
    const { mood } = readMood(text, cut)
    expect(mood).toBeGreaterThanOrEqual(-1)
    expect(mood).toBeLessThanOrEqual(1)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

it('agrees with the stars as counted by hand', () => {
  const pairs = [
    { stars: 5, mood: 0.5 },
    { stars: 4, mood: -0.5 },
    { stars: 1, mood: -0.5 },
    { stars: 2, mood: -0.1 },
    { stars: 3, mood: 0.9 },
    { stars: null, mood: 0.9 },
  ]
  // 3 of 4 agree; by chance (2 × 1 + 2 × 3) / 16 = .5, so kappa is (.75 − .5) / .5.
  expect(starAgreement(pairs)).toEqual({ n: 4, accuracy: 0.75, kappa: 0.5 })
  expect(starAgreement([])).toEqual({ n: 0, accuracy: null, kappa: null })
})

it('takes stars before words', () => {
  expect([verdictOf(5, -1), verdictOf(3, 1), verdictOf(2, 1), verdictOf(null, 0.2), verdictOf(null, null)]).toEqual([
    1,
    0,
    -1,
    1,
    null,
  ])
  expect(rankShare(goodRate([1, 1, 1]), 0.5)).toBeCloseTo(8 / 13, 12)
})
