/** What all benchmarks share: the generated orders, the built program, medians. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const here = import.meta.dirname
export const benchFolder = join(tmpdir(), 'shopkeeper-bench')
mkdirSync(benchFolder, { recursive: true })
/** A tool of the workshop beside this repository; any file of its layout will do. */
const generator = join(here, '../../../shared/tools/generate-orders.mjs')

/** How the generated orders are to be read. */
export const readingOptions = [
  ...['--mapping', join(here, 'generated-orders.mapping.json')],
  ...['--currency', 'CNY', '--timezone', 'Asia/Shanghai'],
]

/** A UTF-8 file of so many order lines, made where it is not there. */
export function ordersFile(lines: number): string {
  const file = join(benchFolder, `${lines}.csv`)
  if (existsSync(file)) return file
  if (!existsSync(generator)) throw new Error(`no generator of orders at ${generator}; put a file at ${file} instead`)
  spawnSync(process.execPath, [generator, '--lines', String(lines), '--out', file], { stdio: 'inherit' })
  return file
}

/** The built program, as owners have it. */
export function commandLine(words: readonly string[]) {
  const program = join(here, '../../out/main/command-line.js')
  const given = ['--import', join(here, 'report-memory.ts'), program, ...words]
  const run = spawnSync(process.execPath, given, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status !== 0) throw new Error(`${words[0]}: ${run.stderr}${run.stdout}`)
  return run
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
