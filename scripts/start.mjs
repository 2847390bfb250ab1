/**
 * `npm start`: installs what is missing, builds what changed, and serves the studio.
 * Runs on any Node ≥ 20 with no package installed. Every trouble ends in one sentence and exit code 1.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { BUILT_FROM, sourceHash } from './fresh.mjs'
import { must, readSettings, readyNode, stop } from './prepare.mjs'

const HELP = `npm start -- [options]

  --port N     port to listen on (3000)
  --host H     address to listen on (127.0.0.1: only this machine)
  --data DIR   folder of the database, pictures and exports (.data)
  --dev        rebuild while files change
  --help       this text

All settings are described in .env.example.`

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        dev: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
    return values
  } catch (error) {
    return stop(`${error.message.split('\n')[0]} Try: npm start -- --help`)
  }
}

const DATA_TROUBLE = {
  EACCES: 'it may not be written to. Change its permissions, or choose another folder with --data.',
  EPERM: 'it may not be written to. Change its permissions, or choose another folder with --data.',
  EROFS: 'its disk is read-only. Choose another folder with --data.',
  ENOSPC: 'its disk is full. Free some space, or choose another folder with --data.',
  EDQUOT: 'your disk quota is used up. Free some space, or choose another folder with --data.',
  ENOTDIR: 'part of its path is a file, not a folder. Choose another folder with --data.',
  EEXIST: 'it is a file, not a folder. Choose another folder with --data.',
  ENOENT: 'no folder can be made there. Choose another folder with --data.',
}

/** One folder after the other: below /proc, where none can be made, `recursive` never ends. */
function makeFolder(folder) {
  if (!existsSync(path.dirname(folder))) makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (error.code !== 'EEXIST' || !statSync(folder).isDirectory()) throw error
  }
}

/** Finds out now, in words, what would break in the middle of a book later. */
function checkDataFolder(folder) {
  try {
    makeFolder(folder)
    const probe = path.join(folder, `.probe-${process.pid}`)
    writeFileSync(probe, Buffer.alloc(1 << 20))
    rmSync(probe)
  } catch (error) {
    stop(`The data folder ${folder} can't be used: ${DATA_TROUBLE[error.code] ?? `${error.message}.`}`)
  }
}

const PORT_TROUBLE = (host, port) => ({
  EADDRINUSE: `Port ${port} is taken. Stop what runs there, or choose another: npm start -- --port ${Number(port) + 1}`,
  EACCES: `Port ${port} may not be used by this account. Choose one above 1023: npm start -- --port 3000`,
  EADDRNOTAVAIL: `This machine has no address ${host}. Choose another with --host.`,
  ENOTFOUND: `There is no host named ${host}. Choose another with --host.`,
})

function checkPort(host, port) {
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535)
    stop(`--port must be a number from 1 to 65535, not "${port}".`)
  return new Promise((free) => {
    const probe = net.createServer()
    probe.once('error', (error) =>
      stop(PORT_TROUBLE(host, port)[error.code] ?? `Can't listen on ${host}:${port}: ${error.message}`),
    )
    probe.listen(Number(port), host, () => probe.close(free))
  })
}

function build(node) {
  const built = existsSync(BUILT_FROM) && existsSync('.next/BUILD_ID') ? readFileSync(BUILT_FROM, 'utf8') : ''
  if (built === sourceHash()) return
  console.log('Building the studio (about a minute, when something changed) …')
  must('Building', node, ['scripts/build.mjs'], {
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
  })
}

async function announce(address, dataDir, child) {
  while (child.exitCode === null) {
    const answer = await fetch(`${address}/api/health/ready`).catch(() => null)
    if (answer?.ok) {
      console.log(`\n  Pennyplain is at ${address}\n  Everything is kept in ${dataDir}. Ctrl+C stops it.\n`)
      return
    }
    await new Promise((wait) => setTimeout(wait, 150))
  }
}

const options = readOptions()
if (options.help) {
  console.log(HELP)
  process.exit(0)
}
readSettings()
const host = options.host ?? (process.env.HOST || '127.0.0.1')
const port = options.port ?? (process.env.PORT || '3000')
const dataDir = path.resolve(options.data ?? (process.env.DATA_DIR || '.data'))
checkDataFolder(dataDir)
await checkPort(host, port)
const node = readyNode()
if (options.dev) must('Building', node, ['scripts/build.mjs', '--code'])
else build(node)

const child = spawn(
  node,
  ['node_modules/next/dist/bin/next', options.dev ? 'dev' : 'start', '-H', host, '-p', port],
  {
    // The web server's own banner says nothing an author needs; its errors do.
    stdio: ['ignore', options.dev ? 'inherit' : 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: options.dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      // Pixel threads allocate and free much; more arenas only hold on to memory.
      MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2',
      NEXT_MANUAL_SIG_HANDLE: 'true',
      HOST: host,
      PORT: port,
      DATA_DIR: dataDir,
      PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
    },
  },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' ? 0 : 1)))
announce(`http://${host.includes(':') ? `[${host}]` : host}:${port}`, dataDir, child)
