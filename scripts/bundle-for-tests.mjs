/** Vitest's global setup: the pixel thread and the command line as they are now, and an empty migrated database. */
import { bundleWhatChanged } from './bundle.mjs'
import { ensureNewDatabase } from './new-database.mjs'

export async function setup() {
  await bundleWhatChanged()
  ensureNewDatabase({ tar: true })
}
