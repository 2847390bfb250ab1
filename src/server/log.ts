import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { env } from '@/env'

/** An error that was logged as one. */
type Reported = { error: unknown; message: string; correlationId: string | undefined; fatal: boolean }
type Reporter = (reported: Reported) => void

// One per process, also across the copies of this module that a bundler makes.
const shared = globalThis as typeof globalThis & {
  pennyplainCorrelation?: AsyncLocalStorage<string>
  pennyplainLog?: pino.Logger
  pennyplainReporter?: Reporter | undefined
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
      hooks: {
        logMethod(given, method, at) {
          method.apply(this, given)
          if (at >= pino.levels.values.error!) report(given, at)
        },
      },
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

/** What is logged as an error is reported too, where somebody takes reports. */
export function bringReporter(own: Reporter | undefined): void {
  shared.pennyplainReporter = own
}

function report(given: unknown[], level: number): void {
  const [fields, words] = given as [{ err?: unknown }, string?]
  const message = typeof fields === 'string' ? fields : (words ?? '')
  shared.pennyplainReporter?.({
    error: fields?.err ?? new Error(message),
    message,
    correlationId: correlation.getStore(),
    fatal: level >= pino.levels.values.fatal!,
  })
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
