import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests of services that the test script installs and starts; alone they are of no use. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  resolve: {
    alias: {
      '@': path.resolve(import.meta.dirname, '../src'),
      'server-only': path.resolve(import.meta.dirname, '../node_modules/server-only/empty.js'),
    },
  },
  test: {
    include: ['e2e/**/*.service.ts'],
    setupFiles: ['scripts/each-test-file.mjs'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
