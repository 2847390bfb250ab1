/** `npm run -s pennyplain -- COMMAND …`: bundles the command line when its sources changed, then runs it. */
import { spawnSync } from 'node:child_process'
import { bundleWhatChanged } from './bundle.mjs'
import { ensureNewDatabase } from './new-database.mjs'
import { readSettings } from './prepare.mjs'

await bundleWhatChanged()
ensureNewDatabase()

// Those that are about the studio of this folder mean the one `npm start` would start.
const ABOUT_THE_STUDIO = ['costs', 'doctor', 'files', 'mail', 'stripe-sync', 'switch']
if (ABOUT_THE_STUDIO.includes(process.argv[2])) readSettings()

// What keeps a book under a gigabyte can only be set before a process starts: two malloc arenas and a small nursery for
// the threads that work on pictures, and one compiler for the database's WebAssembly, whose second one takes 500 MB.
const FLAGS = ['--max-semi-space-size=4', '--liftoff-only']
const { status, signal } = spawnSync(process.execPath, [...FLAGS, 'dist/cli.mjs', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { MALLOC_ARENA_MAX: '2', ...process.env },
})
process.exitCode = status ?? (signal === 'SIGINT' ? 130 : 1)
