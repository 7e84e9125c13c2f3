/** Our import beside `sqlite3`'s raw `.import` of the same file, in turn. README.md tells how to read it. */
import { spawnSync } from 'node:child_process'
import { existsSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { benchFolder, commandLine, median, ordersFile, readingOptions } from './files.ts'
import { writeAsGbk } from './gbk-file.ts'

export async function benchImport({ sizes, rounds }: { readonly sizes: readonly number[]; readonly rounds: number }) {
  const hasSqlite = spawnSync('sqlite3', ['--version']).status === 0
  if (!hasSqlite) console.log('No sqlite3 shell here: the comparison with .import is left out.')
  for (const lines of sizes) await benchOf(lines, rounds, hasSqlite)
}

async function benchOf(lines: number, rounds: number, hasSqlite: boolean): Promise<void> {
  const { utf8, gbk, half } = await filesOf(lines)
  console.log(`\n${lines.toLocaleString('en')} lines, ${Math.round(statSync(utf8).size / 1e6)} MB, median of ${rounds}`)
  const done = Array.from({ length: rounds }, () => ({
    raw: hasSqlite ? importRaw(utf8) : Number.NaN,
    first: importOurs(utf8, { fresh: true }),
    again: importOurs(utf8, { fresh: false }),
    overlap: importOurs(half, { fresh: false }),
    undo: undoFirst(),
    gbk: importOurs(gbk, { fresh: true }),
  }))
  const say = (what: string, unit: string, pick: (round: (typeof done)[number]) => number) =>
    console.log(`  ${what.padEnd(34)}${median(done.map(pick)).toFixed(2).padStart(8)}${unit}`)
  if (hasSqlite) {
    say('first import : .import', '   goal 0.75', ({ first, raw }) => first.seconds / raw)
    say('.import', ' s', ({ raw }) => raw)
  }
  say('first import', ' s', ({ first }) => first.seconds)
  say('GBK : UTF-8', '   goal 1.15', ({ first, gbk: other }) => other.seconds / first.seconds)
  say('the same file again : first', '', ({ first, again }) => again.seconds / first.seconds)
  say('its later half again : first', '', ({ first, overlap }) => overlap.seconds / first.seconds)
  say('taking the first back : first', '', ({ first, undo }) => undo / first.seconds)
  say('memory at most', ' MB   goal 350', ({ first }) => first.megabytes)
}

async function filesOf(lines: number) {
  const utf8 = ordersFile(lines)
  const gbk = join(benchFolder, `${lines}-gbk.csv`)
  const half = join(benchFolder, `${lines}-half.csv`)
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
  const database = join(benchFolder, 'raw.db')
  rmSync(database, { force: true })
  const began = performance.now()
  const { status, stderr } = spawnSync('sqlite3', [database, `.import --csv ${file} orders`], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return (performance.now() - began) / 1000
}

const shop = join(benchFolder, 'bench.shop')

/** Seconds are those of the import itself, as it says them; the program's start is left out. */
function importOurs(file: string, { fresh }: { readonly fresh: boolean }) {
  if (fresh) for (const end of ['', '-wal', '-shm']) rmSync(shop + end, { force: true })
  const { stdout, stderr } = commandLine(['import', '--shop', shop, ...readingOptions, '--json', file])
  const { durationMs } = JSON.parse(stdout) as { durationMs: number }
  return { seconds: durationMs / 1000, megabytes: Number(/maxRSS (\d+)/.exec(stderr)?.[1]) / 1024 }
}

/** Seconds of taking the first import back from beside the second, the program's start included. */
function undoFirst(): number {
  const began = performance.now()
  commandLine(['undo-import', '--shop', shop, '--json', '1'])
  return (performance.now() - began) / 1000
}
