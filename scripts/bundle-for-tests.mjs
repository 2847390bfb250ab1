/** Vitest's global setup: the pixel thread and the command line as they are now, and an empty migrated database. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { bundle, CODE } from './bundle.mjs'
import { sourceHash } from './fresh.mjs'

const DUMP = 'dist/test-database.tar'

export async function setup() {
  await bundle(CODE)
  const stamp = `${DUMP}.from`
  const wanted = sourceHash([
    'supabase/migrations',
    'src/server/db/bootstrap.sql',
    'src/server/db/migrate.ts',
  ])
  if (existsSync(DUMP) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  execFileSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/dump-test-database.ts', DUMP], {
    stdio: 'inherit',
  })
  writeFileSync(stamp, wanted)
}
