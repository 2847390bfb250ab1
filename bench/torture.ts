/**
 * `npm run -s torture -- --minutes N --kills K --workers W [--authors A]
 * [--away S] [--clock-off M]`: random authors use a studio while its
 * processes and database connections are killed and its provider misbehaves; then an auditor looks for anything
 * lost, doubled, stuck or wrongly charged. Without --workers (0) it is the embedded default, one process killed
 * whole; else one web process and W workers on a Postgres server, which goes away for S seconds in the middle; the
 * clocks of the web process and of the first worker are M minutes ahead and behind. The last line is one JSON object, and the exit
 * code 1 when a rule was broken. Needs a built studio.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openEmbedded } from '@/server/db/client'
import { badDrawing, goodDrawing } from '@/server/generation/testing'
import { openBrowser } from '../e2e/fixtures'
import { bundle } from '../scripts/bundle.mjs'
import { freePort, startPostgres } from '../scripts/postgres.mjs'
import { audit, tally } from './torture/audit'
import { type Doings, live, signUp } from './torture/author'
import { awake, type Machine, machine, NEXT } from './torture/machines'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    kills: { type: 'string', default: '6' },
    workers: { type: 'string', default: '0' },
    authors: { type: 'string', default: '6' },
    away: { type: 'string', default: '0' },
    'clock-off': { type: 'string', default: '0' },
  },
})
const number = (name: keyof typeof values): number => {
  const value = Number(values[name])
  if (Number.isFinite(value) && value >= 0) return value
  console.error(`--${name} must be a number, not "${values[name]}".`)
  return process.exit(2)
}
const [minutes, kills, workers, authors, away, clockOff] = [
  number('minutes'),
  number('kills'),
  number('workers'),
  number('authors'),
  number('away'),
  number('clock-off'),
]

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)]!

const folder = mkdtempSync(path.join(os.tmpdir(), 'pennyplain-torture-'))
const dataDir = path.join(folder, 'data')
const log = path.join(folder, 'errors.log')
for (let i = 0; i < 40; i++)
  writeFileSync(path.join(folder, `good-${i}.png`), goodDrawing({ brief: `scene ${i}` }).picture)
writeFileSync(path.join(folder, 'empty.png'), badDrawing().picture)
await bundle({ 'dist/bench/stand-in.mjs': 'bench/torture/stand-in.ts' })

const postgres = workers > 0 ? await startPostgres() : null
const port = await freePort()
const address = `http://127.0.0.1:${port}`
const METRICS_TOKEN = 'only for an hour of torture'
const settings = {
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  NEXT_MANUAL_SIG_HANDLE: 'true',
  HOST: '127.0.0.1',
  PORT: String(port),
  APP_URL: address,
  DATA_DIR: dataDir,
  LOG_LEVEL: 'error',
  METRICS_TOKEN,
  WELCOME_BLOTS: '600',
  TORTURE_PICTURES: folder,
  TORTURE_CALLS: path.join(folder, 'calls.log'),
  PICTURE_PROVIDER_MODULE: path.resolve('dist/bench/stand-in.mjs'),
  ...(postgres
    ? { DATABASE_URL: postgres.url, AUTH_SECRET: 'only for an hour of torture, and no secret at all' }
    : {}),
}
/** What makes a process live in another time. */
const inAnotherTime = (offMinutes: number): string[] => {
  if (clockOff === 0) return []
  const shift = `const D = Date, now = () => D.now() + ${offMinutes * 60_000}
    function Other(...given) {
      if (!new.target) return new D(now()).toString()
      return Reflect.construct(D, given.length === 0 ? [now()] : given, new.target)
    }
    Object.defineProperties(Other, { ...Object.getOwnPropertyDescriptors(D), now: { value: now, writable: true } })
    globalThis.Date = Other`
  return ['--import', `data:text/javascript,${encodeURIComponent(shift)}`]
}
const web = machine({
  name: 'web',
  args: [...inAnotherTime(clockOff), ...NEXT, String(port)],
  env: { ...settings, WORKER: postgres ? '0' : '1' },
  log,
})
await awake(address)
const drawers = Array.from({ length: workers }, (_, i) =>
  machine({
    name: `worker ${i + 1}`,
    args: [...inAnotherTime(i === 0 ? -clockOff : 0), 'dist/worker.mjs'],
    env: settings,
    log,
  }),
)
const machines: Machine[] = [web, ...drawers]

