import 'server-only'
import { type Box, height, middleX, type Scene, type Spot, type Stage, width } from '../scene'
import { type Point, polygon, scallops } from '../shapes/paths'
import { drawSky, type SkyWishes } from './sky'
import { drawHill, drawPath, heightAt } from './terrain'
import { frameWithGrowth, type Growth, growOn } from './tufts'

/** A large thing that belongs to a place: a barn, a lighthouse, an old oak. */
export type Feature = {
  /** Named spots that ask for it. */
  readonly at?: RegExp
  /** Height in hundredths of the picture's shorter side. */
  readonly size: readonly [number, number]
  /** `x`, `y`: the middle of its foot. */
  readonly draw: (scene: Scene, x: number, y: number, size: number) => void
  /** Width ÷ height, to keep it inside. */
  readonly aspect?: number
}

export type Land = {
  /** Where the ground begins, as a share of the picture's height from the top. */
  readonly horizon?: readonly [number, number]
  /** Painted before the hills: mountains, skylines, dunes. */
  readonly far?: (scene: Scene, horizon: number) => void
  readonly hills?: boolean
  readonly features: readonly Feature[]
  /** Features on the page; fewer for toddlers. */
  readonly count?: number
  /** Painted on the ground: a fence, a pond, a river. */
  readonly ground?: (scene: Scene, line: readonly Point[], place: string) => void
  readonly path?: boolean
  readonly growth: readonly Growth[]
  readonly front: readonly Growth[]
  readonly sky?: SkyWishes
  /** Height of the rolling, hundredths. */
  readonly roll?: number
}

/** Open country seen from a little above: sky, far things, hills, set pieces, plants, a frame of growth. */
export function outdoors(scene: Scene, place: string, land: Land): Stage {
  const { box, random, u, level, focus } = scene
  const [low, high] = land.horizon ?? [0.42, 0.58]
  const horizon = box.top + height(box) * random.between(low, high)
  const roll = u * (land.roll ?? random.between(2, 5))
  const features = featuresOf(scene, place, land)
  drawSky(scene, horizon + u * 2, { ...land.sky, keep: features.map((one) => boxOf(one, horizon)) })
  land.far?.(scene, horizon)
  if (land.hills !== false && level >= 1 && random.chance(0.75))
    drawHill(scene, horizon - u * random.between(3, 8), roll * 1.2, random.between(0.6, 1.2), 'far')
  const line = drawHill(scene, horizon, roll, random.between(0.4, 0.9))
  drawFeatures(scene, features, line)
  const front = drawHill(
    scene,
    horizon + (box.bottom - horizon) * random.between(0.26, 0.42),
    roll * 0.7,
    random.between(0.5, 1.1),
  )
  drawLand(scene, front)
  if (land.path && random.chance(0.6)) {
    const from = middleX(box) + random.between(-0.22, 0.22) * width(box)
    drawPath(scene, [from, heightAt(front, from)], focus.x, u * random.between(9, 13))
  }
  land.ground?.(scene, front, place)
  const rows = [2, 3, 6, 9, 13][level]!
  growOn(scene, land.growth, heightAt(front, middleX(box)) + u * 5, box.bottom - u * 10, rows)
  return {
    horizon,
    spots: groundSpots(scene, front),
    front: () => frameWithGrowth(scene, land.front, random.pick([[-1, 1], [-1], [1], [-1, 1]] as const)),
    indoors: false,
    floats: false,
  }
}

/** What the style lays on the ground. */
function drawLand(scene: Scene, line: readonly Point[]) {
  const { p, box, u, random, level, style } = scene
  if (style.land === 'plain') return
  p.object('scenery')
  const count = [2, 4, 5, 7, 9][level]!
  for (let i = 0; i < count; i++) {
    const x = box.left + (width(box) * (i + random.between(0.25, 0.75))) / count
    const top = heightAt(line, x)
    const y = top + (box.bottom - top) * random.between(0.2, 0.8)
    const r = u * random.between(3.4, 5.6)
    if (style.land === 'swirls') p.pen(swirl(x, y, r), 0.95)
    else if (style.land === 'scallops') p.shape(scallops(x, y, r * 1.3, r * 0.6, 8), 'auto', 1)
    else
      p.shape(
        polygon([
          [x - r * 1.7, y],
          [x - r * 0.9, y - r],
          [x + r * 1.8, y - r * 0.8],
          [x + r * 1.4, y + r * 0.4],
        ]),
        'auto',
        2,
      )
  }
}

