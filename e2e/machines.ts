/** A studio of several machines on one Postgres server: web processes behind a balancer, and workers. */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { freePort, startPostgres } from '../scripts/postgres.mjs'
import { healthy, run, SERVE, type Studio } from './fixtures'

type Machine = {
  readonly name: string
  /** Of the process that runs at the moment. */
  pid(): number
  /** kill -9. It starts again after a while, as whoever runs it would have it. */
  crash(): Promise<void>
  end(): Promise<void>
}

export type Machines = Pick<Studio, 'address' | 'dataDir' | 'close'> & {
  readonly databaseUrl: string
  readonly webs: readonly Machine[]
  readonly workers: readonly Machine[]
  /** Requests each web process answered, in their order. */
  readonly served: readonly number[]
}

/** Time after which a killed process is there again. */
const BACK_AFTER_MS = 3_000

type Wanted = {
  readonly webs: number
  readonly workers: number
  /** Settings, once it is known where the studio will be; a Postgres server of its own where they name none. */
  readonly settings: (address: string) => Promise<Record<string, string>>
}

export async function openMachines({ webs: counted, workers: drawing, settings }: Wanted): Promise<Machines> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'pennyplain-machines-'))
  const ports = await Promise.all(Array.from({ length: counted }, freePort))
  const balancer = await openBalancer(ports)
  const given = await settings(balancer.address)
  const postgres = given.DATABASE_URL ? null : await startPostgres()
  const databaseUrl = given.DATABASE_URL ?? postgres!.url
  const shared = {
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: 'a secret that all machines of this story share',
    APP_URL: balancer.address,
    DATA_DIR: dataDir,
    ...given,
  }
  const webs = ports.map((port, i) =>
    machine(`web ${i + 1}`, () =>
      run([...SERVE, String(port)], { ...shared, PORT: String(port), WORKER: '0' }),
    ),
  )
  await Promise.all(ports.map((port, i) => healthy(`http://127.0.0.1:${port}`, webs[i]!.child())))
  const workers = Array.from({ length: drawing }, (_, i) =>
    machine(`worker ${i + 1}`, () => run(['dist/worker.mjs'], shared)),
  )
  return {
    ...{
      address: balancer.address,
      dataDir,
      databaseUrl,
      webs,
      workers,
      served: balancer.served,
    },
    async close() {
      await Promise.all([...webs, ...workers].map(({ end }) => end()))
      await balancer.close()
      await postgres?.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function machine(name: string, start: () => ChildProcess): Machine & { child(): ChildProcess } {
  let child = start()
  let back: NodeJS.Timeout | undefined
  const kill = (signal: NodeJS.Signals) =>
    new Promise<void>((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done()
      child.once('exit', () => done())
      child.kill(signal)
    })
  return {
    name,
    child: () => child,
    pid: () => child.pid!,
    async crash() {
      await kill('SIGKILL')
      back = setTimeout(() => {
        child = start()
      }, BACK_AFTER_MS)
    },
    async end() {
      clearTimeout(back)
      await kill('SIGTERM')
    },
  }
}

/**
 * Takes turns between the machines, as balancers do: one that takes no connection is left out for this request, and one
 * that ends while it is asked is a 502 for the browser, unless nothing can have been done twice.
 */
async function openBalancer(ports: readonly number[]) {
  const served = ports.map(() => 0)
  let turn = 0
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const first = turn++
    for (let i = 0; i < ports.length; i++) {
      const at = (first + i) % ports.length
      const outcome = await forward(ports[at]!, request, body, response)
      if (outcome === 'answered') served[at]!++
      if (outcome === 'answered' || outcome === 'begun') return
      if (outcome === 'broken' && request.method !== 'GET') break
    }
    response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    served,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

function forward(
  port: number,
  { method, url, headers }: http.IncomingMessage,
  body: Buffer,
  response: http.ServerResponse,
): Promise<'answered' | 'begun' | 'refused' | 'broken'> {
  return new Promise((done) => {
    const asked = http.request(
      { host: '127.0.0.1', port, method, path: url, headers, agent: false },
      (answer) => {
        response.writeHead(answer.statusCode!, answer.headers)
        answer.pipe(response)
        answer.once('end', () => done('answered'))
        answer.once('error', () => {
          response.destroy()
          done('begun')
        })
      },
    )
    asked.once('error', (error: NodeJS.ErrnoException) =>
      done(error.code === 'ECONNREFUSED' ? 'refused' : 'broken'),
    )
    asked.end(body)
  })
}
