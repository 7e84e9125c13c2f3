import { describe, expect, it } from 'vitest'
import type { CoreEvent, JobProgress } from '../../../core/contract/events.ts'
import { ShopkeeperError } from '../../../core/contract/reply.ts'
import { createJobs } from '../../../core/job/jobs.ts'

const undone = { importId: 'i1', linesRemoved: 3, linesRestored: 0 }

function watched() {
  const events: CoreEvent[] = []
  const bugs: unknown[] = []
  const clock = { now: 0 }
  const jobs = createJobs(
    (event) => void events.push(event),
    (bug) => void bugs.push(bug),
    () => clock.now,
  )
  return { jobs, events, bugs, clock }
}

const progressOf = (events: readonly CoreEvent[]): JobProgress[] =>
  events.flatMap((event) => (event.name === 'job/progress' ? [event.data] : []))

describe('jobs', () => {
  it('answer with an id before anything is told, and end once with the result', async () => {
    const { jobs, events } = watched()
    const { jobId } = jobs.start('import/undo', { undo: 1 }, async () => undone)
    expect(events).toEqual([])
    expect(jobs.busy()).toBe(true)
    await jobs.idle()
    expect(jobs.busy()).toBe(false)
    expect(events).toEqual([
      { name: 'job/ended', data: { jobId, kind: 'import/undo', outcome: { state: 'completed', result: undone } } },
    ])
  })

  it('tell progress at most every 100 ms within a step, at once at a new step, and never backwards', async () => {
    const { jobs, events, clock } = watched()
    jobs.start('import/undo', { read: 1, undo: 1 }, async (context) => {
      for (const [now, step, done] of [
        [0, 'read', 0],
        [50, 'read', 2],
        [100, 'read', 8],
        [110, 'undo', 0],
        [300, 'read', 1],
      ] as const) {
        clock.now = now
        context.progress(step, done, 10)
      }
      return undone
    })
    await jobs.idle()
    expect(progressOf(events).map(({ step, done }) => [step, done])).toEqual([
      ['read', 0],
      ['read', 8],
      ['undo', 0],
      ['read', 1],
    ])
    expect(progressOf(events).map(({ fraction }) => fraction)).toEqual([0, 0.4, 0.5, 0.5])
  })

  it('stop at the next breath when cancelled', async () => {
    const { jobs, events } = watched()
    let breaths = 0
    const { jobId } = jobs.start('import/undo', { undo: 1 }, async (context) => {
      for (;;) {
        breaths += 1
        if (breaths === 3) jobs.cancel(jobId)
        await context.breathe()
      }
    })
    await jobs.idle()
    expect(breaths).toBe(3)
    expect(events.map((event) => event.name === 'job/ended' && event.data.outcome.state)).toEqual(['cancelled'])
    expect(jobs.cancel(jobId)).toBe(false)
  })

  it('lose work cancelled before it began', async () => {
    const { jobs, events } = watched()
    let began = false
    const { jobId } = jobs.start('import/undo', { undo: 1 }, async () => {
      began = true
      return undone
    })
    expect(jobs.cancel(jobId)).toBe(true)
    await jobs.idle()
    expect(began).toBe(false)
    expect(events).toHaveLength(1)
  })

  it('keep expected failures and bugs apart', async () => {
    const { jobs, events, bugs } = watched()
    const bug = new TypeError('oh')
    jobs.start('import/undo', {}, async () =>
      Promise.reject(new ShopkeeperError('import-not-found', { importId: '9' })),
    )
    jobs.start('import/undo', {}, async () => Promise.reject(bug))
    await jobs.idle()
    const outcomes = events.map((event) => event.name === 'job/ended' && event.data.outcome)
    expect(outcomes).toEqual([
      { state: 'failed', error: { code: 'import-not-found', params: { importId: '9' } } },
      { state: 'failed', error: { code: 'internal', params: {} } },
    ])
    expect(bugs).toEqual([bug])
  })
})
