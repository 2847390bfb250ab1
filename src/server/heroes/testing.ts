import 'server-only'
import { Refusal } from '@/domain/errors'
import { workUntilOver } from '@/server/generation/testing'
import { drawSheet } from './draw-sheet'

export const MOSS = { name: 'Moss', description: 'A grey cat with a red scarf and one bent ear' }

/** The code of a refusal; anything else as it is. */
export const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => 'not refused',
    (error) => (error instanceof Refusal ? error.code : error),
  )

/** Draws a hero's sheet to its end; answers the job. */
export async function drawn(author: { id: string }, id: string) {
  const { job } = await drawSheet(author, { id })
  return workUntilOver(author, job.id)
}
