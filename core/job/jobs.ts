/** Long work: each job has an id, weighted steps, progress events and one end. */
import { randomUUID } from 'node:crypto'
import type { CoreEvent, JobKind, JobOutcome } from '../contract/events.ts'
import type { JobResults, JobStarted } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import type { JobContext } from './context.ts'
import { failureOf, type ReportBug, reportToConsole } from './failure.ts'
import { fractionOf, type StepWeights } from './fraction.ts'

export interface Jobs {
  /** Starts work in the background and answers at once; its end is told by `job/ended`. Weights say how long each step takes. */
  start<K extends JobKind>(
    kind: K,
    weights: StepWeights,
    work: (context: JobContext) => Promise<JobResults[K]>,
  ): JobStarted
  /** Asks a job to stop; false where no such job is running. The end is still told by `job/ended`. */
  cancel(jobId: string): boolean
  /** True while any job runs. */
  busy(): boolean
  /** Resolves once no job is running. */
  idle(): Promise<void>
}

/** Progress is told at most this often, but always at the start of a step. */
const PROGRESS_EVERY_MS = 100

interface Running {
  readonly controller: AbortController
  readonly ended: Promise<void>
}

/** `emit` hears every event; `report` gets what jobs threw unexpectedly; `clock` counts milliseconds, only distances matter. */
export function createJobs(
  emit: (event: CoreEvent) => void,
  report: ReportBug = reportToConsole,
  clock: () => number = () => performance.now(),
): Jobs {
  const running = new Map<string, Running>()

  function start<K extends JobKind>(
    kind: K,
    weights: StepWeights,
    work: (context: JobContext) => Promise<JobResults[K]>,
  ): JobStarted {
    const jobId = randomUUID()
    const controller = new AbortController()
    const context = createContext(controller.signal, weights, clock, (progress) =>
      emit({ name: 'job/progress', data: { jobId, kind, ...progress } }),
    )
    const ended = settle(kind, work, context, report).then((outcome) => {
      running.delete(jobId)
      emit({ name: 'job/ended', data: { jobId, kind, outcome } })
    })
    running.set(jobId, { controller, ended })
    return { jobId }
  }

  function cancel(jobId: string): boolean {
    const job = running.get(jobId)
    job?.controller.abort(new ShopkeeperError('job-cancelled'))
    return job !== undefined
  }

  async function idle(): Promise<void> {
    while (running.size > 0) await Promise.all([...running.values()].map((job) => job.ended))
  }

  return { start, cancel, busy: () => running.size > 0, idle }
}

interface Step {
  readonly step: string
  readonly fraction: number
  readonly done: number
  readonly total: number | null
}

function createContext(
  signal: AbortSignal,
  weights: StepWeights,
  clock: () => number,
  tell: (progress: Step) => void,
): JobContext {
  let fraction = 0
  let lastStep = ''
  let lastTold = Number.NEGATIVE_INFINITY
  return {
    signal,
    progress(step, done, total) {
      // Work may measure itself anew (a second file, a better guess of the total); what the reader sees never falls.
      fraction = Math.max(fraction, fractionOf(weights, step, done, total))
      const now = clock()
      if (step === lastStep && now - lastTold < PROGRESS_EVERY_MS) return
      lastStep = step
      lastTold = now
      tell({ step, fraction, done, total })
    },
    async breathe() {
      await new Promise<void>((resolve) => setImmediate(resolve))
      signal.throwIfAborted()
    },
  }
}

/** Runs the work one turn later, so that `start` has answered before anything is told of the job. */
async function settle<K extends JobKind>(
  kind: K,
  work: (context: JobContext) => Promise<JobResults[K]>,
  context: JobContext,
  report: ReportBug,
): Promise<JobOutcome> {
  try {
    await context.breathe()
    return { state: 'completed', result: await work(context) }
  } catch (error) {
    if (context.signal.aborted && isAbort(error)) return { state: 'cancelled' }
    return { state: 'failed', error: failureOf(error, kind, report) }
  }
}

/** Our own reason, or the `AbortError` that streams and timers make of an aborted signal. */
function isAbort(error: unknown): boolean {
  return error instanceof ShopkeeperError
    ? error.code === 'job-cancelled'
    : error instanceof Error && error.name === 'AbortError'
}
