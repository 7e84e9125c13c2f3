/**
 * Our import beside `sqlite3`'s raw `.import` of the same file, in turn: `npm run bench import`. README.md tells how to read it.
 *
 * @example npm run bench import -- --full --pairs 3
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeAsGbk } from './gbk-file.ts'

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    lines: { type: 'string', multiple: true },
    pairs: { type: 'string', default: '5' },
    folder: { type: 'string', default: join(tmpdir(), 'shopkeeper-bench') },
  },
})
const here = import.meta.dirname
const generator = join(here, '../../../shared/tools/generate-orders.mjs')
const folder = options.folder
const sizes = (options.lines ?? (options.full ? ['100000', '1000000', '3000000'] : ['100000'])).map(Number)
const pairs = Number(options.pairs)
const hasSqlite = spawnSync('sqlite3', ['--version']).status === 0

mkdirSync(folder, { recursive: true })
if (!hasSqlite) console.log('no sqlite3 shell here: the comparison with .import is left out')
for (const lines of sizes) await benchOf(lines)

async function benchOf(lines: number): Promise<void> {
  const { utf8, gbk, half } = await filesOf(lines)
  console.log(`\n${lines.toLocaleString('en')} lines, ${Math.round(statSync(utf8).size / 1e6)} MB, ${pairs} pairs`)
  const rounds = Array.from({ length: pairs }, () => {
    const raw = hasSqlite ? importRaw(utf8) : Number.NaN
    const first = importOurs(utf8, { fresh: true })
    const again = importOurs(utf8, { fresh: false })
    const overlap = importOurs(half, { fresh: false })
    return { raw, first, again, overlap, gbk: importOurs(gbk, { fresh: true }) }
  })
  const seconds = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick)).toFixed(2)
  console.log(`  .import                       ${seconds(({ raw }) => raw)} s`)
  console.log(
    `  first import                  ${seconds(({ first }) => first.seconds)} s, program start included ${seconds(({ first }) => first.wall)} s`,
  )
  console.log(`  first import : .import        ${seconds(({ first, raw }) => first.seconds / raw)}   goal 0.75`)
  console.log(
    `  GBK : UTF-8                   ${seconds(({ first, gbk: other }) => other.seconds / first.seconds)}   goal 1.15`,
  )
  console.log(`  the same file again : first   ${seconds(({ first, again }) => again.seconds / first.seconds)}`)
  console.log(`  its later half again : first  ${seconds(({ first, overlap }) => overlap.seconds / first.seconds)}`)
  console.log(`  undoing the first import      ${undoSeconds(utf8).toFixed(2)} s`)
  console.log(
    `  memory at most                ${Math.round(median(rounds.map(({ first }) => first.megabytes)))} MB   goal 350`,
  )
}

async function filesOf(lines: number) {
  const utf8 = join(folder, `${lines}.csv`)
  const gbk = join(folder, `${lines}-gbk.csv`)
  const half = join(folder, `${lines}-half.csv`)
  if (!existsSync(utf8)) {
    if (!existsSync(generator)) throw new Error(`no generator of orders at ${generator}; put a file at ${utf8} instead`)
    spawnSync(process.execPath, [generator, '--lines', String(lines), '--out', utf8], { stdio: 'inherit' })
  }
  if (!existsSync(gbk)) await writeAsGbk(utf8, gbk)
  if (!existsSync(half)) writeHalf(utf8, half)
  return { utf8, gbk, half }
}

/** The header and the later half of the file, from the beginning of an order. */
function writeHalf(from: string, to: string): void {
  const size = statSync(from).size
  const file = openSync(from, 'r')
  const head = Buffer.alloc(1 << 12)
  readSync(file, head, 0, head.length, 0)
  const rest = Buffer.alloc(size - Math.floor(size / 2))
  readSync(file, rest, 0, rest.length, Math.floor(size / 2))
  writeFileSync(to, Buffer.concat([head.subarray(0, head.indexOf('\n') + 1), rest.subarray(rest.indexOf('\n#') + 1)]))
}

function importRaw(file: string): number {
  const database = join(folder, 'raw.db')
  rmSync(database, { force: true })
  const began = performance.now()
  const { status, stderr } = spawnSync('sqlite3', [database, `.import --csv ${file} orders`], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return (performance.now() - began) / 1000
}

function importOurs(file: string, { fresh }: { readonly fresh: boolean }) {
  const shop = join(folder, 'bench.shop')
  if (fresh) for (const end of ['', '-wal', '-shm']) rmSync(shop + end, { force: true })
  const mapping = join(here, 'generated-orders.mapping.json')
  const began = performance.now()
  const { stdout, stderr } = commandLine([
    'import',
    '--shop',
    shop,
    '--mapping',
    mapping,
    '--currency',
    'CNY',
    '--timezone',
    'Asia/Shanghai',
    '--json',
    file,
  ])
  const wall = (performance.now() - began) / 1000
  const { durationMs } = JSON.parse(stdout) as { durationMs: number }
  return { wall, seconds: durationMs / 1000, megabytes: Number(/maxRSS (\d+)/.exec(stderr)?.[1]) / 1024 }
}

/** Of a file, with its later half imported too. */
function undoSeconds(file: string): number {
  importOurs(file, { fresh: true })
  importOurs(file.replace('.csv', '-half.csv'), { fresh: false })
  const began = performance.now()
  commandLine(['undo-import', '--shop', join(folder, 'bench.shop'), '--json', '1'])
  return (performance.now() - began) / 1000
}

function commandLine(words: readonly string[]) {
  const program = join(here, '../../core/host/command-line.ts')
  const preload = join(here, 'report-memory.ts')
  const run = spawnSync(process.execPath, ['--import', preload, program, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (run.status !== 0) throw new Error(`${words[0]}: ${run.stderr}${run.stdout}`)
  return run
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
