import 'server-only'
import { AUDIENCE } from '@/domain/audience'
import { rawPixels, TRIM_SIZE } from '@/domain/trim'
import { speckPt2 } from '@/server/lineart/measure-ink'
import type { Sight } from '../sight'
import { AUDIENCE_PLAN, type AudiencePlan } from './audience-plan'
import { compose } from './compositions/compose'
import { type InkSettings, inkPage } from './engine/ink-page'
import { Painting } from './engine/painting'
import { safeArea } from './frames/frame'
import { lettersIn } from './lettering'
import { type PageRecipe, type PageWork, playersOf } from './page-work'
import { seededRandom } from './random'
import type { Level } from './scene'
import { rect } from './shapes/paths'
import { STYLE_TRAITS, type StyleTraits } from './style-traits'

export type { PageRecipe }

export type DrawnPage = {
  readonly width: number
  readonly height: number
  /** Grey, anti-aliased, `rawPixels(trim)`. */
  readonly png: Uint8Array
  /** The same drawing as paths; its units are points. */
  readonly svg: () => string
  readonly subjects: readonly string[]
  /** Whose art is in it: "Noto Emoji (Apache-2.0)". */
  readonly credits: readonly string[]
  /** Where the hero and the friends are. */
  readonly sights: readonly Sight[]
}

/**
 * Draws a coloring page, or what else `paint` lays out; `alone` for a part of a page, which needs not have enough shapes.
 * The same recipe always gives the same page. Synchronous, some 200 ms: call it in a
 * worker thread, and let the event loop turn between pages (the rasterizer frees its buffers then).
 */
export function drawPage(
  recipe: PageRecipe,
  paint: (work: PageWork) => void = compose,
  { alone = false }: { alone?: boolean } = {},
): DrawnPage {
  const random = seededRandom(recipe.seed)
  const style = STYLE_TRAITS[recipe.style]
  const plan = planFor(recipe)
  const { width, height } = TRIM_SIZE[recipe.trim]
  const line = lineFor(recipe)
  const p = new Painting(width * 72, height * 72, plan.resolution, line)
  const work: PageWork = {
    recipe,
    plan,
    style,
    p,
    random,
    cast: playersOf(recipe, plan, style, random.fork('cast')),
    drawn: new Set(),
    credits: new Set(),
    used: new Set(),
  }
  paint(work)
  clearMargin(p)
  const pixels = rawPixels(recipe.trim)
  const settings = settingsFor(recipe, plan, style, line)
  const { svg, png, sights } = inkPage(
    p,
    {
      ...settings,
      ...(alone ? { wanted: { ...settings.wanted, fewest: 0 } } : {}),
      pixels,
      dpi: Math.round(pixels.width / width),
    },
    random.fork('patterns'),
  )
  return { ...pixels, png, svg, sights, subjects: [...work.drawn], credits: [...work.credits] }
}

/** Whatever reaches into the margin is cut off with a closed line. */
function clearMargin(p: Painting) {
  const { left, top, right, bottom } = safeArea(p)
  p.erase(
    `${rect(-9, -9, p.pageWidth + 18, p.pageHeight + 18)}${rect(left, top, right - left, bottom - top)}`,
  )
}

/** Paper smaller than this cannot be colored, square points: 2.6 mm square, as the gate counts. */
const TINY = 53.6

function settingsFor(
  recipe: PageRecipe,
  plan: AudiencePlan,
  style: StyleTraits,
  line: number,
): Omit<InkSettings, 'pixels' | 'dpi'> {
  const { gate } = AUDIENCE[recipe.audience]
  const size = TRIM_SIZE[recipe.trim]
  const page = size.width * size.height * 72 * 72
  const px = plan.resolution
  const lightest = Math.min(line, Math.max(line * 0.72, gate.linePt[0] * 1.12, gate.p10Pt * 1.35))
  const thinnest = Math.max(0.7, (gate.p10Pt * 1.2) / lightest)
  return {
    limits: {
      smallest: plan.smallest * px ** 2,
      halfWidth: line * 0.9 * px,
      halfInk: 12 * px,
      // The pen's own width goes on top.
      speck: speckPt2(line) * 0.8 * px ** 2,
    },
    budget: {
      maxRegions: plan.maxRegions,
      medianRegion: ((gate.medianRegionPct * 1.3) / 100) * page * px ** 2,
      maxTiny: Math.floor(gate.tinyRegions * 0.6),
      tiny: TINY * px ** 2,
    },
    patterns: {
      share: Math.min(1, plan.patternShare + style.patternShare * (plan.level / 4)),
      names: style.patterns,
      pitch: [plan.pitch[0] * px, plan.pitch[1] * px],
      smallest: plan.smallest * px ** 2,
      maxRegions: plan.maxRegions,
      wishes: plan.level >= 2 || (plan.level === 1 && style.patternShare > 0),
    },
    spread: { spread: plan.spread, thinnest },
    maxInk: ((gate.inkPct[1] - 1.4) / 100) * page,
    lightest,
    ...(style.facets ? { facets: style.facets } : {}),
    sliver: plan.smallest * 0.12,
    lettered: lettersIn(recipe.picture.words) !== undefined,
    tiny: TINY,
    wanted: {
      fewest: Math.ceil(gate.regions[0] * 1.1),
      // Cleaning may part a few shapes more.
      regions: Math.min(gate.regions[1] * 0.92, gate.regions[1] - 6),
      medianRegion: ((gate.medianRegionPct * 1.12) / 100) * page,
      tinyRegions: gate.tinyRegions * 0.85,
      ink: (gate.inkPct[1] - 0.4) / 100,
    },
  }
}

/** The audience's plan, moved by the style and the author's wish for detail. */
function planFor({ audience, style, picture, detail = 0.5 }: PageRecipe): AudiencePlan {
  const plan = AUDIENCE_PLAN[audience]
  const step = STYLE_TRAITS[style].detail + (detail < 0.25 ? -1 : detail > 0.75 ? 1 : 0)
  // Children old enough for more than a toddler's page get it in every style.
  const least = plan.level === 0 ? 0 : 1
  const level = Math.max(least, Math.min(4, plan.level + step)) as Level
  const art = Math.max(0, Math.min(3, plan.art + step)) as AudiencePlan['art']
  // Every letter is a shape, and none may be lost.
  const maxRegions = lettersIn(picture.words) ? Math.round(plan.maxRegions * 1.14) : plan.maxRegions
  return { ...plan, level, art, maxRegions, props: Math.max(1, Math.round(plan.props * (1 + step * 0.3))) }
}

/** More letters than this have lighter outlines, or there would be no paper left between them. */
const MANY_LETTERS = 14

/** Base line weight in points: what was asked for, as far as the heaviest and lightest lines still pass the gate. */
function lineFor({ audience, style, lineWeightPt, picture }: PageRecipe): number {
  const { linePt, p10Pt } = AUDIENCE[audience].gate
  const many = (lettersIn(picture.words)?.length ?? 0) > MANY_LETTERS
  const wish = lineWeightPt * STYLE_TRAITS[style].weight * (many ? 0.8 : 1)
  return Math.min(linePt[1] / 1.16, Math.max(linePt[0] * 1.1, p10Pt * 1.4, wish))
}
