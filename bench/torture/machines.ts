/** The processes of a studio under torture: started, killed at random, started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'

export type Machine = {
  readonly name: string
  /** kill -9, then start again at once. */
  crash(): Promise<void>
  stop(): Promise<void>
}

type Command = {
  readonly name: string
  readonly args: string[]
  readonly env: Record<string, string>
  log: string
}

/** Runs `node ARGS` and keeps it running, whatever ends it, until `stop`. Its errors go to the file `log`. */
export function machine({ name, args, env, log }: Command): Machine {
  let child: ChildProcess
  let stopping = false
  const output = createWriteStream(log, { flags: 'a' })
  const start = () => {
    child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    child.stderr!.pipe(output, { end: false })
    child.once('exit', () => !stopping && setTimeout(start, 200))
  }
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done()
      child.once('exit', () => done())
      child.kill(signal)
    })
  start()
  return {
    name,
    crash: () => end('SIGKILL'),
    async stop() {
      stopping = true
      await end('SIGTERM')
      output.end()
    },
  }
}

export const NEXT = ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p']

/** Answers once the studio does, or throws after a minute. */
export async function awake(address: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`${address}/api/health`).catch(() => null)
    if (answer?.ok) return
    await new Promise((wait) => setTimeout(wait, 100))
  }
  throw new Error('the studio does not answer')
}
