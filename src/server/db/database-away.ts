import 'server-only'

/** Codes of the network. */
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])
/** Postgres' own: connection lost, shutting down, starting, no connection left, a statement its end cut off. */
const SERVER = /^(08\w{3}|57P0[1-5]|53300|25P03)$/
/** The package's, which have no code. */
const PACKAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/
/** Troubles of others, which have causes that look alike. */
const OTHERS = new Set(['BucketTrouble', 'ProviderTrouble', 'MailRefused'])

/** Whether an error says that the database server can't be reached at this moment: it will be back, and nothing was done. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error) || OTHERS.has(error.name) || error.message === 'fetch failed') return false
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(isDatabaseAway)
  const { code = '' } = error as NodeJS.ErrnoException
  if (NETWORK.has(code) || SERVER.test(code) || PACKAGE.test(error.message)) return true
  return isDatabaseAway(error.cause)
}
