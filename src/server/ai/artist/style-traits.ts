import 'server-only'
import type { Style } from '@/domain/style'
import type { ArtSet } from './engine/art-drawing'
import type { Fill } from './engine/painting'
import type { PatternName } from './engine/pattern-fills'
import type { Eyes } from './figures/draw-face'

/** How a style draws: not a filter over one drawing, but other shapes from the start. */
export type StyleTraits = {
  readonly name: Style
  readonly art: ArtSet
  readonly eyes: Eyes
  /** Times the audience's line weight. */
  readonly weight: number
  /** Steps added to the audience's level of detail. */
  readonly detail: number
  readonly clouds: 'puffy' | 'swirl' | 'faces' | 'facets' | 'flat'
  readonly trees: readonly TreeKind[]
  /** Small things that fill empty sky or wall. */
  readonly sprinkles: readonly Sprinkle[]
  readonly frames: readonly FrameKind[]
  readonly patterns: readonly PatternName[]
  /** Shapes that may carry a pattern for younger readers too: few, large. */
  readonly patternShare: number
  /** Corner tolerance in points when curves become chords. */
  readonly facets?: number
  /** Leaves and blossoms around the picture. */
  readonly garland: boolean
  /** What fills sky and walls behind everything. */
  readonly backdrop: 'none' | 'mandala' | 'facets'
  /** What hangs or shines above every outdoor scene: the style at a glance. */
  readonly air: 'none' | 'burst' | 'boughs' | 'lights'
  /** Proportions of storybook figures against the usual. */
  readonly figure: { readonly head: number; readonly legs: number; readonly girth: number }
  /** Everyday things have eyes and a smile. */
  readonly faces: boolean
  /** What lies on open ground besides plants. */
  readonly land: 'plain' | 'swirls' | 'patches' | 'scallops'
  /** Pattern of clothes, where the page has patterns. */
  readonly cloth: Fill
  /** Everybody wears something warm. */
  readonly knitwear: boolean
}

export type TreeKind = 'round' | 'cloudy' | 'pine' | 'curl' | 'oval' | 'layers' | 'facets' | 'blossom'
export type Sprinkle = 'star' | 'heart' | 'spark' | 'dot' | 'leaf' | 'flower' | 'diamond' | 'swirl' | 'note'
export type FrameKind =
  | 'plain'
  | 'rounded'
  | 'arch'
  | 'oval'
  | 'ticket'
  | 'scallop'
  | 'cloud'
  | 'double'
  | 'beads'
  | 'stitch'
  | 'tiles'
  | 'octagon'
  | 'petals'
  | 'island'

const BASE: StyleTraits = {
  name: 'cartoon',
  art: 'noto',
  eyes: 'dots',
  weight: 1,
  detail: 0,
  clouds: 'puffy',
  trees: ['round', 'cloudy', 'pine', 'oval'],
  sprinkles: ['star', 'spark'],
  frames: ['plain', 'rounded', 'double', 'arch', 'ticket', 'island'],
  patterns: ['scales', 'stripes', 'dots', 'waves', 'bricks', 'diamonds', 'rings', 'knit'],
  patternShare: 0,
  garland: false,
  backdrop: 'none',
  air: 'none',
  figure: { head: 1, legs: 1, girth: 1 },
  faces: false,
  land: 'plain',
  cloth: 'auto',
  knitwear: false,
}

export const STYLE_TRAITS: Record<Style, StyleTraits> = {
  'bold-simple': {
    ...BASE,
    name: 'bold-simple',
    figure: { head: 1.1, legs: 0.86, girth: 1.08 },
    art: 'fluent',
    weight: 1.08,
    detail: -1,
    frames: ['plain', 'rounded', 'arch', 'oval', 'island'],
    sprinkles: ['dot', 'star'],
    trees: ['round', 'pine'],
  },
  kawaii: {
    ...BASE,
    name: 'kawaii',
    weight: 1.06,
    figure: { head: 1.2, legs: 0.7, girth: 1 },
    faces: true,
    cloth: 'hearts',
    eyes: 'kawaii',
    clouds: 'faces',
    sprinkles: ['heart', 'star', 'spark'],
    frames: ['rounded', 'cloud', 'scallop', 'beads', 'island', 'oval'],
    trees: ['cloudy', 'round', 'blossom'],
    patterns: ['hearts', 'dots', 'scales', 'stripes', 'waves'],
  },
  whimsical: {
    ...BASE,
    name: 'whimsical',
    weight: 0.9,
    figure: { head: 0.96, legs: 1.3, girth: 0.88 },
    land: 'swirls',
    cloth: 'stripes',
    eyes: 'lashes',
    clouds: 'swirl',
    sprinkles: ['star', 'swirl', 'spark'],
    frames: ['arch', 'petals', 'oval', 'scallop', 'rounded', 'island'],
    trees: ['curl', 'cloudy', 'layers'],
    patterns: ['waves', 'petals', 'scales', 'rings', 'stripes', 'leaves'],
    patternShare: 0.12,
  },
  cartoon: { ...BASE, eyes: 'big', air: 'burst' },
  botanical: {
    ...BASE,
    name: 'botanical',
    weight: 0.9,
    figure: { head: 0.94, legs: 1.16, girth: 0.94 },
    eyes: 'lashes',
    sprinkles: ['leaf', 'flower'],
    frames: ['arch', 'oval', 'plain', 'double', 'petals'],
    trees: ['layers', 'blossom', 'oval'],
    patterns: ['leaves', 'petals', 'scales', 'waves'],
    patternShare: 0.1,
    garland: true,
    air: 'boughs',
  },
  mandala: {
    ...BASE,
    name: 'mandala',
    figure: { head: 1.04, legs: 0.95, girth: 1 },
    land: 'scallops',
    cloth: 'scales',
    eyes: 'kawaii',
    sprinkles: ['dot', 'flower', 'diamond'],
    frames: ['petals', 'beads', 'double', 'scallop', 'oval'],
    trees: ['layers', 'oval'],
    patterns: ['petals', 'rings', 'scales', 'diamonds', 'leaves', 'triangles'],
    patternShare: 0.25,
    backdrop: 'mandala',
  },
  cozy: {
    ...BASE,
    name: 'cozy',
    weight: 1.08,
    figure: { head: 1.06, legs: 0.82, girth: 1.14 },
    land: 'patches',
    air: 'lights',
    cloth: 'knit',
    knitwear: true,
    clouds: 'flat',
    sprinkles: ['heart', 'leaf', 'dot'],
    frames: ['stitch', 'rounded', 'arch', 'scallop', 'oval', 'island'],
    trees: ['round', 'oval', 'pine'],
    patterns: ['plaid', 'knit', 'dots', 'stripes', 'hearts'],
    patternShare: 0.14,
  },
  geometric: {
    ...BASE,
    name: 'geometric',
    art: 'fluent',
    clouds: 'facets',
    sprinkles: ['diamond', 'star'],
    frames: ['octagon', 'tiles', 'plain', 'double', 'ticket'],
    trees: ['facets'],
    patterns: ['triangles', 'facets', 'diamonds', 'bricks'],
    patternShare: 0.2,
    facets: 3,
    figure: { head: 1, legs: 1, girth: 1.04 },
    backdrop: 'facets',
  },
}
