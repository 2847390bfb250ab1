/** `npm run check`: types, lint, structure and dead code, in seconds and without a database. */
import { spawn } from 'node:child_process'

const CHECKS = {
  types: ['node_modules/.bin/tsc', '-p', '.'],
  lint: ['node_modules/.bin/biome', 'check', '.'],
  structure: ['node', 'scripts/structure.mjs'],
  'dead code': ['node_modules/.bin/knip'],
}

const results = await Promise.all(
  Object.entries(CHECKS).map(
    ([name, [command, ...args]]) =>
      new Promise((done) => {
        let said = ''
        const child = spawn(command === 'node' ? process.execPath : command, args)
        child.stdout.on('data', (chunk) => (said += chunk))
        child.stderr.on('data', (chunk) => (said += chunk))
        child.on('close', (code) => done({ name, ok: code === 0, said }))
      }),
  ),
)
for (const { name, ok, said } of results) {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`)
  if (!ok) console.log(said.trimEnd())
}
const failed = results.filter((r) => !r.ok).length
console.log(`check: ${results.length - failed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
