/** A throwaway transaction pooler from Debian's package, on loopback, run by a person who is not root. */
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort, listening } from './postgres.mjs'

const PROGRAM = '/usr/sbin/pgbouncer'

export const poolerIsInstalled = () => existsSync(PROGRAM)

/**
 * Starts a pooler in front of the server at `url`. A connection of the server changes hands after every transaction,
 * and few of them serve many, so that whatever is left in a session shows in somebody else's.
 */
export async function startPooler(url) {
  const server = new URL(url)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pennyplain-pooler-'))
  const port = await freePort()
  const id = (flag) => Number(spawnSync('id', [flag, 'postgres']).stdout)
  const as = process.getuid() === 0 ? { uid: id('-u'), gid: id('-g') } : {}
  if (as.uid) chownSync(folder, as.uid, as.gid)
  const settings = path.join(folder, 'pgbouncer.ini')
  writeFileSync(
    settings,
    `[databases]
* = host=${server.hostname} port=${server.port} user=${server.username}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 4
max_client_conn = 200
`,
  )
  const child = spawn(PROGRAM, ['-q', settings], { ...as, cwd: folder, stdio: 'ignore' })
  await listening(port, child)
  return {
    url: Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).href,
    stop: () =>
      new Promise((done) => {
        child.once('exit', () => {
          rmSync(folder, { recursive: true, force: true })
          done()
        })
        child.kill('SIGTERM')
      }),
  }
}
