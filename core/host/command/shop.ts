/** A core for the length of one command, with the shop that `--shop` names. */
import { existsSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type CoreClient, createClient } from '../../contract/client.ts'
import type { JobProgress } from '../../contract/events.ts'
import type { Language } from '../../contract/language.ts'
import type { JobResults, MethodName, MethodParams } from '../../contract/methods.ts'
import { ShopkeeperError } from '../../contract/reply.ts'
import { say } from '../../contract/text/say.ts'
import { type Core, createCore } from '../compose.ts'
import { defaultShopsFolder, makeWorkFolder } from '../folders.ts'
import { type Arguments, Misuse } from './arguments.ts'
import { sayCode } from './spoken.ts'

/** What the entry file knows of its surroundings. */
export interface Place {
  readonly pageFolder: string
  readonly version: string
}

export interface OpenCore {
  readonly core: Core
  readonly client: CoreClient
  readonly workFolder: string
  /** Runs a job with progress on a terminal's standard error; Ctrl+C cancels it. `label` names the file or thing at work. */
  run<M extends MethodName & keyof JobResults>(
    method: M,
    params: MethodParams[M],
    label: string,
  ): Promise<JobResults[M]>
  /** Copies a file that the core wrote to where the caller wants it, and answers that path. */
  save(fileId: string, to: string): Promise<string>
}

export interface OpenOptions {
  /** `create` makes a missing shop, `preview` makes one for this command only, `none` opens no shop. */
  readonly shop: 'existing' | 'create' | 'preview' | 'none'
  readonly host?: 'command-line' | 'web'
  /** Instead of the folder that holds the shop. */
  readonly shopsFolder?: string
}

export function shopPath({ options, command }: Arguments): string {
  if (!options.shop) throw new Misuse(`${command}: --shop FILE.shop?`)
  return resolve(options.shop)
}

/** Opens, works, and closes again whatever happens; temporary files go too. */
export async function withCore<T>(
  given: Arguments,
  place: Place,
  { shop, host = 'command-line', shopsFolder }: OpenOptions,
  work: (open: OpenCore) => Promise<T>,
): Promise<T> {
  const path = shop === 'none' ? null : shopPath(given)
  if (path !== null && shop === 'existing' && !existsSync(path)) {
    throw new ShopkeeperError('file-missing', { file: basename(path) })
  }
  const folder = await makeWorkFolder()
  const opened = shop === 'preview' && path !== null && !existsSync(path) ? join(folder.path, basename(path)) : path
  const core = createCore({
    shopsFolder: shopsFolder ?? (opened === null ? defaultShopsFolder() : dirname(opened)),
    temporaryFolder: folder.path,
    version: place.version,
    host,
    now: () => new Date(),
  })
  try {
    const { currency, timezone } = given.options
    const basics = { ...(currency === undefined ? {} : { currency }), ...(timezone === undefined ? {} : { timezone }) }
    if (opened !== null) await core.openShopFile(opened, { create: shop !== 'existing', ...basics })
    const open = openCore(core, given.language, folder.path)
    if (opened !== null && host === 'command-line') await tellInterrupted(open, given.language)
    return await work(open)
  } finally {
    await core.close()
    await folder.remove()
  }
}

/** Aside, so that what the command prints stays what it is. */
async function tellInterrupted({ client }: OpenCore, language: Language): Promise<void> {
  const { interrupted } = await client.call('import/list', {})
  for (const each of interrupted) process.stderr.write(`${say(language, each.sentence)}\n`)
}

function openCore(core: Core, language: Language, workFolder: string): OpenCore {
  const client = createClient({ invoke: core.dispatch, listen: core.listen })
  return {
    core,
    client,
    workFolder,
    async run(method, params, label) {
      const interrupt = new AbortController()
      const stop = () => interrupt.abort()
      process.once('SIGINT', stop)
      const line = progressLine(language, label)
      try {
        return await client.run(method, params, { onProgress: line.show, signal: interrupt.signal })
      } finally {
        process.off('SIGINT', stop)
        line.clear()
      }
    },
    async save(fileId, to) {
      const file = core.files.find(fileId)
      if (!file) throw new ShopkeeperError('not-found')
      await copyFile(file.path, resolve(to))
      return resolve(to)
    },
  }
}

/** One line that rewrites itself, on a terminal only. */
function progressLine(language: Language, label: string) {
  const { stderr } = process
  const write = (text: string) => stderr.isTTY && stderr.write(`\r\u001b[K${text}`)
  return {
    show: ({ step, fraction }: JobProgress) => {
      write(`${sayCode(language, 'job.step', step, { file: label })} ${Math.floor(fraction * 100)}%`)
    },
    clear: () => {
      write('')
    },
  }
}
