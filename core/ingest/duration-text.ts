/** Reads lengths of time: `80`, `80秒`, `1分20秒`, `1小时2分`, `1m 20s`, `1:20`, `00:01:20`, `12.5 sec`. */

const units: readonly (readonly [RegExp, number])[] = [
  [/(\d+(?:\.\d+)?)\s*(?:小时|时|hours?|hrs?|h)/i, 3600],
  [/(\d+(?:\.\d+)?)\s*(?:分钟|分|minutes?|mins?|m)(?![a-z])/i, 60],
  [/(\d+(?:\.\d+)?)\s*(?:秒钟|秒|seconds?|secs?|s)(?![a-z])/i, 1],
]
const plain = /^\d{1,9}(?:\.\d+)?$/
const clock = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2}(?:\.\d+)?)$/

/** Seconds; a bare number is seconds already. NaN where the text is no length of time. */
export function readSeconds(written: string): number {
  const text = written.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/g, '')
  if (plain.test(text)) return Number(text)
  const time = clock.exec(text)
  if (time) return Number(time[1] ?? 0) * 3600 + Number(time[2]) * 60 + Number(time[3])
  let rest = text
  let seconds = 0
  for (const [pattern, length] of units) {
    rest = rest.replace(pattern, (_, count: string) => {
      seconds += Number(count) * length
      return ''
    })
  }
  return rest === text || rest.trim() !== '' ? Number.NaN : seconds
}
