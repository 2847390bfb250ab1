/** Tells whether installed packages and built files still match what they were made from. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** npm writes node_modules/.package-lock.json last, so it is newer than the lock it installed. */
export function packagesAreInstalled() {
  const installed = 'node_modules/.package-lock.json'
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs
}

/** Where the build notes what it was made from. */
export const BUILT_FROM = 'dist/built-from'

/** Changes when anything the build reads changes. */
export function sourceHash(
  inputs = [
    'src',
    'supabase/migrations',
    'public',
    'package-lock.json',
    'next.config.ts',
    'postcss.config.mjs',
    'tsconfig.json',
    'scripts/build.mjs',
    'scripts/bundle.mjs',
  ],
) {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(filesBelow))
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function filesBelow(place) {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return place.endsWith('.test.ts') ? [] : [place]
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesBelow(path.join(place, name)))
}
