/** Names of months in the languages in which platforms write their exports. */

/** How they begin, without accents; where two months of a language begin alike, four letters. */
const beginnings: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'янв', 'oca', 'sty'],
  ['feb', 'fev', 'фев', 'sub', 'lut'],
  ['mar', 'mrz', 'mrt', 'maa', 'мар'],
  ['apr', 'avr', 'abr', 'апр', 'nis', 'kwi'],
  ['may', 'mai', 'mei', 'maj', 'mag', 'маи', 'мая'],
  ['jun', 'juin', 'giu', 'июн', 'haz', 'cze'],
  ['jul', 'juil', 'lug', 'июл', 'tem', 'lip'],
  ['aug', 'aou', 'ago', 'авг', 'sie'],
  ['sep', 'set', 'сен', 'eyl', 'wrz'],
  ['oct', 'okt', 'out', 'ott', 'окт', 'eki', 'paz'],
  ['nov', 'ноя', 'kas', 'lis'],
  ['dec', 'dez', 'dic', 'des', 'дек', 'ara', 'gru'],
]

const byBeginning = new Map(beginnings.flatMap((names, month) => names.map((name) => [name, month + 1] as const)))

/** 1…12, or 0 where the word is no month. */
export function monthNumber(word: string): number {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').replace('ı', 'i').toLowerCase()
  return byBeginning.get(plain.slice(0, 4)) ?? byBeginning.get(plain.slice(0, 3)) ?? 0
}
