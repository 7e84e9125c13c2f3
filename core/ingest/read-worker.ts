/** The thread that reads one table: started by `threaded-table.ts`, ended by it. */
import { parentPort, workerData } from 'node:worker_threads'
import { ShopkeeperError } from '../contract/reply.ts'
import type { JobContext } from '../job/context.ts'
import { orderTextFields } from '../model/order-columns.ts'
import type { ShopRecordBatch } from '../model/shop-record.ts'
import { openTables } from './open-table.ts'
import { BATCHES_AHEAD, type ReadMessage, type ReadOrder } from './threaded-table.ts'

const PROGRESS_EVERY_BYTES = 8 << 20

const port = parentPort
if (!port) throw new Error('read-worker runs only as a thread')
const order = workerData as ReadOrder
let credit = BATCHES_AHEAD
let wake: () => void = () => undefined
port.on('message', () => {
  credit += 1
  wake()
})

const context: JobContext = {
  signal: new AbortController().signal,
  progress: sayProgress(),
  breathe: async () => undefined,
}

tell({ type: 'ready' })
try {
  await read()
} catch (error) {
  if (error instanceof ShopkeeperError) tell({ type: 'failed', code: error.code, params: error.params })
  else tell({ type: 'crashed', error })
}

async function read(): Promise<void> {
  const { path, name, options, mappings, dateOrders } = order
  const tables = await openTables(path, name, {
    ...options,
    rememberedMapping: (layout) => mappings.get(layout) ?? null,
    rememberedDateOrder: (layout) => dateOrders.get(layout) ?? null,
  })
  const batches = tables[order.table]!.batches(context)
  let step = await batches.next()
  for (; !step.done; step = await batches.next()) {
    while (credit === 0)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    credit -= 1
    tell({ type: 'batch', batch: step.value }, buffersOf(step.value))
  }
  tell({ type: 'end', end: step.value })
}

function sayProgress(): JobContext['progress'] {
  let told = Number.NEGATIVE_INFINITY
  return (step, done, total) => {
    if (done - told < PROGRESS_EVERY_BYTES) return
    told = done
    tell({ type: 'progress', step, done, total })
  }
}

function tell(message: ReadMessage, buffers: ArrayBuffer[] = []): void {
  port!.postMessage(message, buffers)
}

/** The columns are given away, not copied. */
function buffersOf({ lines, orders }: ShopRecordBatch): ArrayBuffer[] {
  const texts = [lines.lineKey, lines.variant, ...orderTextFields.map((field) => orders.texts[field])]
  const columns = [
    lines.fileLine,
    lines.order,
    lines.product,
    lines.kind,
    lines.quantity,
    lines.amountMinor,
    lines.discountMinor,
    lines.refundMinor,
    ...texts.map(({ index }) => index),
    orders.customer,
    orders.fileLine,
    ...Object.values(orders.numbers),
  ]
  return columns.map(({ buffer }) => buffer as ArrayBuffer)
}
