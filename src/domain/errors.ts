/** Expected refusals: a code machines read, a sentence people read, and the status a door answers with. */

const STATUS = {
  invalid: 400,
  signed_out: 401,
  not_enough_blots: 402,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  too_many_requests: 429,
  unavailable: 503,
  /** The operator switched it off for now. */
  switched_off: 503,
  /** The whole studio is closed for now. */
  maintenance: 503,
} as const
export type RefusalCode = keyof typeof STATUS

/** Thrown by a verb to refuse; doors turn it into `{ error, code, details, correlationId }`. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: Record<string, unknown> | undefined
  constructor(code: RefusalCode, sentence: string, details?: Record<string, unknown>) {
    super(sentence)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
  get status(): number {
    return STATUS[this.code]
  }
}

export const notFound = (what: string) =>
  new Refusal('not_found', `This ${what} does not exist, or it is not yours.`)
