/** A refusal of the studio's API, or its silence, with a sentence to show. */
export class ApiError extends Error {
  /** What went wrong and what to do, for people. */
  readonly sentence: string
  /** For machines: a `RefusalCode`, or `offline`, `unanswered`, `unreadable`. */
  readonly code: string
  /** HTTP status; 0 when there was no answer. */
  readonly status: number
  readonly details: Record<string, unknown>
  readonly correlationId: string | null

  constructor(problem: {
    sentence: string
    code: string
    status: number
    details?: Record<string, unknown>
    correlationId?: string | null
    cause?: unknown
  }) {
    super(problem.sentence, { cause: problem.cause })
    this.name = 'ApiError'
    this.sentence = problem.sentence
    this.code = problem.code
    this.status = problem.status
    this.details = problem.details ?? {}
    this.correlationId = problem.correlationId ?? null
  }
}

/** The whole studio is closed for a moment. */
export const isClosed = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.code === 'maintenance'

/** The sentence to show for anything that was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof ApiError
    ? error.sentence
    : 'Something went wrong on this page. Reload it and try again.'
}
