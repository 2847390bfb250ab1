/** `npm run -s pennyplain -- COMMAND …`: bundles the command line when its sources changed, then runs it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { bundle, CODE } from './bundle.mjs'
import { sourceHash } from './fresh.mjs'
import { ensureNewDatabase } from './new-database.mjs'

const stamp = 'dist/bundled-from'
const wanted = sourceHash(['src', 'supabase/migrations', 'package-lock.json', 'scripts/bundle.mjs'])
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  await bundle(CODE)
  ensureNewDatabase()
  writeFileSync(stamp, wanted)
}
await import('../dist/cli.mjs')
