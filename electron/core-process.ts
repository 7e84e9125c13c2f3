/** The core's own process, seen from main: started, asked, connected to the page, and ended with its shop closed. */

import { join } from 'node:path'
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import type { CoreProcessOptions, CoreQuestions, FromCore, QuestionName } from './messages.ts'

export interface CoreProcess {
  ask<Q extends QuestionName>(question: Q, ask: CoreQuestions[Q]['ask']): Promise<CoreQuestions[Q]['answer']>
  /** A port whose other end the core serves. */
  connect(): MessagePortMain
  close(): Promise<void>
}

/** A shop that cannot be closed in this time is left to SQLite's own recovery. */
const CLOSE_MS = 5_000

/** `stopped` is called when the process ends without having been told to, with whether it had ever come up. */
export function startCoreProcess(options: CoreProcessOptions, stopped: (wasReady: boolean) => void): CoreProcess {
  const worker: UtilityProcess = utilityProcess.fork(
    join(import.meta.dirname, 'worker.js'),
    [JSON.stringify(options)],
    {
      serviceName: 'Shopkeeper core',
    },
  )
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0
  let closing = false
  let wasReady = false
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  worker.on('message', ({ id, answer }: FromCore) => {
    wasReady = true
    waiting.get(id)?.resolve(answer)
    waiting.delete(id)
  })
  worker.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the core has stopped'))
    waiting.clear()
    if (!closing) stopped(wasReady)
  })

  function ask<Q extends QuestionName>(
    question: Q,
    content: CoreQuestions[Q]['ask'],
  ): Promise<CoreQuestions[Q]['answer']> {
    return new Promise((resolve, reject) => {
      lastId += 1
      // The core answers each question with its own type (messages.ts).
      waiting.set(lastId, { resolve: resolve as (answer: unknown) => void, reject })
      worker.postMessage({ type: question, id: lastId, ask: content })
    })
  }

  function connect(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain()
    worker.postMessage({ type: 'connect' }, [port1])
    return port2
  }

  async function close(): Promise<void> {
    closing = true
    const asked = ask('close', null).catch(() => null)
    await Promise.race([asked, exited, new Promise((resolve) => setTimeout(resolve, CLOSE_MS))])
    worker.kill()
  }

  return { ask, connect, close }
}
