import 'server-only'
import { Refusal } from '@/domain/errors'
import { storageFault } from '@/server/storage/storage-fault'

/** What an author is told of an export that failed; the rest is in the log. */
export function failureWords(error: unknown): string {
  // The printer's rules and refusals are sentences for authors.
  if (error instanceof RangeError || error instanceof Refusal) return error.message
  if (storageFault(error) === 'full')
    return 'The place where files are made or kept is full, so there is no file. Try again when there is room.'
  return 'The file could not be made. Try again.'
}
