/** The core's process: owns the shop, answers main's few questions, and speaks the contract straight to the page over a port. */
import type { MessageEvent, MessagePortMain } from 'electron'
import { createCore } from '../core/host/compose.ts'
import { makeWorkFolder } from '../core/host/folders.ts'
import { type CorePort, servePort } from '../core/host/port-host.ts'
import { reopenLastShop } from '../core/host/reopen.ts'
import { failureOf, reportToConsole } from '../core/job/failure.ts'
import type { CoreProcessOptions, FromCore, ToCore } from './messages.ts'

const options = JSON.parse(process.argv.at(-1) ?? '{}') as CoreProcessOptions
const work = await makeWorkFolder()
const core = createCore({ ...options, temporaryFolder: work.path, host: 'electron', now: () => new Date() })
await reopenLastShop(core)

process.parentPort.on('message', ({ data, ports }: MessageEvent) => {
  const message = data as ToCore
  if (message.type === 'connect') {
    const [port] = ports
    if (port) servePort(core, wrap(port))
    return
  }
  void answer(message).then((value) => {
    process.parentPort.postMessage({ id: message.id, answer: value } satisfies FromCore)
  })
})

process.parentPort.postMessage({ id: 0, answer: null } satisfies FromCore)

async function answer(question: Exclude<ToCore, { type: 'connect' }>): Promise<unknown> {
  switch (question.type) {
    case 'mint': {
      const fileId = core.files.mint(question.ask.path)
      return { fileId, name: core.files.find(fileId)?.name ?? '' }
    }
    case 'find':
      return core.files.find(question.ask.fileId)
    case 'openShop':
      return openShop(question.ask.path)
    case 'close':
      await core.close()
      await work.remove()
      return null
  }
}

async function openShop(path: string) {
  try {
    return { ok: true, value: await core.openShopFile(path, { create: false }) }
  } catch (error) {
    return { ok: false, error: failureOf(error, 'openShop', reportToConsole) }
  }
}

function wrap(port: MessagePortMain): CorePort {
  port.start()
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    onClose: (listener) => port.on('close', listener),
  }
}
