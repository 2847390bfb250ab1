import 'server-only'
import { onPixels } from '@/server/generation/pixel-pool'
import { type PictureProvider, ProviderTrouble } from '../provider'
import { CREDIT } from './credits'

/** The built-in artist: draws real coloring pages on this machine, without a model or a key. */
export const artist: PictureProvider = {
  name: 'built-in artist',
  free: true,
  credits: Object.values(CREDIT),
  draw: (recipe, signal) => onPixels('drawRecipe', recipe, signal),
  async edit(recipe, signal, _references, page) {
    const edited = await onPixels('editRecipe', { recipe, page }, signal)
    if ('cannot' in edited) throw new ProviderTrouble('refused', edited.cannot)
    return edited.drawing
  },
}
