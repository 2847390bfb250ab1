/**
 * `npm test`: installs what the tests need, then runs everything: checks, unit tests on the embedded database, the
 * database's tests again on a real Postgres server, its essentials through a transaction pooler, what Supabase does with
 * our migrations and people, the storage's on a real S3 server, stories in a real browser against the built studio, and a
 * short torture of its engine on several machines.
 * `npm test -- NAME …` runs only the parts named: check, unit, postgres, pooler, supabase, bucket, stories, torture.
 */
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { packagesAreInstalled } from './fresh.mjs'
import { node24 } from './node24.mjs'
import { poolerIsInstalled, startPooler } from './pooler.mjs'
import { postgresBin, startPostgres } from './postgres.mjs'
import { supabaseTools } from './supabase-tools.mjs'
import { ON_BUCKET, ON_POOLER, ON_POSTGRES, WITHOUT_DATABASE } from './test-parts.mjs'

/** Debian packages by a program that tells whether they are there. */
const TOOLS = {
  '/usr/bin/chromium': ['chromium', 'fonts-dejavu-core'],
  '/usr/bin/qpdf': ['qpdf'],
  '/usr/bin/gs': ['ghostscript'],
  '/usr/bin/pdfinfo': ['poppler-utils'],
  '/usr/bin/unzip': ['unzip'],
  '/usr/bin/tiffinfo': ['libtiff-tools'],
}
const only = process.argv.slice(2)
const wants = (part) => only.length === 0 || only.includes(part)
const totals = { passed: 0, failed: 0, skipped: 0 }
const skips = []
const results = mkdtempSync(path.join(os.tmpdir(), 'pennyplain-test-'))

/** No part takes half of it; one that hangs fails and lets the others have their turn. */
const PATIENCE_MS = 25 * 60_000

function sh(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  })
  if (error) console.error(`${args[0]}: ${error.code === 'ETIMEDOUT' ? 'it did not end' : error.message}`)
  return status === 0
}

/** Begins a command beside what follows. What it answers waits for its end, prints what it said, and tells whether it went well. */
function aside(name, args, env = {}) {
  const said = path.join(results, `${name}.log`)
  const out = openSync(said, 'w')
  const child = spawn(node, args, {
    stdio: ['ignore', out, out],
    env: { ...process.env, ...env },
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  })
  const ended = new Promise((done) => child.once('close', (status) => done(status === 0)))
  return async () => {
    const well = await ended
    closeSync(out)
    process.stdout.write(readFileSync(said))
    return well
  }
}

function count(name, passed) {
  totals[passed ? 'passed' : 'failed']++
  if (!passed) console.error(`FAILED: ${name}`)
}

function installTools() {
  const missing = Object.entries(TOOLS).filter(([program]) => spawnSync('test', ['-x', program]).status !== 0)
  const packages = missing.flatMap(([, names]) => names)
  if (!postgresBin()) packages.push('postgresql')
  if (!poolerIsInstalled() && wants('pooler')) packages.push('pgbouncer')
  if (packages.length === 0) return
  console.log(`Installing ${packages.join(', ')} …`)
  const asRoot = process.getuid() === 0 ? [] : ['sudo', '-n']
  const apt = (...args) => sh('env', ['DEBIAN_FRONTEND=noninteractive', ...asRoot, 'apt-get', '-qq', ...args])
  if (!apt('update') || !apt('install', '-y', '--no-install-recommends', ...packages)) {
    console.error(
      `These packages could not be installed; tests that need them will fail: ${packages.join(', ')}`,
    )
  }
}

/** What can't be tried here is said with its reason, and fails where nobody would read it. */
function withoutIt(part, reason) {
  if (process.env.CI) return count(`${part}: ${reason}`, false)
  skips.push(`${part}: ${reason}`)
  totals.skipped++
}

/** Installs and starts the S3 server beside everything else; answers how to wait for it and how to end it. */
function startBucketAside() {
  const file = path.join(results, 'bucket')
  const child = spawn(node, ['scripts/bucket.mjs', file], { stdio: ['pipe', 'inherit', 'inherit'] })
  const ended = new Promise((done) => child.once('exit', done))
  return {
    async ready() {
      for (const until = Date.now() + 300_000; Date.now() < until; ) {
        if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
        if (child.exitCode !== null) return { reason: 'the script that starts it ended without a word' }
        await new Promise((wait) => setTimeout(wait, 100))
      }
      return { reason: 'it was not there within five minutes' }
    },
    stop() {
      child.stdin.end()
      return ended
    },
  }
}

