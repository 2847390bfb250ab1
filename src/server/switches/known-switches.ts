import type { ThrownSwitches } from '@/domain/switches'
import { env } from '@/env'

/** What was read counts for this long, in milliseconds: every request asks. */
const FRESH_MS = 1_000
/** Nobody waits longer for a new reading while an older one is known, or for the first. */
const PATIENCE_MS = 300
const FIRST_PATIENCE_MS = 2_000

type Reader = () => Promise<ThrownSwitches>
type Known = { place: string; at: number; thrown: ThrownSwitches }
// One per process: the proxy, which is bundled by itself, asks what the rest of the process reads.
const shared = globalThis as typeof globalThis & {
  pennyplainSwitches?: { read?: Reader; known?: Known | undefined; reading?: Promise<void> | undefined }
}
shared.pennyplainSwitches ??= {}
const state = shared.pennyplainSwitches

/** Says how switches are read; without it none is ever thrown. */
export function bringSwitchReader(read: Reader): void {
  state.read = read
}

const place = () => env().databaseUrl ?? env().dataDir
const known = (): Known | undefined => (state.known?.place === place() ? state.known : undefined)

/** The switches as of the last second. Never throws: without an answer what was known before goes on. */
export async function switchesNow(): Promise<ThrownSwitches> {
  const { read } = state
  const before = known()
  if (!read || (before && Date.now() - before.at < FRESH_MS)) return before?.thrown ?? {}
  state.reading ??= readAgain(read).finally(() => {
    state.reading = undefined
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((done) => {
    timer = setTimeout(done, before ? PATIENCE_MS : FIRST_PATIENCE_MS)
  })
  await Promise.race([state.reading, late])
  clearTimeout(timer)
  return known()?.thrown ?? {}
}

/** What the last reading said, for those who cannot wait for one. */
export const switchesKnown = (): ThrownSwitches => known()?.thrown ?? {}

/** A switch was just thrown by this process. */
export function forgetSwitches(): void {
  state.known = undefined
}

async function readAgain(read: Reader): Promise<void> {
  const from = place()
  const thrown = await read().catch(() => known()?.thrown)
  if (thrown) state.known = { place: from, at: Date.now(), thrown }
}
