/** What an operator can switch off while everything runs, and what people read meanwhile. */
import { z } from 'zod'

export const SWITCHES = ['generation', 'export', 'sign-up', 'maintenance'] as const
export type SwitchName = (typeof SWITCHES)[number]

type Terms = {
  /** How it stands as a rule: maintenance is off, everything else on. */
  readonly usual: 'on' | 'off'
  /** What is not possible while it stands the other way, as a sentence. The operator's own follows. */
  readonly says: string
}

export const SWITCH: Record<SwitchName, Terms> = {
  generation: { usual: 'on', says: 'Nothing new is inked at the moment.' },
  export: { usual: 'on', says: 'No files are made at the moment.' },
  'sign-up': {
    usual: 'on',
    says: 'No new accounts at the moment. If you have one, sign in with its address.',
  },
  maintenance: { usual: 'off', says: 'The studio is closed for a moment. Your work is saved.' },
}

/** One switch that stands the other way. */
export const Thrown = z.object({
  /** The operator's sentence to people; may be empty. */
  why: z.string().max(300),
  /** Generation only: pages that were queued before wait too. */
  pause: z.boolean(),
  since: z.iso.datetime(),
})
export type Thrown = z.infer<typeof Thrown>

/** The switches that stand the other way; the others are not in it. */
export const ThrownSwitches = z.partialRecord(z.enum(SWITCHES), Thrown)
export type ThrownSwitches = z.infer<typeof ThrownSwitches>

/** What people read while a switch stands the other way; null while it does not. */
export function sentenceOfSwitch(name: SwitchName, thrown: ThrownSwitches): string | null {
  const now = thrown[name]
  if (!now) return null
  const says = name === 'generation' && now.pause ? INKING_WAITS : SWITCH[name].says
  return now.why ? `${says} ${now.why}` : says
}

const INKING_WAITS =
  'Inking waits at the moment: what you started goes on by itself, and nothing new can be started.'

/** What a waiting job says, where the operator said nothing. */
export const PAUSED_BY_OPERATOR = 'The studio looks after something.'

/** When a program may ask again, in seconds. */
export const SWITCH_RETRY_SECONDS = 120
