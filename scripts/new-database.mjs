/**
 * Keeps dist/new-database up to date: the folder of a migrated, empty embedded database. New data folders start from a
 * copy: quicker than making one, and without the memory that takes. Tests start from a tar file of it, in memory: a
 * thousand small files take longer to write than most tests.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { sourceHash } from './fresh.mjs'

const FOLDER = 'dist/new-database'
const TAR = 'dist/new-database.tar'

export function ensureNewDatabase({ tar = false } = {}) {
  const stamp = `${FOLDER}.from`
  const wanted = sourceHash(['supabase/migrations', 'src/server/db', 'src/server/jobs', 'package-lock.json'])
  const there = existsSync(FOLDER) && (existsSync(TAR) || !tar)
  if (there && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  rmSync(stamp, { force: true })
  rmSync(FOLDER, { recursive: true, force: true })
  rmSync(TAR, { force: true })
  const make = ['scripts/run-ts.mjs', 'scripts/make-new-database.ts', FOLDER, ...(tar ? [TAR] : [])]
  execFileSync(process.execPath, make, { stdio: 'inherit' })
  writeFileSync(stamp, wanted)
}
