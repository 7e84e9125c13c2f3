/** `npm run dev`: the desktop app with hot reload where Electron can run, else the same page with hot reload in a browser. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { findElectron } from './find-electron.ts'

const root = resolve(import.meta.dirname, '..')
const found = await findElectron()

if ('binary' in found) {
  const electronVite = join(
    dirname(createRequire(import.meta.url).resolve('electron-vite/package.json')),
    'bin/electron-vite.js',
  )
  const env = { ...process.env, ELECTRON_EXEC_PATH: found.binary }
  spawn(process.execPath, [electronVite, 'dev', '--watch'], { cwd: root, env, stdio: 'inherit' })
} else {
  // Node starts the host anew whenever a file of the core changes; the page reloads itself.
  const devBrowser = join(import.meta.dirname, 'dev-browser.ts')
  spawn(process.execPath, ['--watch', '--watch-preserve-output', devBrowser], { cwd: root, stdio: 'inherit' })
}
