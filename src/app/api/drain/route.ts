import { after } from 'next/server'
import type { DrainReport } from '@/domain/drain'
import { route } from '@/server/door'
import { requireCron } from '@/server/door/require-cron'
import { beginDrain, NO_DRAIN, runDrain, runOnce } from '@/worker-drain'

export const dynamic = 'force-dynamic'
export const runtime = 'nodejs'
/** Seconds a function of Vercel gets, of which DRAIN_SECONDS are used. */
export const maxDuration = 300

/** For cron: answers when the drain is over. */
export const GET = route({ public: true, always: true }, async (_who, _input, request) => {
  requireCron(request)
  return runOnce()
})

/** For ourselves: answers at once, and drains then. */
export const POST = route({ public: true, always: true, status: 202 }, async (_who, _input, request) => {
  requireCron(request)
  const drain = await beginDrain()
  if (!drain) return NO_DRAIN
  after(() => runDrain(drain))
  return { ...NO_DRAIN, state: 'begun' } satisfies DrainReport
})
