import 'server-only'
import type { MaskRaster } from '@/domain/mask-raster'
import { PRINT_DPI } from '@/domain/trim'
import type { Cast } from '../cast'
import { moodFor, poseFor } from '../compositions/acting-for'
import { type DrawnPage, drawPage } from '../draw-page'
import { credit, type PageRecipe, type PageWork, sceneOf } from '../page-work'
import { type FitBox, fitBox } from './fit-box'

/** Most of what is named that is drawn into one area. */
const MOST = 3
/** Whatever stands beside the first is at least this share of its height. */
const BESIDE = 0.4
/** Heads, arms and tails that reach a little farther than a figure's box. */
const LOOSE = 0.86

const POINT_PX = PRINT_DPI / 72

/**
 * The subjects of a recipe, each as large as the area allows, on a page that is white otherwise. Null when the area is too
 * small for the first of them to be made out. Not `alone`, they are decorated until the page has enough shapes.
 */
export function drawSubjects(recipe: PageRecipe, area: MaskRaster, alone = true, size = 1): DrawnPage | null {
  let fits = true
  const drawn = drawPage(
    recipe,
    (work) => {
      fits = place(work, area, size)
    },
    { alone },
  )
  return fits ? drawn : null
}

function place(work: PageWork, area: MaskRaster, size: number): boolean {
  const left: MaskRaster = { ...area, data: area.data.slice() }
  let first: FitBox | null = null
  for (const cast of castsOf(work)) {
    const line = work.p.line * POINT_PX
    const least = first ? first.height * BESIDE : Math.min(cast.least * 0.75 * line, 500)
    const box = fitBox(left, cast.aspect, line * 1.4, least)
    if (!box) {
      if (!first) return false
      continue
    }
    draw(work, cast, box, first === null, size)
    first ??= box
    clear(left, box)
  }
  return first !== null
}

function castsOf({ recipe, cast }: PageWork): Cast[] {
  const asked = new Set([recipe.picture.subject, ...recipe.picture.props].map((one) => one?.id))
  const named = [cast.friend, ...cast.props].filter((one) => one !== undefined)
  return [cast.main, ...named.filter(({ subject }) => asked.has(subject.id))].slice(0, MOST)
}

function draw(work: PageWork, cast: Cast, box: FitBox, lead: boolean, size: number): void {
  const x = (box.x + box.width / 2) / POINT_PX
  const y =
    (box.y + box.height * (cast.poses ? 0.96 : 1)) / POINT_PX - ((1 - size) * box.height) / 4 / POINT_PX
  const height = (box.height * size * (cast.poses ? LOOSE : 1)) / POINT_PX
  const { pageWidth, pageHeight } = work.p
  const scene = sceneOf(work, { left: 0, top: 0, right: pageWidth, bottom: pageHeight }, { x, y, height })
  const acting = { pose: poseFor(work, false, false), mood: moodFor(work) }
  cast.draw(scene, { x, y, height, role: lead ? 'hero' : 'actor' }, acting)
  credit(work, cast)
}

/** What is taken is no place for others. */
function clear({ width, height, scale, data }: MaskRaster, box: FitBox): void {
  const until = Math.min(height, Math.ceil((box.y + box.height) / scale))
  for (let y = Math.floor(box.y / scale); y < until; y++) {
    const right = Math.min(width, Math.ceil((box.x + box.width) / scale))
    data.fill(0, y * width + Math.floor(box.x / scale), y * width + right)
  }
}
