import 'server-only'
import { env, SettingsError } from '@/env'
import { database } from '@/server/db/client'
import { FolderBusy } from '@/server/db/lock-folder'
import { forgetOldKeys } from '@/server/door/idempotency'
import { openQueue } from '@/server/jobs/queue'
import { log } from '@/server/log'
import { startWorker } from './worker'

/** Opens everything this process needs, or says in one sentence what is missing and ends it. */
export async function startUp(): Promise<void> {
  try {
    const { worker } = env()
    const { close } = await database()
    await openQueue()
    await forgetOldKeys()
    const stopWorker = worker ? await startWorker() : async () => {}
    stopGently(async () => {
      await stopWorker()
      await close()
    })
  } catch (error) {
    console.error(sentenceFor(error))
    process.exit(1)
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof SettingsError || error instanceof FolderBusy) return error.message
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC')
    return `The disk of the data folder ${env().dataDir} is full. Free some space, or choose another folder with --data.`
  if (code === 'EACCES' || code === 'EROFS')
    return `The data folder ${env().dataDir} can't be written to. Change its permissions, or choose another folder with --data.`
  if (env().databaseUrl && code)
    return `The database of DATABASE_URL can't be reached (${code}). Check the address and that the server runs.`
  log().fatal({ err: error }, 'start')
  return `Pennyplain could not start: ${message}`
}

/** A page being drawn may finish; a second signal ends at once, which is safe too. */
function stopGently(close: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(0)
      stopping = true
      close()
        .catch((error) => log().error({ err: error }, 'stop'))
        .finally(() => process.exit(0))
    })
  }
}