const browser = await openBrowser()
const people = []
for (let i = 0; i < authors; i++) people.push(await signUp(browser, address, `torture-${i}@example.com`))
await browser.close()

let over = false
const doings: Doings = { counts: {}, complaints: new Set() }
const lives = people.map((author) => live(address, author, () => over, doings))
console.log(`${authors} authors, ${machines.length} processes, ${minutes} minutes, ${kills} kills`)

/** Ends connections of the database under whoever uses them. */
async function cutConnections() {
  const admin = new pg.Client(postgres!.url)
  await admin.connect()
  await admin.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and random() < .5',
  )
  await admin.end()
}

const began = Date.now()
const outage = (async () => {
  if (!postgres || away === 0) return
  await wait((minutes * 60_000 - away * 1000) / 2)
  console.log(`the database goes away for ${away} seconds`)
  await postgres.goAway(away * 1000)
  console.log('the database is back')
})()
for (let kill = 1; kill <= kills; kill++) {
  // Evenly spread, each at a random moment of its share.
  const due = began + ((kill - Math.random()) * minutes * 60_000) / kills
  await wait(Math.max(0, due - Date.now()))
  if (postgres && kill % 5 === 0) {
    await cutConnections()
    console.log(`cut ${kill}: connections of the database`)
  } else {
    const victim = pick(machines)
    await victim.crash()
    console.log(`kill ${kill}: ${victim.name}`)
  }
}
await outage
await wait(Math.max(0, began + minutes * 60_000 - Date.now()))
over = true
await Promise.all(lives)
await awake(address)
console.log('The authors rest; the studio finishes what it holds …')

const studio = postgres
  ? { pool: new pg.Pool({ connectionString: postgres.url }), close: async () => {} }
  : null
// A connection that is cut while nobody uses it is no trouble.
studio?.pool.on('error', () => {})
const quietBy = Date.now() + 5 * 60_000
/** Whether nothing but mail waits, asked of the studio itself: the embedded database belongs to it. */
const quiet = async () => {
  const answer = await fetch(`${address}/api/metrics`, {
    headers: { authorization: `Bearer ${METRICS_TOKEN}` },
  })
  const entries = (await answer.text()).matchAll(/^pennyplain_queue_entries\{queue="([^"]+)".*\} (\d+)$/gm)
  const waiting = [...entries].filter(([, queue, count]) => queue !== 'send-mail' && count !== '0')
  return answer.ok && waiting.length === 0
}
for (let calm = 0; calm < 10 && Date.now() < quietBy; await wait(500))
  calm = (await quiet().catch(() => false)) ? calm + 1 : 0
for (const each of machines) await each.stop()

const database = studio ?? (await openEmbedded(path.join(dataDir, 'db')))
const violations = await audit(database.pool, dataDir)
for (const complaint of doings.complaints)
  violations.push({ rule: 'an answer shows the inside', count: 1, example: complaint })
const { jobs, pages, states } = await tally(database.pool)
await database.pool.end()
await database.close()
await postgres?.stop()
if (violations.length === 0) rmSync(folder, { recursive: true, force: true })
else console.log(`Kept for a look: ${folder}`)
console.log(
  JSON.stringify({
    minutes,
    kills,
    workers,
    away,
    clockOff,
    jobs,
    pages,
    states,
    doings: doings.counts,
    violations,
  }),
)
process.exitCode = violations.length > 0 ? 1 : 0
