/** Where shops live when nobody says otherwise, and where work in progress lies. */
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** `SHOPKEEPER_SHOPS`, else `Shopkeeper` in the documents folder, so that window, browser and command line show the same shops. */
export function defaultShopsFolder(documents = documentsFolder()): string {
  return process.env.SHOPKEEPER_SHOPS || join(documents, 'Shopkeeper')
}

function documentsFolder(): string {
  const documents = join(homedir(), 'Documents')
  return existsSync(documents) ? documents : homedir()
}

const WORK_PREFIX = 'shopkeeper-work-'
const DAY_MS = 86_400_000

export interface WorkFolder {
  readonly path: string
  remove(): Promise<void>
}

/** A temporary folder of this process alone; also sweeps away what processes that crashed over a day ago left behind. */
export async function makeWorkFolder(parent = tmpdir()): Promise<WorkFolder> {
  await sweep(parent)
  const path = await mkdtemp(join(parent, `${WORK_PREFIX}${process.pid}-`))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

async function sweep(parent: string): Promise<void> {
  const names = await readdir(parent).catch(() => [])
  for (const name of names.filter((entry) => entry.startsWith(WORK_PREFIX))) {
    const path = join(parent, name)
    const found = await stat(path).catch(() => null)
    const isOld = found !== null && Date.now() - found.mtimeMs > DAY_MS
    if (isOld && !isRunning(Number(name.split('-')[2]))) {
      await rm(path, { recursive: true, force: true }).catch(() => undefined)
    }
  }
}

/** Signal 0 only asks; "not permitted" means that it runs, for somebody else. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
