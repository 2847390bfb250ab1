import 'server-only'
import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import path from 'node:path'

/**
 * Puts a new embedded database into `folder`: a copy of the one scripts/new-database.mjs keeps. Where that was not
 * made it does nothing, and opening the folder makes one, which only takes longer.
 */
export async function copyNewDatabase(folder: string): Promise<void> {
  const prepared = path.resolve(/*turbopackIgnore: true*/ 'dist/new-database')
  if (existsSync(`${prepared}.from`)) await cp(prepared, folder, { recursive: true })
}
