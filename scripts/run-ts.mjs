/** Bundles one TypeScript entry to dist/ and runs it in this process: `node scripts/run-ts.mjs FILE [args]`. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'

const [entry, ...rest] = process.argv.slice(2)
const out = path.join('dist', 'scripts', `${path.basename(entry, '.ts')}.mjs`)
await bundle({ [out]: entry })
process.argv.splice(1, process.argv.length, path.resolve(out), ...rest)
await import(pathToFileURL(path.resolve(out)).href)
