import 'server-only'
import { Refusal } from '@/domain/errors'

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** What an author is told of an export that failed; the rest is in the log. */
export function failureWords(error: unknown): string {
  // The printer's rules and refusals are sentences for authors.
  if (error instanceof RangeError || error instanceof Refusal) return error.message
  if (error instanceof Error && 'code' in error && FULL.includes(String(error.code)))
    return 'The disk that files are made on is full, so there is no file. Try again when there is room.'
  return 'The file could not be made. Try again.'
}
