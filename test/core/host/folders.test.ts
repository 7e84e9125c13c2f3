import { existsSync, mkdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeWorkFolder } from '../../../core/host/folders.ts'
import { temporaryFolder } from '../../builder/folder.ts'

/** Above the highest process number of Linux (2^22) and of macOS, so nobody has it. */
const nobody = 5_000_000

function oldFolder(parent: string, pid: number): string {
  const path = join(parent, `shopkeeper-work-${pid}-abc`)
  mkdirSync(path)
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000)
  utimesSync(path, twoDaysAgo, twoDaysAgo)
  return path
}

it('sweeps away what crashed processes left, and nothing of those that run', async () => {
  const parent = temporaryFolder()
  const left = oldFolder(parent, nobody)
  const inUse = oldFolder(parent, process.pid)
  const work = await makeWorkFolder(parent)
  expect([left, inUse, work.path].map(existsSync)).toEqual([false, true, true])
  await work.remove()
  expect(existsSync(work.path)).toBe(false)
})
