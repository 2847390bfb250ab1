/** Builds what `npm start` runs: the pixel thread, the command line, and the web app. `--code` leaves the web out. */
import { spawnSync } from 'node:child_process'
import { bundle, CODE } from './bundle.mjs'
import { ensureNewDatabase } from './new-database.mjs'

await bundle(CODE)
ensureNewDatabase()
if (!process.argv.includes('--code')) {
  const next = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  process.exitCode = next.status ?? 1
}
