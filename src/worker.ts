import os from 'node:os'
import { eraseAuthor } from '@/server/account/erase-author'
import { makeAccountExport } from '@/server/account/make-account-export'
import { enterGate, openGate } from '@/server/ai/provider-gate'
import { rollPeriods } from '@/server/billing/roll-period'
import { asSystem } from '@/server/db/client'
import { vacuum } from '@/server/db/vacuum'
import { forgetOldKeys } from '@/server/door/idempotency'
import { makeExport } from '@/server/exports/make-export'
import { inkLane } from '@/server/generation/ink-lane'
import { closePixels } from '@/server/generation/pixel-pool'
import { type Handlers, run } from '@/server/jobs/queue'
import { reviveLostWork } from '@/server/jobs/revive-lost-work'
import { keepSchedule, type Schedule } from '@/server/jobs/schedule'
import { forgetGoneWorkers } from '@/server/jobs/this-process'
import { restClock } from '@/server/jobs/turns'
import { sendMail } from '@/server/mail/send-mail'
import { deliverWebhook } from '@/server/payments/deliver-webhook'
import { keepSandboxGoing } from '@/server/payments/renew-sandbox'
import { sweepStorage } from '@/server/storage/sweep-storage'
import { switchesNow } from '@/server/switches/known-switches'
import '@/server/switches/refuse-switched-off'

/** Pages taken in hand at once; most of their time is spent waiting for a model or a free pixel thread. */
const PAGES_IN_HAND = 6

/** While the operator paused inking, pages wait in their order. */
const enterInking = async () => ((await switchesNow()).generation?.pause ? null : enterGate('ink-lane'))

/** Job name → handler. A job without a handler does not compile. */
export const handlers = (pagesInHand = Math.max(PAGES_IN_HAND, os.availableParallelism())): Handlers => ({
  'ink-lane': { handle: inkLane, concurrency: pagesInHand, enter: enterInking },
  'make-export': { handle: makeExport, concurrency: 1 },
  'send-mail': { handle: sendMail, concurrency: 1 },
  'export-account': { handle: makeAccountExport, concurrency: 1 },
  'erase-account': { handle: eraseAuthor, concurrency: 1 },
  'deliver-webhook': { handle: deliverWebhook, concurrency: 2 },
})

/** Scheduled work by name: when, in cron's words and UTC, and what. Each runs once a period over all machines. */
export const SCHEDULE: Schedule = {
  'revive-lost-work': { cron: '* * * * *', run: reviveLostWork },
  'forget-old-keys': { cron: '17 * * * *', run: forgetOldKeys },
  'rest-the-clock': { cron: '23 * * * *', run: () => asSystem(restClock) },
  'renew-sandbox': { cron: '*/5 * * * *', run: keepSandboxGoing },
  'roll-periods': { cron: '*/5 * * * *', run: () => rollPeriods() },
  'sweep-storage': { cron: '47 * * * *', run: sweepStorage },
  'forget-gone-workers': { cron: '29 * * * *', run: forgetGoneWorkers },
  // Nothing else does it for the embedded database; a server looks after itself.
  vacuum: { cron: '41 3 * * *', run: vacuum, where: 'embedded' },
}

/** Starts taking slow work out of the queue; answers the function that stops it gently. */
export async function startWorker({
  pagesInHand,
}: {
  pagesInHand?: number
} = {}): Promise<() => Promise<void>> {
  await openGate()
  const stop = await run(handlers(pagesInHand))
  return async () => {
    await stop()
    await closePixels()
  }
}

/** Starts doing what is due; answers the function that stops. */
export const startSchedule = (): (() => Promise<void>) => keepSchedule(SCHEDULE)
