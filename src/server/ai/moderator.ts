import 'server-only'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Audience } from '@/domain/audience'
import { env } from '@/env'

/** What is looked at: words before anything is spent on them, or a finished page before it is shown. */
export type ToModerate =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'picture'; readonly picture: Uint8Array; readonly contentType: string }

/** `sentence`: what is wrong, for the author; null when it may stay. */
export type Moderation = { readonly sentence: string | null }

/** Judges words and pictures beyond our own lists. Throws when it can't be reached. */
export type Moderator = {
  readonly name: string
  moderate(what: ToModerate, audience: Audience, signal: AbortSignal): Promise<Moderation>
}

const shared = globalThis as typeof globalThis & { pennyplainModerator?: Moderator | null | undefined }

/** The configured moderator, or null: then our own lists are all there is. */
export async function moderator(): Promise<Moderator | null> {
  if (shared.pennyplainModerator === undefined) shared.pennyplainModerator = await openModerator()
  return shared.pennyplainModerator
}

async function openModerator(): Promise<Moderator | null> {
  const { moderatorModule, moderationModel } = env()
  if (!moderatorModule)
    return moderationModel ? (await import('./openai/moderator')).openAiModerator(moderationModel) : null
  const url = pathToFileURL(path.resolve(/*turbopackIgnore: true*/ moderatorModule)).href
  const brought: { moderator: Moderator } = await import(/*turbopackIgnore: true*/ url)
  return brought.moderator
}

/** Tests bring a scripted one; undefined goes back to what is configured. */
export function bringModerator(own: Moderator | null | undefined): void {
  shared.pennyplainModerator = own
}