function swirl(x: number, y: number, r: number): string {
  const at = (dx: number, dy: number) => `${(x + dx * r).toFixed(1)} ${(y + dy * r).toFixed(1)}`
  return `M${at(1.6, 0.5)}Q${at(1, 1)} ${at(0, 0.9)}Q${at(-1, 0.7)} ${at(-0.9, -0.1)}Q${at(-0.7, -0.8)} ${at(0.1, -0.7)}Q${at(0.7, -0.5)} ${at(0.5, 0.1)}Q${at(0.1, 0.5)} ${at(-0.3, 0.1)}Q${at(-0.3, -0.2)} ${at(0.05, -0.2)}`
}

/** How much larger set pieces may be because the main figure is small. */
export function roomFor(scene: Scene): number {
  const share = scene.focus.height / height(scene.box)
  return Math.max(0.85, Math.min(1.5, 1 + (0.5 - share) * 1.5))
}

type SetPiece = {
  readonly feature: Feature
  readonly size: number
  readonly x: number
  readonly sunk: number
}

/** Chooses the asked-for set piece for beside the main figure, and others for further away. */
function featuresOf(scene: Scene, place: string, land: Land): SetPiece[] {
  const { box, random, u, level, focus } = scene
  const asked = land.features.filter((one) => one.at?.test(place))
  const others = random.shuffle(land.features.filter((one) => !asked.includes(one)))
  const count = Math.min(land.count ?? 3, [1, 2, 3, 3, 4][level]!)
  const chosen = [...random.shuffle(asked).slice(0, 1), ...others].slice(0, count)
  const side = focus.x > middleX(box) ? -1 : focus.x < middleX(box) ? 1 : random.side()
  const places: readonly (readonly [number, number])[] = [
    [0.5 + side * random.between(0.27, 0.33), 1],
    [0.5 - side * random.between(0.32, 0.4), 0.72],
    [0.5 + side * random.between(0.02, 0.1), 0.62],
    [0.5 - side * random.between(0.12, 0.2), 0.55],
  ]
  return chosen.map((feature, i) => {
    const [share, scale] = places[i]!
    const size = u * random.between(feature.size[0], feature.size[1]) * scale * roomFor(scene)
    return { feature, size, x: box.left + width(box) * share, sunk: u * (2 + 5 * scale) }
  })
}

/** Where a set piece will stand, roughly, for the sky to leave it free. */
function boxOf({ size, x }: SetPiece, horizon: number): Box {
  return { left: x - size * 0.45, right: x + size * 0.45, top: horizon - size, bottom: horizon }
}

/** The featured piece is nearest, so it is painted last. */
function drawFeatures(scene: Scene, features: readonly SetPiece[], line: readonly Point[]) {
  const { box, u } = scene
  for (const { feature, size, x, sunk } of [...features].reverse()) {
    const y = heightAt(line, x) + sunk
    feature.draw(scene, x, y, Math.min(size, y - box.top - u * 4))
  }
}

/** Places to stand on open ground below `line`, from the back to the front. */
export function groundSpots(scene: Scene, line: readonly Point[]): Spot[] {
  const { box, u } = scene
  const spots: Spot[] = []
  const rows = [0.12, 0.4, 0.72]
  rows.forEach((row, r) => {
    const count = r === 2 ? 4 : 5
    for (let i = 0; i < count; i++) {
      const x = box.left + width(box) * ((i + 0.5 + (r % 2 ? 0.14 : -0.06)) / count)
      const top = heightAt(line, x)
      spots.push({ x, y: top + (box.bottom - top) * row, size: u * (15 + row * 16), on: 'ground' })
    }
  })
  return spots
}

/** The half of the picture the main figure leaves free. */
export function freeSide(scene: Scene): { side: -1 | 1; box: Box } {
  const { box, focus } = scene
  const side = focus.x > middleX(box) ? -1 : 1
  return { side, box: side < 0 ? { ...box, right: focus.x } : { ...box, left: focus.x } }
}
