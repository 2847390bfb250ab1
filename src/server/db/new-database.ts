import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * What an embedded database starts from when its folder is new: the dump that scripts/new-database.mjs keeps, or
 * nothing where it was not made, which only takes longer.
 */
export async function newDatabase(): Promise<{ loadDataDir?: Blob }> {
  const dump = await readFile(path.resolve(/*turbopackIgnore: true*/ 'dist/new-database.tar')).catch(
    () => null,
  )
  return dump ? { loadDataDir: new Blob([dump]) } : {}
}
