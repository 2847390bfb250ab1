import 'server-only'

/** What time it is for rules that machines must agree on: periods, grace, expiry, signatures. */
export type Clock = { now(): Date }

const shared = globalThis as typeof globalThis & {
  pennyplainClock?: Clock | undefined
  /** By how much this machine's clock is ahead of the database's, in milliseconds. */
  pennyplainAhead?: number
}

/** Less than this is the time a question takes, not a clock that is off, in milliseconds. */
const NOTHING_MS = 2_000

/** The database's clock, which is the same for all machines; before it was asked, this machine's. */
const common: Clock = { now: () => commonTime() }

/** What the common clock says, whatever clock a test brought. */
export const commonTime = (): Date => new Date(Date.now() - millisecondsAhead())

/** The common clock, unless a test brought its own. */
export const clock = (): Clock => shared.pennyplainClock ?? common

/** Tests bring a clock they can move; undefined gives the common one back. */
export function bringClock(own: Clock | undefined): void {
  shared.pennyplainClock = own
}

/** By how much this machine's clock is ahead of the database's; behind: negative. */
export const millisecondsAhead = (): number => shared.pennyplainAhead ?? 0

/** The database said what time it is, between `asked` and now. */
export function setByDatabase(time: Date, asked: number): void {
  const ahead = (asked + Date.now()) / 2 - time.getTime()
  shared.pennyplainAhead = Math.abs(ahead) < NOTHING_MS ? 0 : Math.round(ahead)
}
