/** What every command that runs the studio needs first. Runs on any Node ≥ 20 with no package installed. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { packagesAreInstalled } from './fresh.mjs'
import { node24 } from './node24.mjs'

/** Ends with one sentence. */
export function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

export function must(what, command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  if (status !== 0) stop(`${what} failed; the lines above say why.`)
}

/** Reads .env and makes sure of a Node that is new enough to start with. */
export function readSettings() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    stop(`Pennyplain needs Node 20 or newer; this is ${process.version}.`)
  if (existsSync('.env')) process.loadEnvFile('.env')
}

/** Several processes can only share a database server. */
export function needDatabase(command) {
  if (!process.env.DATABASE_URL)
    stop(
      `${command} needs a Postgres server that all machines share: set DATABASE_URL and AUTH_SECRET (see .env.example). On one machine, npm start does everything.`,
    )
}

/** Installs what is missing; answers the Node that runs the studio. */
export function readyNode() {
  if (!packagesAreInstalled()) {
    console.log('Installing packages (about a minute, once) …')
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
    must('Installing packages', process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
  }
  return (
    node24() ??
    stop(
      `Pennyplain needs Node 24 on ${process.platform}; this is ${process.version}. Install it from nodejs.org.`,
    )
  )
}
