import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { env } from '@/env'

// One per process, also across the copies of this module that a bundler makes.
const shared = globalThis as typeof globalThis & {
  pennyplainCorrelation?: AsyncLocalStorage<string>
  pennyplainLog?: pino.Logger
}
shared.pennyplainCorrelation ??= new AsyncLocalStorage<string>()
const correlation = shared.pennyplainCorrelation

/** Joins an answer, its log lines and the jobs it started; a new one outside of a request or job. */
export function correlationId(): string {
  return correlation.getStore() ?? randomUUID()
}

/** Runs `work`, and everything it awaits, under the correlation id `id`. */
export function withCorrelation<T>(id: string, work: () => T): T {
  return correlation.run(id, work)
}

/** JSON lines that carry the correlation id; secrets never reach them. */
export function makeLog(
  destination: pino.DestinationStream,
  level: pino.LevelWithSilentOrString,
): pino.Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => {
        const id = correlation.getStore()
        return id ? { correlationId: id } : {}
      },
      redact: [
        'password',
        'token',
        'cookie',
        'authorization',
        '*.password',
        '*.token',
        '*.cookie',
        '*.authorization',
      ],
    },
    destination,
  )
}

/** This process's log, on standard error: standard output belongs to the command line's results. */
export function log(): pino.Logger {
  shared.pennyplainLog ??= makeLog(pino.destination({ dest: 2, sync: true }), env().logLevel)
  return shared.pennyplainLog
}

/** Tests and benchmarks read what is logged. */
export function bringLog(own: pino.Logger | undefined): void {
  if (own) shared.pennyplainLog = own
  else delete shared.pennyplainLog
}
