/** `npm run -s bench -- NAME [options]`: runs bench/NAME.ts; its last line is one JSON object. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle, CODE } from './bundle.mjs'

const [name, ...rest] = process.argv.slice(2)
const entry = `bench/${name}.ts`
if (!name || !existsSync(entry)) {
  const names = readdirSync('bench')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace('.ts', ''))
  console.error(`npm run -s bench -- NAME, where NAME is one of ${names.join(', ')}`)
  process.exit(2)
}
const out = path.resolve('dist/bench', `${name}.mjs`)
await bundle({ ...CODE, [out]: entry })
process.argv.splice(1, process.argv.length, out, ...rest)
await import(pathToFileURL(out).href)
