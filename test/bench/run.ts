/** `npm run bench import|analysis [--full] [--rounds N]`: ratios against a peer in the same run. Seconds are for scale only. */
import { parseArgs } from 'node:util'
import { benchAnalysis } from './analysis.ts'
import { benchImport } from './import.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false }, rounds: { type: 'string', default: '3' } },
})
const rounds = Math.max(1, Number(values.rounds) || 3)
const [what = 'import'] = positionals
if (what === 'import') {
  await benchImport({ sizes: values.full ? [100_000, 1_000_000, 3_000_000] : [100_000, 300_000], rounds })
} else if (what === 'analysis') {
  await benchAnalysis({ sizes: values.full ? [1_000_000, 3_000_000] : [300_000], rounds })
} else {
  console.error(`bench ${what}? (import, analysis)`)
  process.exitCode = 2
}
