/** Temporary folders that go with the test that made them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder for one test; call it inside the test. */
export function temporaryFolder(): string {
  const { path, remove } = makeFolder()
  onTestFinished(remove)
  return path
}

/** A folder for a whole suite, which must remove it itself. */
export function makeFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'shopkeeper-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
