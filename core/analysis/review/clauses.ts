/** A review in its clauses, each with how much it counts and whether it is about what was left out ("apart from the post, …"). */

export interface Clause {
  readonly text: string
  readonly weight: number
  readonly sentence: number
  /** What is excepted from the rest of the sentence: means the opposite where it says nothing itself. */
  readonly isExcepted: boolean
  /** Said in mockery: its praise is none. */
  readonly isMocking: boolean
}

const sentenceEnd = /[。!?;\n\r…]+|\.{2,}|\.(?=\s|$)|(?<=\p{Script=Han})\.|(?<=[a-z]{3})\.(?=[a-z])/u
const clauseEnd = /[,，、:()~"“”[\]|]+|\s[-–—]+\s|—+/u
const contrast =
  /(?<!不)但是?(?![愿凡求])|不过(?![如分是])|可是|然而|\b(?:but|however|unfortunately|sadly|yet|nevertheless)\b/gu
const startsContrast = /^\s*(?:但|不过|可是|然而|奈何|偏偏|but|however|unfortunately|sadly|yet|nevertheless)/u
/** "好是好", before what is wrong. */
const granted = /^\s*(\p{Script=Han}{1,3})是\1\s*$/u
const minorFault =
  /^\s*(?:就是|只是|唯一|美中不足|缺点就?是|only (?:complaint|downside|issue|problem|con|negative)|my only|the only)/u
const concession = /^\s*(?:虽然|虽说|尽管|虽|即使|although|though|even though|while|despite|in spite of)/u
const overall =
  /总体|总的来|总之|总而言之|整体(?:来说|上|来看|还|感觉|很)|综合|一句话|^\s*(?:其他|其它|其余|别的)|\b(?:overall|all in all|bottom line|in conclusion|in summary|to sum up|in short|everything else|the rest|other than that|in the end|long story short)\b/u
const mockery =
  /呵呵(?!呵*[,，]?好)|也是没谁了|没谁了|我也是醉|服了你|真是服|不敢恭维|真行啊|长见识|涨见识|涨姿势|见识了|谁买谁|thanks for nothing|^\s*(?:oh )?(?:great|nice|wonderful),? (?:another|yet another)|yeah right|what a joke|good luck (?:with|getting)|nice try|big thanks for|bravo for/u
/** Regret that it was not bought before is praise. */
const laterWish = /\bi? ?wish (?:i|we)\b[^,]{0,60}\b(?:sooner|earlier|years ago|long ago)\b/gu
const exceptChinese =
  /除了([^。!?]{1,30}?)(?:以外|之外|外)?[,，\s]*(?!还|也|而且)((?:其他|其它|其余|别的|剩下|剩余|啥|什么|哪|都|全|没|一无是处|一塌糊涂).*)$/u
const exceptFirst = /\b(?:except(?: for)?|apart from|aside from|other than|besides)\s+([^,]{1,60}),\s*(.+)$/u
const exceptLast = /^(.{6,}?)[,\s]+(?:except(?: for| that)?|apart from|aside from|other than)\s+([^,]{2,60})(.*)$/u

export function clausesOf(text: string): Clause[] {
  const sentences = text
    .split(sentenceEnd)
    .filter((sentence) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(sentence))
  const last = sentences.length - 1
  return sentences.flatMap((sentence, i) =>
    sentenceClauses(sentence, i).map((clause) =>
      last > 0 && (i === 0 || i === last) ? { ...clause, weight: clause.weight * 1.25 } : clause,
    ),
  )
}

function sentenceClauses(sentence: string, index: number): Clause[] {
  const isMocking = mockery.test(sentence)
  const base = { sentence: index, isMocking, isExcepted: false }
  const excepted = exceptionIn(sentence)
  if (excepted) {
    return [
      { ...base, text: excepted.part, weight: 0.5, isExcepted: true },
      ...split(excepted.rest).map((text) => ({ ...base, text, weight: 2.5 })),
    ]
  }
  const said = sentence
    .replace(/不是[^,，。]{1,20}[,，]?\s*而是/u, '，')
    .replace(/\bnot only\b/gu, ' ')
    .replace(laterWish, ' love ')
  const clauses = split(said)
  const turn = clauses.findLastIndex((clause) => startsContrast.test(clause))
  return clauses.map((text, i) => ({ ...base, text, weight: weightOf(text) * (turn <= 0 ? 1 : i < turn ? 0.7 : 1.4) }))
}

function exceptionIn(sentence: string): { readonly part: string; readonly rest: string } | null {
  const chinese = exceptChinese.exec(sentence)
  if (chinese) return { part: chinese[1]!, rest: `${sentence.slice(0, chinese.index)}，${chinese[2]!}` }
  const first = exceptFirst.exec(sentence)
  if (first && first.index < 12) return { part: first[1]!, rest: first[2]! }
  const last = exceptLast.exec(sentence)
  return last ? { part: last[2]!, rest: `${last[1]!}, ${last[3]!}` } : null
}

function split(sentence: string): string[] {
  return sentence
    .replace(contrast, (word) => `，${word}`)
    .split(clauseEnd)
    .filter((clause) => clause.trim() !== '')
}

function weightOf(clause: string): number {
  if (overall.test(clause)) return 2.5
  if (granted.test(clause)) return 0.2
  if (concession.test(clause)) return 0.5
  return minorFault.test(clause) ? 0.6 : 1
}
