/** Says of work that a crash cut off on which side of it the shop is. */
import type { CheckedParams } from '../contract/methods.ts'
import { ShopkeeperError } from '../contract/reply.ts'
import { sentence } from '../contract/sentence.ts'
import type { InterruptedView } from '../contract/view/import.ts'
import { dropAttempt } from '../storage/attempt-store.ts'
import type { ShopSession } from './shop-session.ts'

export function interruptedViews(session: ShopSession): InterruptedView[] {
  return session.interrupted().map(({ attemptId, kind, names, beganAt, state }) => {
    const outcome = state === 'done' ? 'done' : 'nothing'
    return {
      attemptId: String(attemptId),
      kind,
      files: names,
      beganAt,
      outcome,
      sentence: sentence(`import.interrupted.${kind}.${outcome}`, {
        files: { kind: 'list', items: names },
        day: { kind: 'day', day: beganAt.slice(0, 10) },
      }),
    }
  })
}

/** @throws ShopkeeperError `not-found` */
export function acknowledgeInterrupted(session: ShopSession, { attemptId }: CheckedParams['import/acknowledge']) {
  session.note((database) => {
    if (!dropAttempt(database, Number(attemptId))) throw new ShopkeeperError('not-found')
  })
  return { attemptId }
}
