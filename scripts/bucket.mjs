/**
 * A throwaway S3 server on loopback: Ceph's gateway over one node that keeps everything in memory. It refuses what R2
 * refuses: wrong secrets, addresses that were changed or are over, other lengths and types than were signed.
 * Run by itself it installs the Debian packages where they are missing, starts the server, and writes into FILE how to
 * reach it or why there is none: `node scripts/bucket.mjs FILE`. It ends, with its files, when it is told to.
 */
import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from './postgres.mjs'

const PACKAGES = ['ceph-mon', 'ceph-osd', 'radosgw', 'ceph-common']
const PROGRAMS = ['ceph-mon', 'ceph-osd', 'radosgw', 'radosgw-admin', 'ceph', 'monmaptool']
const KEY = { accessKeyId: 'PENNYPLAINTEST', secretAccessKey: 'pennyplain-test-secret' }

const isInstalled = () => PROGRAMS.every((program) => existsSync(path.join('/usr/bin', program)))

/** Answers why it could not be installed, or null. */
function install() {
  if (isInstalled()) return null
  if (!existsSync('/usr/bin/apt-get')) return 'there is no apt-get to install Ceph with'
  const asRoot = process.getuid() === 0 ? [] : ['sudo', '-n']
  const apt = ['DEBIAN_FRONTEND=noninteractive', ...asRoot, 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=120']
  const quick = ['-o', 'Dpkg::Options::=--force-unsafe-io', '-y', '--no-install-recommends']
  // An old list of packages may do; what is wrong with it shows in the next step.
  spawnSync('env', [...apt, 'update'])
  const made = spawnSync('env', [...apt, 'install', ...quick, ...PACKAGES], { encoding: 'utf8' })
  if (made.status === 0 && isInstalled()) return null
  return `${PACKAGES.join(', ')} could not be installed: ${`${made.stderr}`.trim().split('\n').at(-1)}`
}

/** Starts a server with one key; answers how to reach it and the function that ends it and removes its files. */
export async function startBucket() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pennyplain-s3-'))
  for (const name of ['mon', 'osd', 'run', 'log', 'rgw']) mkdirSync(path.join(folder, name))
  const [port, monitor, first] = [
    await freePort(),
    await freePort(),
    20_000 + Math.floor(Math.random() * 9000),
  ]
  const [cluster, disk] = [randomUUID(), randomUUID()]
  const monitorAt = `v2:127.0.0.1:${monitor}`
  writeFileSync(path.join(folder, 'ceph.conf'), settings({ folder, port, monitorAt, first, cluster }))
  const env = { ...process.env, CEPH_CONF: path.join(folder, 'ceph.conf') }
  const running = []
  const run = (program, ...args) => {
    const { status, stderr, error } = spawnSync(program, args, { env, encoding: 'utf8', timeout: 60_000 })
    if (status !== 0)
      throw new Error(`${program} failed: ${error?.message ?? stderr.trim().split('\n').at(-1)}`)
  }
  const keepRunning = (program, ...args) => {
    const out = openSync(path.join(folder, 'log', `${program}.out`), 'w')
    const child = spawn(program, ['-f', ...args], { env, stdio: ['ignore', out, out] })
    closeSync(out)
    running.push(child)
    return child
  }
  const stop = async () => {
    for (const child of running.toReversed()) {
      if (child.exitCode !== null) continue
      const ended = new Promise((done) => child.once('exit', done))
      // Nothing of it is kept, so it need not tidy up.
      child.kill('SIGKILL')
      await ended
    }
    rmSync(folder, { recursive: true, force: true })
  }

  try {
    const map = path.join(folder, 'monmap')
    const features = ['--set-min-mon-release', 'pacific', '--enable-all-features']
    run('monmaptool', '--create', '--fsid', cluster, ...features, '--addv', 'a', `[${monitorAt}]`, map)
    run('ceph-mon', '--mkfs', '-i', 'a', '--monmap', map)
    keepRunning('ceph-mon', '-i', 'a')
    // Debian's own Python has what this program needs; another one in PATH has not.
    run('/usr/bin/python3', '/usr/bin/ceph', '--connect-timeout', '30', 'osd', 'new', disk)
    run('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', disk)
    keepRunning('ceph-osd', '-i', '0')
    const gateway = keepRunning('radosgw', '-n', 'client.rgw')
    const endpoint = `http://127.0.0.1:${port}`
    await answers(endpoint, gateway)
    const keys = ['--access-key', KEY.accessKeyId, '--secret-key', KEY.secretAccessKey]
    run('radosgw-admin', '-n', 'client.rgw', 'user', 'create', '--uid=test', '--display-name=test', ...keys)
    return { endpoint, ...KEY, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const settings = ({ folder, port, monitorAt, first, cluster }) => `[global]
fsid = ${cluster}
mon_initial_members = a
mon_host = [${monitorAt}]
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
ms_bind_port_min = ${first}
ms_bind_port_max = ${first + 100}
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
ms_mon_client_mode = crc
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 1
osd_pool_default_pg_autoscale_mode = off
mon_allow_pool_size_one = true
osd_crush_chooseleaf_type = 0
osd_objectstore = memstore
memstore_device_bytes = 2147483648
osd_class_load_list = *
osd_class_default_list = *
run_dir = ${folder}/run
log_file = ${folder}/log/$name.log
mon_cluster_log_file = ${folder}/log/cluster.log
admin_socket = ${folder}/run/$name.asok
pid_file = ${folder}/run/$name.pid
mon_data = ${folder}/mon
osd_data = ${folder}/osd
mon_data_avail_crit = 1
[client.rgw]
rgw_frontends = beast endpoint=127.0.0.1:${port}
rgw_data = ${folder}/rgw
rgw_enable_gc_threads = false
rgw_enable_lc_threads = false
rgw_enable_quota_threads = false
rgw_enable_usage_log = false
`

async function answers(endpoint, gateway) {
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    if (gateway.exitCode !== null) throw new Error('radosgw ended at once')
    const answer = await fetch(endpoint).catch(() => null)
    if (answer?.ok) return
    await new Promise((wait) => setTimeout(wait, 200))
  }
  throw new Error('radosgw does not answer')
}

async function main(file) {
  const write = (said) => {
    writeFileSync(`${file}.part`, JSON.stringify(said))
    renameSync(`${file}.part`, file)
  }
  const began = Date.now()
  const reason = install()
  if (reason) return write({ reason })
  const installed = Date.now()
  try {
    // On a busy machine one of its three parts may be too late for the others.
    const { stop, ...reach } = await startBucket().catch(() => startBucket())
    const seconds = { install: (installed - began) / 1000, start: (Date.now() - installed) / 1000 }
    write({ ...reach, seconds })
    const end = () => stop().then(() => process.exit(0))
    process.once('SIGTERM', end)
    process.once('SIGINT', end)
    // Also when whoever started it is gone.
    process.stdin.once('end', end).resume()
  } catch (error) {
    write({ reason: error.message })
  }
}

if (import.meta.filename === process.argv[1]) await main(process.argv[2])
