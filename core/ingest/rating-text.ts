/** Reads ratings as platforms and owners write them: `5`, `4/5`, `5 stars`, `★★★★☆`, `五星`, `好评`. */

const wordRatings: readonly (readonly [RegExp, number])[] = [
  [/^(?:好评|满意|推荐|positive|good|great|excellent|非常满意|很满意)$/, 5],
  [/^(?:比较满意|very good)$/, 4],
  [/^(?:中评|一般|neutral|average|ok|okay)$/, 3],
  [/^(?:不满意|不太满意|poor)$/, 2],
  [/^(?:差评|非常不满意|很不满意|negative|bad|terrible)$/, 1],
]
const chineseDigits = '一二三四五'

/** 1…5; null where blank, NaN where it is no rating from 1 to 5. The middle one of 好评/中评/差评 is 3. */
export function readRating(written: string): number | null {
  const text = written.normalize('NFKC').trim().toLowerCase()
  if (text === '') return null
  const stars = /^((?:[★⭐✭🌟]\ufe0f?)+)[☆✩]*$/u.exec(text)
  if (stars) return within([...stars[1]!.replaceAll('\ufe0f', '')].length)
  const number = /^(\d{1,3}(?:[.,]\d+)?)\s*(?:(?:\/|out of|of)\s*5)?\s*(?:stars?|分|颗?星|★)?(?:好评|差评)?$/.exec(text)
  if (number) return within(Number(number[1]!.replace(',', '.')))
  const chinese = /^([一二三四五])颗?星/.exec(text)
  if (chinese) return chineseDigits.indexOf(chinese[1]!) + 1
  return wordRatings.find(([word]) => word.test(text))?.[1] ?? Number.NaN
}

function within(rating: number): number {
  return rating >= 1 && rating <= 5 ? rating : Number.NaN
}
