import 'server-only'
import type { Scene, Stage } from '../scene'
import type { ThemeName } from '../theme'
import { meadow } from './countryside'

/** Paints the surroundings of a theme and says where things can be. `place` is one of the theme's named spots. */
export function drawPlace(theme: ThemeName, scene: Scene, place: string): Stage {
  const draw = PLACES[theme] ?? meadow
  return draw(scene, place)
}

const PLACES: Partial<Record<ThemeName, (scene: Scene, place: string) => Stage>> = { meadow }
