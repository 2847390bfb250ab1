/** Builds what `npm start` runs: the pixel thread, the command line, and the web app. `--code` leaves the web out. */
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { bundleWhatChanged } from './bundle.mjs'
import { BUILT_FROM, sourceHash } from './fresh.mjs'
import { ensureNewDatabase } from './new-database.mjs'

const source = sourceHash()
await bundleWhatChanged()
ensureNewDatabase()
if (!process.argv.includes('--code')) {
  rmSync(BUILT_FROM, { force: true })
  const next = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  process.exitCode = next.status ?? 1
  if (next.status === 0) writeFileSync(BUILT_FROM, source)
}
