/** The page from Vite's dev server, its calls passed on to a web host of this process. For development only. */
import { join, resolve } from 'node:path'
import { createServer, type ProxyOptions } from 'vite'
import { createCore } from '../core/host/compose.ts'
import { defaultShopsFolder, makeWorkFolder } from '../core/host/folders.ts'
import { startHttpHost } from '../core/host/http-host.ts'
import { reopenLastShop } from '../core/host/reopen.ts'
import { renderer } from '../electron.vite.config.ts'

const root = resolve(import.meta.dirname, '..')
const work = await makeWorkFolder()
const core = createCore({
  shopsFolder: defaultShopsFolder(),
  temporaryFolder: work.path,
  version: 'dev',
  host: 'web',
  now: () => new Date(),
})
await reopenLastShop(core)
const host = await startHttpHost({ core, pageFolder: join(root, 'out/renderer'), port: 0 })

// The dev server opens the session itself and speaks to the host as its own page would.
const { origin } = new URL(host.url)
const entered = await fetch(host.url)
const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
const passOn: ProxyOptions = { target: origin, changeOrigin: true, headers: { origin, cookie } }

const server = await createServer({
  ...renderer,
  configFile: false,
  root: join(root, 'renderer'),
  server: { host: '127.0.0.1', proxy: { '/call': passOn, '/events': passOn, '/file': passOn } },
})
await server.listen()
server.printUrls()
