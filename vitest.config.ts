import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: {
      '@': path.resolve(import.meta.dirname, 'src'),
      // `server-only` throws outside a React server; tests run in plain Node.
      'server-only': path.resolve(import.meta.dirname, 'node_modules/server-only/empty.js'),
    },
  },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: ['scripts/bundle-for-tests.mjs'],
    setupFiles: ['scripts/each-test-file.mjs'],
    pool: 'forks',
    // A process of its own per file, with all its modules, costs more than most files do.
    isolate: false,
    // One compiler for the embedded database's WebAssembly: the second takes longer than what it makes quicker here.
    execArgv: ['--liftoff-only'],
    // Much of the time is spent waiting for queues, servers and other processes: four keep two cores busy.
    maxWorkers: 4,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