/** Vitest's arguments, with a report to count from. */
const vitestWith = (name, args) => [
  'node_modules/vitest/vitest.mjs',
  'run',
  ...args,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportOf(name)}`,
]
const reportOf = (name) => path.join(results, `${name}.json`)

function vitest(name, args, env = {}) {
  tally(name, sh(node, vitestWith(name, args), env))
}

/** The same beside what follows. What it answers waits for its end and counts it. */
function vitestAside(name, args, env = {}) {
  const ended = aside(name, vitestWith(name, args), env)
  return async () => tally(name, await ended())
}

function tally(name, ok) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTotalTests, testResults } = JSON.parse(
      readFileSync(reportOf(name), 'utf8'),
    )
    totals.passed += numPassedTests
    totals.skipped += numPendingTests
    // A file that breaks before its first test counts as one failure.
    totals.failed += Math.max(numFailedTests, ok ? 0 : 1)
    if (numTotalTests === 0) count(`${name}: no test ran`, false)
    for (const file of testResults)
      for (const t of file.assertionResults)
        if (t.status === 'pending' || t.status === 'skipped') skips.push(`${name}: ${t.fullName}`)
  } catch {
    count(`${name}: no result`, false)
  }
}

async function beginPooler() {
  if (!poolerIsInstalled()) return withoutIt('pooler', 'Debian’s package pgbouncer could not be installed')
  const postgres = await startPostgres()
  const pooler = await startPooler(postgres.url)
  const urls = { TEST_DATABASE_URL: postgres.url, TEST_POOLER_URL: pooler.url }
  const ended = vitestAside('pooler', ON_POOLER, { ...urls, ...fewer })
  return async () => {
    await ended()
    await pooler.stop()
    await postgres.stop()
  }
}

async function beginSupabase() {
  const { folder, reason } = supabaseTools()
  if (reason) return withoutIt('supabase', reason)
  const postgres = await startPostgres()
  const ended = vitestAside('supabase', ['--config', 'e2e/services.config.ts'], {
    TEST_DATABASE_URL: postgres.url,
    SUPABASE_TOOLS: folder,
  })
  return async () => {
    await ended()
    await postgres.stop()
  }
}

/** The settings that reach the S3 server; null where none is wanted, or none is there. */
async function reachBucket() {
  if (!bucketServer) return null
  const { reason, seconds, ...reach } = await bucketServer.ready()
  if (reason) {
    withoutIt('bucket', `there is no S3 server to try it on, since ${reason}`)
    return null
  }
  console.log(
    `S3 server: installed in ${seconds.install} s, started in ${seconds.start} s, beside other tests`,
  )
  return { TEST_BUCKET: JSON.stringify(reach) }
}

installTools()
if (!packagesAreInstalled() && !sh('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
  console.error('npm ci failed')
  process.exit(1)
}
const node = node24()
process.env.PATH = `${path.dirname(node)}${path.delimiter}${process.env.PATH}`

const bucketServer = wants('bucket') || wants('stories') ? startBucketAside() : null
const checking = wants('check') ? aside('check', ['scripts/check.mjs']) : null
if (checking) {
  count(
    'schema.ts and schema.txt are what the migrations make',
    sh(node, ['scripts/run-ts.mjs', 'scripts/schema.ts', '--check']),
  )
  count(
    'docs/api.md and openapi.json are what the schemas say',
    sh(node, ['scripts/run-ts.mjs', 'scripts/api-docs.ts', '--check']),
  )
}
if (wants('unit')) vitest('unit', [])
if (checking) count('npm run check', await checking())

// Tests on servers wait a good part of their time: they run beside each other, and the studio is built meanwhile.
const building =
  wants('stories') || wants('torture')
    ? aside('build', ['scripts/build.mjs'], existsSync('.next') ? {} : { BUILD_CACHE: '0' })
    : null
// The rules were tried on many histories above; here it is whether the server keeps them.
const fewer = { LEDGER_HISTORIES: '20', PAYMENT_HISTORIES: '10' }
/** How stories reach it. */
const bucket = await reachBucket()
const besides = [
  wants('pooler') ? await beginPooler() : null,
  wants('supabase') ? await beginSupabase() : null,
  wants('bucket') && bucket ? vitestAside('bucket', ON_BUCKET, bucket) : null,
]
if (wants('postgres')) {
  const postgres = await startPostgres()
  // What is tried through the pooler is tried on the server, and need not be tried on it twice.
  const pooled = wants('pooler') && poolerIsInstalled() ? ON_POOLER.map((part) => `**/${part}{,/**}`) : []
  const left = [...WITHOUT_DATABASE, ...pooled].flatMap((file) => ['--exclude', file])
  vitest('postgres', [...ON_POSTGRES, ...left], { TEST_DATABASE_URL: postgres.url, ...fewer })
  await postgres.stop()
}
for (const end of besides) await end?.()

if (building) {
  const built = await building()
  count('the studio builds', built)
  const short = ['--minutes', '0.3', '--kills', '4', '--workers', '2', '--authors', '3']
  const more = ['--away', '5', '--clock-off', '10']
  const torture =
    built && wants('torture')
      ? aside('torture', ['scripts/run-ts.mjs', 'bench/torture.ts', ...short, ...more])
      : null
  if (built && wants('stories')) vitest('stories', ['--config', 'e2e/vitest.config.ts'], bucket ?? {})
  if (torture)
    count(
      'a short torture with killed workers, wrong clocks and a database that goes away breaks no rule',
      await torture(),
    )
}

await bucketServer?.stop()
rmSync(results, { recursive: true })
for (const skip of skips) console.log(`skipped ${skip}`)
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
process.exitCode = totals.failed > 0 ? 1 : 0
