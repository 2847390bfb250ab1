import 'server-only'
import { onPixels } from '@/server/generation/pixel-pool'
import type { PictureProvider } from '../provider'
import { CREDIT } from './credits'

/** The built-in artist: draws real coloring pages on this machine, without a model or a key. */
export const artist: PictureProvider = {
  name: 'built-in artist',
  free: true,
  credits: Object.values(CREDIT),
  draw: (recipe, signal) => onPixels('drawRecipe', recipe, signal),
}
