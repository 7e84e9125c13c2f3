/**
 * Reads large tables in a thread of their own, so that reading and storing keep two processors busy. The thread opens the file by
 * itself and hands its batches over without copying their columns; it is never more than a few batches ahead. Where no thread can be
 * started the table is read in this one.
 */
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { TableMapping } from '../contract/mapping.ts'
import { type FailureCode, ShopkeeperError } from '../contract/reply.ts'
import type { JobContext } from '../job/context.ts'
import type { ShopRecordBatch } from '../model/shop-record.ts'
import type { DateOrder } from './date-text.ts'
import { type IngestEnd, type IngestOptions, type OpenedTable, openTables } from './open-table.ts'

/** A smaller file is read before a thread has begun. */
const SMALLEST = 4 << 20
/** So many batches may wait to be stored. */
export const BATCHES_AHEAD = 4

/** What the thread is told: where the table is, and every answer that opening it asked for. */
export interface ReadOrder {
  readonly path: string
  readonly name: string
  /** Which of the file's tables. */
  readonly table: number
  readonly options: Omit<IngestOptions, 'rememberedMapping' | 'rememberedDateOrder'>
  readonly mappings: ReadonlyMap<string, TableMapping | null>
  readonly dateOrders: ReadonlyMap<string, DateOrder | null>
}

/** What the thread tells. It is told `more` for every batch that was taken. */
export type ReadMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'batch'; readonly batch: ShopRecordBatch }
  | { readonly type: 'progress'; readonly step: string; readonly done: number; readonly total: number | null }
  | { readonly type: 'end'; readonly end: IngestEnd }
  | { readonly type: 'failed'; readonly code: FailureCode; readonly params: ShopkeeperError['params'] }
  | { readonly type: 'crashed'; readonly error: unknown }

/** As `openTables`; the tables of a large file are read in another thread. */
export async function openTablesForImport(
  path: string,
  name: string,
  options: IngestOptions,
  smallest = SMALLEST,
): Promise<readonly OpenedTable[]> {
  const { rememberedMapping, rememberedDateOrder, ...plain } = options
  const mappings = new Map<string, TableMapping | null>()
  const dateOrders = new Map<string, DateOrder | null>()
  const tables = await openTables(path, name, {
    ...plain,
    rememberedMapping: (layout) => noted(mappings, layout, rememberedMapping?.(layout) ?? null),
    rememberedDateOrder: (layout) => noted(dateOrders, layout, rememberedDateOrder?.(layout) ?? null),
  })
  const program = statSync(path).size < smallest ? null : workerProgram()
  if (program === null) return tables
  return tables.map((table, index) => {
    const order: ReadOrder = { path, name, table: index, options: plain, mappings, dateOrders }
    return { ...table, batches: (context) => readApart(program, order, table, context) }
  })
}

function noted<T>(answers: Map<string, T>, question: string, answer: T): T {
  answers.set(question, answer)
  return answer
}

/** The thread's program beside this one: as source, or in the build, whose shared parts lie one folder deeper. Null: neither. */
function workerProgram(): URL | null {
  const names = import.meta.url.endsWith('.ts') ? ['./read-worker.ts'] : ['./read-worker.js', '../read-worker.js']
  const urls = names.map((name) => new URL(name, import.meta.url))
  return urls.find((url) => existsSync(fileURLToPath(url))) ?? null
}

async function* readApart(
  program: URL,
  order: ReadOrder,
  table: OpenedTable,
  context: JobContext,
): AsyncGenerator<ShopRecordBatch, IngestEnd> {
  const thread = startThread(program, order)
  try {
    const first = await thread.next(context.signal)
    if (first.type !== 'ready') return yield* table.batches(context)
    for (;;) {
      const message = await thread.next(context.signal)
      switch (message.type) {
        case 'batch':
          yield message.batch
          thread.askForMore()
          await context.breathe()
          break
        case 'progress':
          context.progress(message.step, message.done, message.total)
          break
        case 'end':
          return message.end
        case 'failed':
          throw new ShopkeeperError(message.code, message.params)
        case 'crashed':
          throw message.error
      }
    }
  } finally {
    await thread.stop()
  }
}

interface ReadThread {
  /** The next thing told. Throws the abort reason once the signal is given. */
  next(signal: AbortSignal): Promise<ReadMessage>
  askForMore(): void
  stop(): Promise<void>
}

function startThread(program: URL, order: ReadOrder): ReadThread {
  const told: ReadMessage[] = []
  let wake: () => void = () => undefined
  const tell = (message: ReadMessage) => {
    told.push(message)
    wake()
  }
  const worker = createWorker(program, order)
  worker?.on('message', tell)
  worker?.on('error', (error) => tell({ type: 'crashed', error }))
  worker?.on('exit', (code) => tell({ type: 'crashed', error: new Error(`reading thread ended with ${code}`) }))
  if (!worker) tell({ type: 'crashed', error: null })
  return {
    async next(signal) {
      const onAbort = () => wake()
      signal.addEventListener('abort', onAbort)
      try {
        while (told.length === 0 && !signal.aborted)
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      } finally {
        signal.removeEventListener('abort', onAbort)
      }
      signal.throwIfAborted()
      return told.shift() as ReadMessage
    },
    askForMore: () => worker?.postMessage('more'),
    stop: async () => {
      worker?.removeAllListeners()
      await worker?.terminate()
    },
  }
}

/** Null where this host has no threads to give. */
function createWorker(program: URL, order: ReadOrder): Worker | null {
  try {
    // What is read lives for one batch: a larger nursery only holds more of it.
    return new Worker(program, { workerData: order, resourceLimits: { maxYoungGenerationSizeMb: 16 } })
  } catch {
    return null
  }
}
