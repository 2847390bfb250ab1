import 'server-only'
import { AUDIENCE } from '@/domain/audience'
import { rawPixels, TRIM_SIZE } from '@/domain/trim'
import { AUDIENCE_PLAN, type AudiencePlan } from './audience-plan'
import { compose } from './compositions/compose'
import { inkPage } from './engine/ink-page'
import { Painting } from './engine/painting'
import { type PageRecipe, type PageWork, playersOf } from './page-work'
import { seededRandom } from './random'
import type { Level } from './scene'
import { STYLE_TRAITS } from './style-traits'

export type { PageRecipe }

export type DrawnPage = {
  readonly width: number
  readonly height: number
  /** Grey, anti-aliased, `rawPixels(trim)`. */
  readonly png: Uint8Array
  /** The same drawing as paths; its units are points. */
  readonly svg: string
  readonly subjects: readonly string[]
  /** Whose art is in it: "Noto Emoji (Apache-2.0)". */
  readonly credits: readonly string[]
}

/**
 * Draws a coloring page. The same recipe always gives the same page. Synchronous, some 200 ms: call it in a
 * worker thread, and let the event loop turn between pages (the rasterizer frees its buffers then).
 */
export function drawPage(recipe: PageRecipe): DrawnPage {
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
  compose(work)
  const pixels = rawPixels(recipe.trim)
  const perPoint = plan.resolution
  const { svg, png } = inkPage(
    p,
    {
      pixels,
      dpi: Math.round(pixels.width / width),
      limits: {
        smallest: plan.smallest * perPoint ** 2,
        halfWidth: line * 0.9 * perPoint,
        halfInk: 12 * perPoint,
      },
      patterns: {
        share: Math.min(1, plan.patternShare + style.patternShare * (plan.level / 4)),
        names: style.patterns,
        pitch: [plan.pitch[0] * perPoint, plan.pitch[1] * perPoint],
        smallest: plan.smallest * perPoint ** 2,
        maxRegions: plan.maxRegions,
        wishes: plan.level >= 2,
      },
      ...(style.facets ? { facets: style.facets } : {}),
      sliver: plan.smallest * 0.12,
    },
    random.fork('patterns'),
  )
  return { ...pixels, png, svg, subjects: [...work.drawn], credits: [...work.credits] }
}

/** The audience's plan, moved by the style and the author's wish for detail. */
function planFor({ audience, style, detail = 0.5 }: PageRecipe): AudiencePlan {
  const plan = AUDIENCE_PLAN[audience]
  const step = STYLE_TRAITS[style].detail + (detail < 0.25 ? -1 : detail > 0.75 ? 1 : 0)
  const level = Math.max(0, Math.min(4, plan.level + step)) as Level
  const art = Math.max(0, Math.min(3, plan.art + step)) as AudiencePlan['art']
  return { ...plan, level, art, props: Math.max(1, Math.round(plan.props * (1 + step * 0.3))) }
}

/** Base line weight in points: what was asked for, as far as the heaviest and lightest lines still pass the gate. */
function lineFor({ audience, style, lineWeightPt }: PageRecipe): number {
  const { linePt, p10Pt } = AUDIENCE[audience].gate
  const wish = lineWeightPt * STYLE_TRAITS[style].weight
  return Math.min(linePt[1] / 1.16, Math.max(linePt[0] * 1.1, p10Pt * 1.4, wish))
}
