import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Targets are the oldest runtime that the shipped code must run on; electron-vite cannot guess them for a newer Electron.
const node = 'node20.18'
const chrome = 'chrome130'

/** The page; also served by `electron/dev-browser.ts`. */
export const renderer = {
  root: 'renderer',
  plugins: [react()],
  // Replaced by fresh random bytes at each load (core/host/page.ts).
  html: { cspNonce: '__NONCE__' },
  build: {
    target: chrome,
    minify: true,
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: { input: join(import.meta.dirname, 'renderer/index.html') },
  },
}

export default defineConfig({
  main: {
    build: {
      target: node,
      rolldownOptions: {
        input: {
          main: 'electron/main.ts',
          worker: 'electron/worker.ts',
          'command-line': 'core/host/command-line.ts',
          'read-worker': 'core/ingest/read-worker.ts',
        },
      },
    },
  },
  preload: {
    build: {
      target: node,
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer,
})
