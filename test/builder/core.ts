/** A real core on a folder of its own, at a fixed time. */
import { join } from 'node:path'
import { type Core, createCore } from '../../core/host/compose.ts'

/** The clock of tests. */
export const testNow = new Date('2026-03-02T09:00:00Z')

export function createTestCore(folder: string, now = testNow): Core {
  return createCore({
    shopsFolder: join(folder, 'shops'),
    temporaryFolder: join(folder, 'temporary'),
    version: '0.0.0-test',
    host: 'test',
    now: () => now,
  })
}
