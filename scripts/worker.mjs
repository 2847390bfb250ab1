/** `npm run worker`: draws and serves nothing; any number of them beside `npm run web`, on one database. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { BUILT_FROM, sourceHash } from './fresh.mjs'
import { must, needDatabase, readSettings, readyNode } from './prepare.mjs'

readSettings()
needDatabase('npm run worker')
const node = readyNode()
const built = existsSync(BUILT_FROM) && existsSync('dist/worker.mjs') ? readFileSync(BUILT_FROM, 'utf8') : ''
if (built !== sourceHash()) must('Building', node, ['scripts/build.mjs', '--code'])

const child = spawn(node, ['--enable-source-maps', 'dist/worker.mjs'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: {
    ...process.env,
    NODE_ENV: 'production',
    MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2',
  },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' ? 0 : 1)))
