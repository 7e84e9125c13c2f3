/** The real command line as a child process, and `call` as a transport: one process per call. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { CoreEvent, JobKind, JobOutcome } from '../../core/contract/events.ts'
import type { Failure, Reply } from '../../core/contract/reply.ts'
import type { OpenTestHost } from './transport.ts'

const entry = resolve(import.meta.dirname, '../../core/host/command-line.ts')

export interface CommandEnd {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunningCommand {
  readonly child: ChildProcess
  readonly ended: Promise<CommandEnd>
}

export function startCommand(args: readonly string[], env: Readonly<Record<string, string>> = {}): RunningCommand {
  const child = spawn(process.execPath, [entry, ...args], { env: { ...process.env, LANG: 'en_GB.UTF-8', ...env } })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = new Promise<CommandEnd>((done) => child.on('close', (code) => done({ code, stdout, stderr })))
  return { child, ended }
}

export function runCommand(...args: string[]): Promise<CommandEnd> {
  return startCommand(args).ended
}

/** Runs with `--json` and reads the one document of standard output. */
export async function runJson(...args: string[]): Promise<{ code: number | null; json: unknown; stderr: string }> {
  const { code, stdout, stderr } = await runCommand(...args, '--json')
  return { code, json: stdout === '' ? null : JSON.parse(stdout), stderr }
}

const jobKinds: readonly string[] = [
  'sample/create',
  'import/preview',
  'import/start',
  'import/undo',
  'report/create',
] satisfies JobKind[]

/**
 * A process lives only as long as its call, so `call` waits for its job: the id and the end of the job are made up here from what
 * the process printed, a cancel is Ctrl+C, and a reference is a path.
 */
export const openOverCommandLine: OpenTestHost = async (folder) => {
  const shops = join(folder, 'shops')
  const listeners = new Set<(event: CoreEvent) => void>()
  const jobs = new Map<string, RunningCommand>()
  const emit = (event: CoreEvent) => {
    for (const listener of [...listeners]) listener(event)
  }
  let shopId: string | null = null
  let outputs = 0

  function call(method: string, params: unknown): RunningCommand {
    const shop = shopId === null ? [] : ['--shop', join(shops, `${shopId}.shop`)]
    const out = method === 'list/export' || method === 'report/create' ? ['--out', nextOutput(params)] : []
    const args = ['call', method, '--params', JSON.stringify(params), '--json', ...shop, ...out]
    return startCommand(args, { SHOPKEEPER_SHOPS: shops })
  }

  function nextOutput(params: unknown): string {
    outputs += 1
    return join(folder, `output-${outputs}.${(params as { format: string }).format}`)
  }

  function startJob(kind: JobKind, params: unknown): Reply<unknown> {
    const jobId = randomUUID()
    const running = call(kind, params)
    jobs.set(jobId, running)
    const stopWatching = watchJournal(() => {
      emit({ name: 'job/progress', data: { jobId, kind, step: 'read', fraction: 0, done: 0, total: null } })
    })
    void running.ended.then((end) => {
      stopWatching()
      emit({ name: 'job/ended', data: { jobId, kind, outcome: outcomeOf(replyOf(end)) } })
      emit({ name: 'data/changed', data: { what: 'shop' } })
    })
    return { ok: true, value: { jobId } }
  }

  /** Calls back a moment after the shop's write-ahead log appears: the shop is open, and the job has begun. */
  function watchJournal(begun: () => void): () => void {
    const journal = join(shops, `${shopId}.shop-wal`)
    const timer = setInterval(() => {
      if (!existsSync(journal)) return
      clearInterval(timer)
      setTimeout(begun, 150)
    }, 10)
    return () => clearInterval(timer)
  }

  async function invoke(method: string, params: unknown): Promise<Reply<unknown>> {
    if (method === 'job/cancel') {
      const { jobId } = params as { jobId: string }
      jobs.get(jobId)?.child.kill('SIGINT')
      return { ok: true, value: { jobId } }
    }
    if (jobKinds.includes(method)) return startJob(method as JobKind, params)
    const reply = replyOf(await call(method, params).ended)
    if (reply.ok && (method === 'shop/create' || method === 'shop/open'))
      shopId = (reply.value as { shopId: string }).shopId
    return reply
  }

  return {
    transport: {
      invoke,
      listen(listener) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
    reference: async (path) => path,
    read: (path) => readFile(path),
    close: async () => void (await Promise.all([...jobs.values()].map((job) => job.ended))),
  }
}

/** A file that was written is known by its path here. */
function replyOf({ code, stdout, stderr }: CommandEnd): Reply<unknown> {
  if (stdout === '') throw new Error(`the command line said nothing (${code}): ${stderr}`)
  const printed = JSON.parse(stdout) as { error?: Failure; file?: string; fileId?: string }
  if (code === 1 && printed.error) return { ok: false, error: printed.error }
  return { ok: true, value: printed.fileId && printed.file ? { ...printed, fileId: printed.file } : printed }
}

function outcomeOf(reply: Reply<unknown>): JobOutcome {
  if (reply.ok) return { state: 'completed', result: reply.value }
  return reply.error.code === 'job-cancelled' ? { state: 'cancelled' } : { state: 'failed', error: reply.error }
}
