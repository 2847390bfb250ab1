import 'server-only'
import type { Finding } from '@/domain/verdict'
import { env } from '@/env'
import type { Recipe } from './provider'
import type { Sight } from './sight'
import type { Spent } from './spent'

/** What somebody who looks at a drawing sees: where the heroes are, and what pixels don't tell. */
export type Seen = {
  readonly sights: readonly Sight[]
  /** Extra limbs, missing eyes, letters nobody asked for. */
  readonly faults: readonly Finding[]
  readonly spent: Spent
}

/** Looks at drawings. Throws `ProviderTrouble` when it can't be reached: the gate does without it then. */
export type Looker = {
  readonly name: string
  readonly model: string
  look(picture: Uint8Array, recipe: Recipe, signal: AbortSignal): Promise<Seen>
}

const shared = globalThis as typeof globalThis & { pennyplainLooker?: Looker | null | undefined }

/** The configured one, or null: then the gate judges by pixels alone. */
export async function looker(): Promise<Looker | null> {
  if (shared.pennyplainLooker === undefined) {
    const { visionModel } = env()
    shared.pennyplainLooker = visionModel ? (await import('./openai/looker')).openAiLooker(visionModel) : null
  }
  return shared.pennyplainLooker
}
