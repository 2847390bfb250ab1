import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'

type Note = { queued: boolean }

// One per process, also across the copies of this module that a bundler makes.
const shared = globalThis as typeof globalThis & { pennyplainQueued?: AsyncLocalStorage<Note> }
shared.pennyplainQueued ??= new AsyncLocalStorage<Note>()
const notes = shared.pennyplainQueued

/** Runs `work`, and tells whether it put anything into the queue. Nobody further out is told. */
export async function queuedHere<T>(work: () => Promise<T>): Promise<{ value: T; queued: boolean }> {
  const note: Note = { queued: false }
  const value = await notes.run(note, work)
  return { value, queued: note.queued }
}

export function noteQueued(): void {
  const note = notes.getStore()
  if (note) note.queued = true
}
