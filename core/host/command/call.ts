/** `call NOUN/VERB`: every method of the contract, raw. */
import { resolve } from 'node:path'
import { type JobResults, type MethodName, type MethodParams, methodParams } from '../../contract/methods.ts'
import { ShopkeeperError } from '../../contract/reply.ts'
import { Misuse } from './arguments.ts'
import type { Command } from './command.ts'
import { type OpenCore, type OpenOptions, withCore } from './shop.ts'

/** Methods that start a job: one command outlives its job, so what is printed is the job's result. */
const jobMethods = [
  'sample/create',
  'import/preview',
  'import/start',
  'import/undo',
  'import/retry',
  'report/create',
] as const satisfies readonly (keyof JobResults)[]
type JobMethod = (typeof jobMethods)[number]

export const callCommand: Command = {
  options: ['params', 'out', 'currency', 'timezone'],
  async run(given, place) {
    const [method, ...more] = given.operands
    if (method === undefined || more.length > 0) throw new Misuse('call: NOUN/VERB?')
    const params = readParams(given.options.params)
    const shop = given.options.shop === undefined ? 'none' : shopFor(method)
    return withCore(given, place, { shop }, async (open) => {
      const result = await invoke(open, method, withReferences(open, params))
      const file = await saveOutput(open, result, given.options.out)
      const json = file === null ? result : { ...(result as object), file }
      return { json, text: JSON.stringify(json, null, 2) }
    })
  },
}

function readParams(given = '{}'): unknown {
  try {
    return JSON.parse(given)
  } catch {
    throw new Misuse('call: --params JSON?')
  }
}

function shopFor(method: string): OpenOptions['shop'] {
  if (method === 'import/preview') return 'preview'
  return method === 'import/start' || method === 'settings/update' ? 'create' : 'existing'
}

/** The dispatcher checks names and parameters, so what goes in unchecked here is refused there. */
function invoke(open: OpenCore, method: string, params: unknown): Promise<unknown> {
  if (isJobMethod(method)) return open.run(method, params as MethodParams[JobMethod], method)
  return open.client.call(method as MethodName, params as MethodParams[MethodName])
}

function isJobMethod(method: string): method is JobMethod {
  return (jobMethods as readonly string[]).includes(method) && Object.hasOwn(methodParams, method)
}

/** On the command line a `fileId` or `folderId` is a path, since no reference outlives a command. */
function withReferences(open: OpenCore, params: unknown): unknown {
  if (Array.isArray(params)) return params.map((item) => withReferences(open, item))
  if (typeof params !== 'object' || params === null) return params
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) =>
      (key === 'fileId' || key === 'folderId') && typeof value === 'string'
        ? [key, open.core.files.mint(resolve(value))]
        : [key, withReferences(open, value)],
    ),
  )
}

async function saveOutput(open: OpenCore, result: unknown, out: string | undefined): Promise<string | null> {
  if (out === undefined) return null
  const fileId = typeof result === 'object' && result !== null && 'fileId' in result ? result.fileId : null
  if (typeof fileId !== 'string') throw new ShopkeeperError('unsupported-format')
  return open.save(fileId, out)
}
