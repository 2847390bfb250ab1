import 'server-only'
import type { MaskRaster } from '@/domain/mask-raster'
import { PRINT_DPI, printPixels } from '@/domain/trim'
import { type Bitmap, blankBitmap } from '@/server/lineart/bitmap'
import { cleanPicture } from '@/server/lineart/clean'
import { boxOn, differencesOutside } from '@/server/lineart/composite'
import { distanceTransform } from '@/server/lineart/distance'
import { decodePng, encodePng } from '@/server/lineart/encode-png'
import { judge } from '@/server/lineart/judge'
import { shiftWeight } from '@/server/lineart/line-weight'
import { readPicture } from '@/server/lineart/read-picture'
import { heavier, NO_THICKER, thicken } from '@/server/lineart/thicken'
import type { Drawing, PageToEdit, Recipe } from '../../provider'
import type { Sight } from '../../sight'
import { drawingOf, drawRecipe, pageRecipe } from '../draw-recipe'
import type { PageRecipe } from '../page-work'
import { carryOnLines, type Painted } from './carry-on-lines'
import { drawSubjects } from './draw-subjects'
import { enrichPage } from './enrich-page'
import { putInFront } from './put-in-front'
import { type EditIntent, intentOf } from './read-edit-words'
import { simplifyPage } from './simplify-page'

export type EditRecipeInput = {
  readonly recipe: Recipe
  readonly page: PageToEdit
}

/** What the artist made of an edit, or why it can't: a sentence for the author. */
export type Edited = { readonly drawing: Drawing } | { readonly cannot: string }

const PX_PER_PT = PRINT_DPI / 72
/** By how much lines get lighter, as a share of what they are. */
const FINER = 0.2
/** The outline of a figure is heavier than the lines of a page in the middle. */
const LIGHTER = 0.85
/** Something added to a page stands this far from its lines, in widths of a line. */
const CLEARANCE = 1

/** Changes a drawn page as the recipe asks. Runs in a pixel thread. */
export async function editRecipe({ recipe, page }: EditRecipeInput): Promise<Edited> {
  const { action, words } = recipe.edit!
  const before = await decodePng(page.picture)
  const asked: EditIntent | 'draw' =
    action === 'words' ? (intentOf(words) ?? 'draw') : action === 'redraw' ? 'draw' : action
  const linePt = page.linePt || recipe.lineWeightPt
  const line = linePt * PX_PER_PT
  if (asked === 'draw') return drawInto(before, page, { ...recipe, lineWeightPt: linePt * LIGHTER }, line)
  if (asked === 'remove-background' && !page.mask) return figureAlone(recipe)
  if (asked === 'remove' && !page.mask)
    return { cannot: 'Paint over what should go, then ask again. Nothing was charged.' }
  const after = changed(before, asked, paintedOn(page), recipe, line)
  // What changes lines and small things moves nobody.
  if (Buffer.compare(after.data, before.data) !== 0) return pictureOf(after, [], page.mask ? [] : page.sights)
  if (asked === 'thicker-lines') return { cannot: `${NO_THICKER} Not charged.` }
  if (page.mask) return { cannot: NOTHING_THERE[asked] ?? 'That changes nothing there. Not charged.' }
  // A page without anything to leave out, or room for anything more, is drawn anew: plainer or richer.
  const { edit: _edit, ...plain } = recipe
  return { drawing: drawRecipe({ ...plain, draws: 'page', detail: asked === 'simplify' ? 0 : 1 }) }
}

const NOTHING_THERE: Partial<Record<EditIntent, string>> = {
  simplify: 'There is nothing in the painted area that could be left out. Not charged.',
  'add-detail': 'There is no room for more in the painted area. Not charged.',
}

const paintedOn = ({ mask: area, painted }: PageToEdit): Painted | null =>
  area && painted ? { area, painted } : null

function changed(
  before: Bitmap,
  intent: EditIntent,
  mask: Painted | null,
  recipe: Recipe,
  line: number,
): Bitmap {
  switch (intent) {
    case 'thicker-lines':
      return thickened(before, recipe, line / PX_PER_PT, mask)
    case 'thinner-lines':
      return shiftWeight(before, (-line / PX_PER_PT) * FINER, PRINT_DPI)
    case 'simplify':
      return simplifyPage(before, mask?.area ?? null)
    case 'add-detail':
      return enrichPage(before, recipe.audience, line, recipe.seed, mask?.area ?? null)
    case 'remove':
    case 'remove-background':
      return carryOnLines(before, mask!, line)
  }
}

