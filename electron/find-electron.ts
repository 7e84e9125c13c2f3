/** Whether Electron can run here, for the scripts of a checkout. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type ElectronFound = { readonly binary: string } | { readonly missing: 'no-display' | 'no-download' }

/** Looks for a display, then for Electron's binary, and fetches the latter once where its download site can be reached. */
export async function findElectron(): Promise<ElectronFound> {
  if (!hasDisplay()) return { missing: 'no-display' }
  const binary = installedBinary()
  if (binary) return { binary }
  if (await canDownload()) await download()
  const fetched = installedBinary()
  return fetched ? { binary: fetched } : { missing: 'no-download' }
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** As Electron's own package finds it: `path.txt` names the program inside `dist` or the folder of the override. */
function installedBinary(): string | null {
  const pathFile = join(electronFolder, 'path.txt')
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const program = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : override ? 'electron' : null
  if (program === null) return null
  const binary = join(override ?? join(electronFolder, 'dist'), program)
  return existsSync(binary) ? binary : null
}

const PROBE_MS = 5_000

/** A quick question first: the download itself would try for minutes where nothing answers. */
async function canDownload(): Promise<boolean> {
  const site = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com'
  try {
    await fetch(site, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) })
    return true
  } catch {
    return false
  }
}

async function download(): Promise<void> {
  const installer = spawn(process.execPath, [join(electronFolder, 'install.js')], {
    stdio: ['ignore', 'inherit', 'ignore'],
  })
  await once(installer, 'close')
}
