import 'server-only'
import { after } from 'next/server'
import { env } from '@/env'
import { kickDrain } from '../jobs/kick-drain'
import { queuedHere } from '../jobs/queued-here'

/** Does a request's work; where it queued something, a drain begins once the answer is sent. */
export async function thenDrain<T>(work: () => Promise<T>): Promise<T> {
  const { drain, worker } = env()
  if (!drain || worker) return work()
  const { value, queued } = await queuedHere(work)
  if (queued) after(kickDrain)
  return value
}
