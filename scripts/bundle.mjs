/** Bundles our own TypeScript with esbuild; packages stay outside. Keys are outputs, values are entries. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { sourceHash } from './fresh.mjs'

/** Everything that runs outside the web bundler. */
export const CODE = {
  'dist/pixel-thread.mjs': 'src/server/generation/pixel-thread.ts',
  'dist/cli.mjs': 'src/cli.ts',
  'dist/worker.mjs': 'src/worker-process.ts',
}

/** What is imported where it is needed stays a file of its own, so that a command loads only what it uses. */
export async function bundle(entries) {
  await build({
    entryPoints: Object.entries(entries).map(([out, entry]) => ({
      in: entry,
      out: out.replace(/\.mjs$/, ''),
    })),
    outdir: '.',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'dist/chunks/[name]-[hash]',
    splitting: true,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    sourcemap: 'linked',
    conditions: ['react-server'],
    alias: { '@': path.resolve('src'), 'server-only': path.resolve('node_modules/server-only/empty.js') },
    logLevel: 'warning',
  })
}

/** Where it is noted what `CODE` was bundled from. */
const BUNDLED_FROM = 'dist/bundled-from'

/** Bundles `CODE` unless it was bundled from just these sources. */
export async function bundleWhatChanged() {
  const wanted = sourceHash(['src', 'supabase/migrations', 'package-lock.json', 'scripts/bundle.mjs'])
  const there = [BUNDLED_FROM, ...Object.keys(CODE)].every(existsSync)
  if (there && readFileSync(BUNDLED_FROM, 'utf8') === wanted) return
  await bundle(CODE)
  writeFileSync(BUNDLED_FROM, wanted)
}
