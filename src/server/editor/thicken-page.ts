import 'server-only'
import { finishPage, type InkedPage } from '@/server/generation/finish-page'
import { decodePng } from '@/server/lineart/encode-png'
import { type ThickenOptions, thicken } from '@/server/lineart/thicken'

export type ThickenPageInput = ThickenOptions & {
  /** 1-bit PNG. */
  readonly picture: Uint8Array
}

/** A page with heavier lines and by how many points; null when it has no room for them. Runs in a pixel thread. */
export async function thickenPage({
  picture,
  ...options
}: ThickenPageInput): Promise<(InkedPage & { byPt: number }) | null> {
  const made = thicken(await decodePng(picture), options)
  return made && { ...(await finishPage(made.bitmap, made.judgement, [])), byPt: made.byPt }
}
