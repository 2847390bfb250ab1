import 'server-only'

/** What time it is for rules that span days: periods, grace, expiry. */
export type Clock = { now(): Date }

const shared = globalThis as typeof globalThis & { pennyplainClock?: Clock | undefined }
const machine: Clock = { now: () => new Date() }

/** The machine's clock, unless a test brought its own. */
export const clock = (): Clock => shared.pennyplainClock ?? machine

/** Tests bring a clock they can move; undefined gives the machine's back. */
export function bringClock(own: Clock | undefined): void {
  shared.pennyplainClock = own
}
