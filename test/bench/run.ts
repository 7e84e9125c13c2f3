/** `npm run bench import [--full] [--rounds N]`: ratios against a peer in the same run. Seconds are for scale only. */
import { parseArgs } from 'node:util'
import { benchImport } from './import.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false }, rounds: { type: 'string', default: '3' } },
})
const [what = 'import'] = positionals
if (what !== 'import') {
  console.error(`bench ${what}? (import)`)
  process.exit(2)
}
await benchImport({
  sizes: values.full ? [100_000, 1_000_000, 3_000_000] : [100_000, 300_000],
  rounds: Math.max(1, Number(values.rounds) || 3),
})
