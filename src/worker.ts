import os from 'node:os'
import { eraseAuthor } from '@/server/account/erase-author'
import { makeAccountExport } from '@/server/account/make-account-export'
import { makeExport } from '@/server/exports/make-export'
import { inkLane } from '@/server/generation/ink-lane'
import { closePixels } from '@/server/generation/pixel-pool'
import { type Handlers, run } from '@/server/jobs/queue'
import { sendMail } from '@/server/mail/send-mail'

/** Job name → handler. A job without a handler does not compile. */
const HANDLERS: Handlers = {
  'ink-lane': inkLane,
  'make-export': makeExport,
  'send-mail': sendMail,
  'export-account': makeAccountExport,
  'erase-account': eraseAuthor,
}

/** Pages taken in hand at once; most of their time is spent waiting for a model or a free pixel thread. */
const PAGES_IN_HAND = 6

/** Starts taking slow work out of the queue; answers the function that stops it gently. */
export async function startWorker(): Promise<() => Promise<void>> {
  const stop = await run(HANDLERS, { concurrency: Math.max(PAGES_IN_HAND, os.availableParallelism()) })
  return async () => {
    await stop()
    await closePixels()
  }
}
