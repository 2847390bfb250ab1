import 'server-only'
import { env, SettingsError } from '@/env'
import { database } from '@/server/db/client'
import { FolderBusy } from '@/server/db/lock-folder'
import { DatabaseAhead } from '@/server/db/migrate'
import { requestsAnswered } from '@/server/door/attended'
import { openErrorReports } from '@/server/errors/error-reports'
import { closeQueue, openQueue } from '@/server/jobs/queue'
import { startBeating, thisProcess } from '@/server/jobs/this-process'
import { log } from '@/server/log'
import '@/server/switches/refuse-switched-off'
import { startSchedule, startWorker } from './worker'
import { endDrain } from './worker-drain'

/** Signals within this time are one, in milliseconds. */
const ONE_SIGNAL_MS = 500

/** Answers that are under way get this long before the process ends, in milliseconds. */
const ANSWERS_MS = 5_000

/**
 * Opens everything this process needs, or says in one sentence what is missing and ends it. `serves`: it answers
 * requests too.
 */
export async function startUp({ serves }: { serves: boolean }): Promise<void> {
  try {
    const worker = env().worker || !serves
    const sendReports = await openErrorReports()
    const { close } = await database()
    await openQueue()
    const stopBeating = await startBeating(!worker ? 'web' : serves ? 'both' : 'worker')
    const stopWorker = worker ? await startWorker() : () => endDrain().then(closeQueue)
    const stopSchedule = worker ? startSchedule() : async () => {}
    log().info({ pid: process.pid, worker, serves }, 'started')
    if (env().vercel && !env().smtpUrl)
      log().warn('functions keep no files: mails go nowhere until SMTP_URL is set')
    stopGently(async () => {
      thisProcess().draining = true
      await Promise.all([stopSchedule(), stopWorker(), requestsAnswered(ANSWERS_MS)])
      await stopBeating()
      await close()
      await sendReports()
    })
  } catch (error) {
    console.error(sentenceFor(error))
    process.exit(1)
  }
}

/** Codes of the network, of a refused sign-in, of a database that does not exist, of a server that starts. */
const UNREACHABLE = /^(E[A-Z]+|28\w{3}|3D000|57P03)$/

function sentenceFor(error: unknown): string {
  if (error instanceof SettingsError || error instanceof FolderBusy || error instanceof DatabaseAhead)
    return error.message
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC')
    return `The disk of the data folder ${env().dataDir} is full. Free some space, or choose another folder with --data.`
  if (code === 'EACCES' || code === 'EROFS')
    return `The data folder ${env().dataDir} can't be written to. Change its permissions, or choose another folder with --data.`
  if (env().databaseUrl && code && UNREACHABLE.test(code))
    return `The database of DATABASE_URL can't be reached (${code}). Check the address and that the server runs.`
  log().fatal({ err: error }, 'start')
  return `Pennyplain could not start: ${message}`
}

/** A page being drawn may finish or is handed back within 30 s; a second signal ends at once, which is safe too. */
function stopGently(close: () => Promise<void>): void {
  let since: number | undefined
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (since !== undefined) {
        // Ctrl+C reaches this process twice, from the terminal and from the script that started it.
        if (Date.now() - since > ONE_SIGNAL_MS) process.exit(0)
        return
      }
      since = Date.now()
      close()
        .catch((error) => log().error({ err: error }, 'stop'))
        .finally(() => process.exit(0))
    })
  }
}
