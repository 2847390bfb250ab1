/** A throwaway Postgres server from Debian's package, on loopback, run by a person who is not root. */
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

const ROOT = '/usr/lib/postgresql'

/** Folder of initdb and postgres, newest version first; null where the package is not installed. */
export function postgresBin() {
  if (!existsSync(ROOT)) return null
  const versions = readdirSync(ROOT).sort((a, b) => Number(b) - Number(a))
  return (
    versions.map((v) => path.join(ROOT, v, 'bin')).find((bin) => existsSync(path.join(bin, 'initdb'))) ?? null
  )
}

/** Starts a server; answers its address and the function that ends it and removes its files. */
export async function startPostgres() {
  const bin = postgresBin()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pennyplain-pg-'))
  const id = (flag) => Number(spawnSync('id', [flag, 'postgres']).stdout)
  // Postgres refuses to run as root.
  const as = process.getuid() === 0 ? { uid: id('-u'), gid: id('-g') } : {}
  if (as.uid) chownSync(folder, as.uid, as.gid)
  const data = path.join(folder, 'data')
  const made = spawnSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    { ...as, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
  // Everybody is let in but whoever is named so: a wrong password must be refused somewhere.
  const rules = path.join(data, 'pg_hba.conf')
  const rule = 'host all needs_password 127.0.0.1/32 scram-sha-256'
  writeFileSync(rules, `${rule}\n${readFileSync(rules, 'utf8')}`)
  const port = await freePort()
  const flags = [
    '-D',
    data,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=${folder}`,
    '-c',
    'fsync=off',
    '-c',
    'max_connections=200',
  ]
  let server
  const start = async () => {
    server = spawn(path.join(bin, 'postgres'), flags, { ...as, cwd: folder, stdio: 'ignore' })
    await listening(port, server)
    await ready(bin, port)
  }
  const end = () =>
    new Promise((done) => {
      server.once('exit', done)
      server.kill('SIGINT')
    })
  await start()
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    /** Nobody is there for a while; then it is as it was. */
    async goAway(ms) {
      await end()
      await new Promise((wait) => setTimeout(wait, ms))
      await start()
    },
    async stop() {
      await end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function freePort() {
  return new Promise((done, fail) => {
    const probe = net.createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })
}

/** It listens before it takes anybody in: "the database system is starting up". */
async function ready(bin, port) {
  for (let tries = 0; tries < 200; tries++) {
    const { status } = spawnSync(path.join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)])
    if (status === 0) return
    await new Promise((wait) => setTimeout(wait, 50))
  }
  throw new Error('postgres takes nobody in')
}

export async function listening(port, server) {
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null) throw new Error('the server ended at once')
    const open = await new Promise((done) => {
      const socket = net.connect(port, '127.0.0.1', () => done(true))
      socket.once('error', () => done(false))
      socket.once('connect', () => socket.destroy())
    })
    if (open) return
    await new Promise((wait) => setTimeout(wait, 50))
  }
  throw new Error('the server does not answer')
}
