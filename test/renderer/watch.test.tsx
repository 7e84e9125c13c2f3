// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import type { WatchView } from '../../core/contract/view/watch.ts'
import { WatchSection } from '../../renderer/page/settings/watch-section.tsx'
import { createFakeCore, type FakeAnswers, type FakeCore } from '../builder/fake-core.ts'
import { shopifyRun } from './import-views.ts'
import { click, close, settle, showApp, showPart, words } from './render.tsx'

const nothing: WatchView = { folderName: null, isFolderThere: true, waiting: [] }
const folder: WatchView = { ...nothing, folderName: 'Downloads' }
const withFiles = (...names: string[]): WatchView => ({
  ...folder,
  waiting: names.map((name) => ({ fileId: `id of ${name}`, name, seenAt: '2026-11-20T08:00:00.000Z' })),
})
const callsOf = (core: FakeCore, method: string) => core.calls.filter((call) => call.method === method)

/** A core that keeps what waits, as the real one does. */
function watchingCore(first: WatchView, more: FakeAnswers = {}): FakeCore {
  let view = first
  return createFakeCore({
    'watch/read': () => view,
    'watch/dismiss': ({ fileIds }) => {
      view = { ...view, waiting: view.waiting.filter(({ fileId }) => !fileIds.includes(fileId)) }
      return view
    },
    'watch/choose': () => {
      view = folder
      return view
    },
    'watch/stop': () => {
      view = nothing
      return view
    },
    ...more,
  })
}

afterEach(close)

test('asks about a file that appears, and a yes opens the import dialog with it', async () => {
  const core = watchingCore(folder, { 'import/preview': () => shopifyRun })
  await showApp(core, '#/today')
  expect(words()).not.toContain('is new in')
  const view = withFiles('orders_export.csv')
  core.emit({ name: 'watch/found', data: view })
  await settle()
  expect(words()).toContain('orders_export.csv is new in Downloads. Look at it?')
  expect(callsOf(core, 'import/preview')).toEqual([])
  await click('Look')
  expect(callsOf(core, 'import/preview')[0]?.params).toEqual({ files: [{ fileId: 'id of orders_export.csv' }] })
  expect(callsOf(core, 'watch/dismiss')[0]?.params).toEqual({ fileIds: ['id of orders_export.csv'] })
  expect(callsOf(core, 'import/start')).toEqual([])
  expect(words()).toContain('What is in these files?')
  expect(words()).not.toContain('is new in')
})

test('a no is the last word', async () => {
  const core = watchingCore(withFiles('orders_export.csv'))
  await showApp(core, '#/today')
  await click('No, thanks')
  expect(callsOf(core, 'watch/dismiss')[0]?.params).toEqual({ fileIds: ['id of orders_export.csv'] })
  expect(callsOf(core, 'import/preview')).toEqual([])
  expect(words()).not.toContain('is new in')
})

test('names the first of several files, in both languages', async () => {
  await showApp(watchingCore(withFiles('a.csv', 'b.csv')))
  expect(words()).toContain('2 files are new in Downloads: a.csv, b.csv. Look at them?')
  await showApp(watchingCore(withFiles('a.csv', 'b.csv', 'c.csv', 'd.csv')), '#/today', 'zh')
  expect(words()).toContain('“Downloads”里有 4 个新文件：a.csv、b.csv、c.csv等。要看一下吗？')
})

test('says that the folder is gone', async () => {
  const core = watchingCore({ ...folder, isFolderThere: false })
  await showApp(core)
  await act(async () => core.emit({ name: 'watch/lost', data: { folderName: 'Downloads' } }))
  await settle()
  expect(words()).toContain('The folder Downloads is not there any more.')
})

test('Settings let a folder be chosen and left where the host can ask for one', async () => {
  const web = watchingCore(nothing)
  await showPart(web, <WatchSection />)
  expect(words()).not.toContain('New exports')

  const core = watchingCore(nothing)
  const host = { ...core.host, pickFolder: async () => ({ folderId: 'folder-1', name: 'Downloads' }) }
  await showPart({ ...core, host }, <WatchSection />)
  expect(words()).toContain('Choose the folder your downloads go to.')
  await click('Choose a folder')
  expect(callsOf(core, 'watch/choose')[0]?.params).toEqual({ folderId: 'folder-1' })
  expect(words()).toContain('New exports')
  expect(words()).toContain('asks when a new export appears in Downloads')
  await click('Stop asking')
  expect(words()).toContain('Choose the folder your downloads go to.')
})

test('a changed mind in the dialog chooses nothing; a browser can still stop the watch', async () => {
  const core = watchingCore(nothing)
  await showPart({ ...core, host: { ...core.host, pickFolder: async () => null } }, <WatchSection />)
  await click('Choose a folder')
  expect(callsOf(core, 'watch/choose')).toEqual([])

  const web = watchingCore(folder)
  await showPart(web, <WatchSection />)
  expect(words()).not.toContain('Another folder')
  await click('Stop asking')
  expect(words()).not.toContain('New exports')
})