/** All lines as heavy as the page has room for; those of a painted area simply heavier. */
function thickened(before: Bitmap, { audience, trim }: Recipe, linePt: number, mask: Painted | null): Bitmap {
  if (mask) return shiftWeight(before, heavier(linePt), PRINT_DPI)
  const { findings } = judge({ bitmap: before, audience, trim })
  return thicken(before, { audience, trim, linePt, findings })?.bitmap ?? before
}

/** Draws what the words name: into the mask, else into free paper where something is to be added, else the page anew. */
async function drawInto(before: Bitmap, page: PageToEdit, recipe: Recipe, line: number): Promise<Edited> {
  const mask = paintedOn(page)
  const words = recipe.edit!.words || recipe.brief
  const subjects = pageRecipe({ ...recipe, brief: words, idea: '' })
  if (!subjects.picture.subject)
    return {
      cannot: `The built-in artist can’t draw “${words}”. Name an animal, a person or a thing. Not charged.`,
    }
  if (mask) {
    const figure = await figures(subjects, mask.area, before)
    if (!figure) return { cannot: 'The painted area is too small for that. Paint a larger one. Not charged.' }
    const { bitmap, credits, sights } = figure
    return pictureOf(putInFront(carryOnLines(before, mask, line), bitmap), credits, sights)
  }
  const free = INSTEAD.test(words) ? null : await figures(subjects, freePaper(before, line), before)
  if (free) return pictureOf(putInFront(before, free.bitmap), free.credits, [...page.sights, ...free.sights])
  const { edit: _edit, ...plain } = recipe
  const brief = INSTEAD.test(words) ? words : `${words}. ${recipe.brief}`
  return { drawing: drawRecipe({ ...plain, draws: 'page', brief }) }
}

/** The page is to show something else. */
const INSTEAD = /\b(?:instead|replace|swap|change|turn|becomes?|rather)\b/i

/** The page's figure on white paper, with enough on it to color. */
function figureAlone(recipe: Recipe): Edited {
  const { edit: _edit, ...plain } = recipe
  const page = pageRecipe({ ...plain, draws: 'page' })
  const drawn = drawSubjects(page, wholePage(recipe), false)
  return drawn
    ? { drawing: drawingOf(drawn) }
    : { cannot: 'This page has no figure that could stand alone. Not charged.' }
}

/** The subjects as ink on white. Ears, arms or tails that reach out of the area make all of it a little smaller. */
async function figures(recipe: PageRecipe, area: MaskRaster, { width, height }: Bitmap) {
  for (const size of SIZES) {
    const drawn = drawSubjects(recipe, area, true, size)
    if (!drawn) return null
    const { audience } = recipe
    const within = boxOn(area)
    const { bitmap } = cleanPicture(await readPicture(drawn.png), { width, height, audience, within })
    const nothing = blankBitmap(width, height)
    if (differencesOutside(nothing, bitmap, area) === 0)
      return { bitmap, credits: drawn.credits, sights: drawn.sights }
  }
  return null
}
const SIZES = [1, 0.84, 0.7, 0.58]

/** Paper far enough from every line and from the page's edge. */
function freePaper(page: Bitmap, line: number): MaskRaster {
  const away = distanceTransform(page, 0)
  const { width, height } = page
  const half = { width: Math.ceil(width / 2), height: Math.ceil(height / 2), scale: 2 }
  const data = new Uint8Array(half.width * half.height)
  const edge = EDGE_IN * PRINT_DPI
  for (let y = 0; y < half.height; y++)
    for (let x = 0; x < half.width; x++) {
      const [px, py] = [x * 2, y * 2]
      const inside = px > edge && py > edge && px < width - edge && py < height - edge
      if (inside && away[py * width + px]! > line * CLEARANCE) data[y * half.width + x] = 1
    }
  return { ...half, data }
}
const EDGE_IN = 0.45

function wholePage({ trim }: Recipe): MaskRaster {
  const { width, height } = printPixels(trim)
  return freePaper(blankBitmap(width, height), 1)
}

const pictureOf = async (
  page: Bitmap,
  credits: readonly string[] = [],
  sights: readonly Sight[] = [],
): Promise<Edited> => ({ drawing: drawingOf({ png: await encodePng(page, PRINT_DPI), credits, sights }) })
