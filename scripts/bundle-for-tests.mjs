/** Vitest's global setup: the pixel thread and the command line as they are now, and an empty migrated database. */
import { bundle, CODE } from './bundle.mjs'
import { ensureNewDatabase } from './new-database.mjs'

export async function setup() {
  await bundle(CODE)
  ensureNewDatabase({ tar: true })
}
