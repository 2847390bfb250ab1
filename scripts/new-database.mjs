/**
 * Keeps dist/new-database.tar up to date: a migrated, empty embedded database. A new data folder, and every test
 * file, starts from it: half the time and a third less memory than making one.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { sourceHash } from './fresh.mjs'

const DUMP = 'dist/new-database.tar'

export function ensureNewDatabase() {
  const stamp = `${DUMP}.from`
  const wanted = sourceHash(['supabase/migrations', 'src/server/db', 'package-lock.json'])
  if (existsSync(DUMP) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  execFileSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/dump-new-database.ts', DUMP], {
    stdio: 'inherit',
  })
  writeFileSync(stamp, wanted)
}
