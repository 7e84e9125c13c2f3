import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkRooms, type RoomReport } from './rooms.ts'

const root = resolve(import.meta.dirname, '../..')

describe('the house', () => {
  it('keeps its own rules, and all of it was looked at', async () => {
    const { modules, violations } = await checkRooms(root)
    expect(violations).toEqual([])
    expect(modules).toBeGreaterThan(50)
  })
})

/** File → what it wrongly imports → the rule that must notice. Type-only imports count as much as others. */
const planted = [
  ['core/analysis/planted.ts', `import type { WritableDatabase } from '../storage/database.ts'`, 'room-core-analysis'],
  ['core/model/planted.ts', `import { readFileSync } from 'node:fs'`, 'pure-rooms-without-node'],
  ['core/ingest/planted.ts', `import { openShopDatabase } from '../storage/database.ts'`, 'room-core-ingest'],
  ['core/storage/planted.ts', `import { createJobs } from '../job/jobs.ts'`, 'room-core-storage'],
  ['core/service/planted.ts', `import { createCore } from '../host/compose.ts'`, 'room-core-service'],
  ['core/report/planted.ts', `import Database from 'better-sqlite3'`, 'sql-in-storage-only'],
  ['core/host/planted.ts', `import { openShopDatabase } from '../storage/database.ts'`, 'one-wiring-point'],
  ['core/job/planted.ts', `import { app } from 'electron'`, 'electron-in-its-room-only'],
  ['core/contract/planted.ts', `import { useState } from 'react'`, 'screen-in-renderer-only'],
  ['electron/planted.ts', `import { Frame } from '../renderer/page/shell/frame.tsx'`, 'room-electron'],
  ['renderer/planted.ts', `import { createCore } from '../core/host/compose.ts'`, 'room-renderer'],
  ['renderer/planted-node.ts', `import { join } from 'node:path'`, 'pure-rooms-without-node'],
  ['core/host/planted-lost.ts', `import { gone } from './nowhere.ts'`, 'everything-resolves'],
] as const

describe('a planted violation', () => {
  const copy = mkdtempSync(join(tmpdir(), 'shopkeeper-rooms-'))
  let report: RoomReport

  beforeAll(async () => {
    for (const name of ['core', 'electron', 'renderer', 'tsconfig.json', '.dependency-cruiser.cjs', 'package.json']) {
      cpSync(join(root, name), join(copy, name), { recursive: true })
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
    for (const [file, line] of planted) writeFileSync(join(copy, file), `${line}\n`)
    report = await checkRooms(copy)
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  it.each(planted)('in %s (%s) is caught by %s', (file, _line, rule) => {
    expect(report.violations.filter((violation) => violation.startsWith(`${rule}: ${file} →`))).toHaveLength(1)
  })
})
