import 'server-only'
import type { Audience } from '@/domain/audience'
import type { Level } from './scene'

/** What the artist does differently for an audience; areas in square points, lengths in points. */
export type AudiencePlan = {
  readonly level: Level
  /** Map pixels per point. */
  readonly resolution: number
  /** Step of detail kept of ready-made art. */
  readonly art: 0 | 1 | 2 | 3
  /** Things besides the main figure. */
  readonly props: number
  /** Smallest region that is kept, square points between line middles. */
  readonly smallest: number
  readonly patternShare: number
  /** Pattern pitch. */
  readonly pitch: readonly [number, number]
  readonly maxRegions: number
  /** Height of the smallest thing worth drawing. */
  readonly smallestThing: number
  /** How much heavier near lines are than far ones; 1 is full. */
  readonly spread: number
}

export const AUDIENCE_PLAN: Record<Audience, AudiencePlan> = {
  toddler: {
    level: 0,
    resolution: 1.2,
    art: 0,
    props: 2,
    smallest: 330,
    patternShare: 0,
    pitch: [60, 90],
    maxRegions: 34,
    smallestThing: 110,
    spread: 0.45,
  },
  children: {
    level: 1,
    resolution: 1.35,
    art: 1,
    props: 5,
    smallest: 150,
    patternShare: 0,
    pitch: [30, 60],
    maxRegions: 115,
    smallestThing: 66,
    spread: 0.8,
  },
  tween: {
    level: 2,
    resolution: 1.45,
    art: 2,
    props: 8,
    smallest: 80,
    patternShare: 0.16,
    pitch: [22, 40],
    maxRegions: 215,
    smallestThing: 50,
    spread: 1,
  },
  teen: {
    level: 3,
    resolution: 1.6,
    art: 3,
    props: 11,
    smallest: 44,
    patternShare: 0.45,
    pitch: [16, 32],
    maxRegions: 370,
    smallestThing: 40,
    spread: 1,
  },
  adult: {
    level: 4,
    resolution: 1.75,
    art: 3,
    props: 13,
    smallest: 26,
    patternShare: 0.8,
    pitch: [12, 26],
    maxRegions: 760,
    smallestThing: 34,
    spread: 1,
  },
}
