import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  resolve: {
    alias: {
      '@': path.resolve(import.meta.dirname, '../src'),
      // `server-only` throws outside a React server; what stories borrow of the server runs in plain Node.
      'server-only': path.resolve(import.meta.dirname, '../node_modules/server-only/empty.js'),
    },
  },
  test: {
    include: ['e2e/**/*.story.ts'],
    setupFiles: ['e2e/each-story.ts'],
    pool: 'forks',
    // Each story runs a studio and a browser of its own, and waits for them half of its time: four fill two cores.
    maxWorkers: 4,
    testTimeout: 600_000,
    hookTimeout: 300_000,
    // A busy machine takes its time to show what was stored.
    expect: { poll: { timeout: 60_000, interval: 250 } },
  },
})
