import 'server-only'
import type { Scene, Stage } from '../scene'
import type { ThemeName } from '../theme'
import { farm, forest, garden, meadow, village } from './countryside'
import { pirate } from './pirate'
import { playground } from './playground'
import { birthday, home, kitchen, school, workshop } from './rooms'
import { drawBoughs, drawBurst, drawLights } from './style-air'
import { drawStyleBackdrop } from './style-backdrop'
import { city, fair, market } from './town'
import { beach, river, sea } from './waters'
import { desert, dinosaurs, jungle, mountains, savanna } from './wilds'
import { winter } from './winterland'
import { castle, sky, space, spooky } from './wonderlands'

const PLACES: Record<ThemeName, (scene: Scene, place: string) => Stage> = {
  farm,
  sea,
  beach,
  river,
  city,
  village,
  forest,
  garden,
  meadow,
  jungle,
  savanna,
  desert,
  mountains,
  winter,
  space,
  castle,
  kitchen,
  birthday,
  home,
  school,
  fair,
  playground,
  dinosaurs,
  spooky,
  workshop,
  sky,
  pirate,
  market,
}

/** Paints the surroundings of a theme and says where things can be. `place` is one of the theme's named spots. */
export function drawPlace(theme: ThemeName, scene: Scene, place: string): Stage {
  drawStyleBackdrop(scene)
  const { air } = scene.style
  if (air === 'burst') drawBurst(scene)
  const stage = PLACES[theme](scene, place)
  if (air === 'boughs' && !stage.floats) drawBoughs(scene)
  else if (air === 'lights' && !stage.floats && !stage.indoors) drawLights(scene)
  return stage
}
