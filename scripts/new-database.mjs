/**
 * Keeps dist/new-database up to date: the folder of a migrated, empty embedded database. New data folders, and every
 * test file, start from a copy: quicker than making one, and without the memory that takes.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { sourceHash } from './fresh.mjs'

const FOLDER = 'dist/new-database'

export function ensureNewDatabase() {
  const stamp = `${FOLDER}.from`
  const wanted = sourceHash(['supabase/migrations', 'src/server/db', 'src/server/jobs', 'package-lock.json'])
  if (existsSync(FOLDER) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  rmSync(stamp, { force: true })
  rmSync(FOLDER, { recursive: true, force: true })
  execFileSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/make-new-database.ts', FOLDER], {
    stdio: 'inherit',
  })
  writeFileSync(stamp, wanted)
}
