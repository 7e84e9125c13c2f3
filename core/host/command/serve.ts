/** `serve`: the web host, until it is ended. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startHttpHost } from '../http-host.ts'
import { reopenLastShop } from '../reopen.ts'
import { type Arguments, wholeNumber } from './arguments.ts'
import { type Command, word } from './command.ts'
import { withCore } from './shop.ts'

/** A plain refusal that is no failure of the contract: the sentence is ready. */
export class Refusal extends Error {}

export const serveCommand: Command = {
  options: ['port', 'open', 'currency', 'timezone'],
  async run(given, place) {
    const { pageFolder } = place
    if (!existsSync(join(pageFolder, 'index.html'))) throw new Refusal(word(given.language, 'pageMissing'))
    const port = wholeNumber(given, 'port') ?? 0
    const shop = given.options.shop === undefined ? 'none' : 'create'
    await withCore(given, place, { shop, host: 'web' }, async ({ core }) => {
      await reopenLastShop(core)
      const host = await startHttpHost({ core, pageFolder, port }).catch((error: unknown) =>
        refusePort(error, given, port),
      )
      process.stdout.write(`${given.options.json ? JSON.stringify({ url: host.url }) : host.url}\n`)
      if (given.options.open) openBrowser(host.url)
      const ended = new AbortController()
      await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => once(process, name, { signal: ended.signal })))
      ended.abort()
      await host.close()
    })
    return null
  },
}

function refusePort(error: unknown, { language }: Arguments, port: number): never {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE' || code === 'EACCES') throw new Refusal(word(language, 'portTaken', { port: String(port) }))
  throw error
}

/** The system's own way to open an address; where there is none, the printed address has to do. */
function openBrowser(url: string): void {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url]
  if (program === undefined) return
  const opener = spawn(program, args, { stdio: 'ignore', detached: true })
  opener.on('error', () => undefined)
  opener.unref()
}
