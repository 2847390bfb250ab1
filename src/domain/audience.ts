/** Who colors the book. Every figure is the design's; gate ranges are measured at print size. */

export const AUDIENCES = ['toddler', 'children', 'tween', 'teen', 'adult'] as const
export type Audience = (typeof AUDIENCES)[number]

/** Lowest and highest value that passes, both included. */
export type Range = readonly [min: number, max: number]

export type AudiencePreset = {
  readonly label: string
  readonly ages: string
  /** Line weight asked for, in points at print size. */
  readonly lineWeightPt: number
  readonly complexity: 'minimal' | 'moderate' | 'detailed' | 'intricate'
  /** Main elements on a page. */
  readonly elements: Range
  readonly gate: GateRanges
}

/** What the quality gate accepts, measured on the cleaned page at print size. */
export type GateRanges = {
  /** Median line weight, points. */
  readonly linePt: Range
  /** 10th percentile of the line weight, points: nothing thinner. */
  readonly p10Pt: number
  /** Closed paper regions large enough to color. */
  readonly regions: Range
  /** Median region, percent of the page. */
  readonly medianRegionPct: number
  /** Regions too small to color. */
  readonly tinyRegions: number
  /** Ink coverage, percent of the page. */
  readonly inkPct: Range
  /** Widest solid ink, points. */
  readonly solidPt: number
  readonly specks: number
}

export const AUDIENCE: Record<Audience, AudiencePreset> = {
  toddler: {
    label: 'Toddlers',
    ages: '2–4',
    lineWeightPt: 6,
    complexity: 'minimal',
    elements: [3, 5],
    gate: {
      linePt: [4.5, 8],
      p10Pt: 3,
      regions: [6, 40],
      medianRegionPct: 0.2,
      tinyRegions: 5,
      inkPct: [3, 14],
      solidPt: 40,
      specks: 3,
    },
  },
  children: {
    label: 'Children',
    ages: '5–8',
    lineWeightPt: 4.5,
    complexity: 'moderate',
    elements: [5, 10],
    gate: {
      linePt: [2.5, 5.5],
      p10Pt: 1.8,
      regions: [25, 140],
      medianRegionPct: 0.04,
      tinyRegions: 15,
      inkPct: [2, 13],
      solidPt: 36,
      specks: 5,
    },
  },
  tween: {
    label: 'Tweens',
    ages: '9–12',
    lineWeightPt: 3,
    complexity: 'moderate',
    elements: [10, 15],
    gate: {
      linePt: [1.6, 3.5],
      p10Pt: 1.2,
      regions: [50, 260],
      medianRegionPct: 0.02,
      tinyRegions: 50,
      inkPct: [2, 13],
      solidPt: 32,
      specks: 10,
    },
  },
  teen: {
    label: 'Teens',
    ages: '13–17',
    lineWeightPt: 2.25,
    complexity: 'detailed',
    elements: [15, 20],
    gate: {
      linePt: [1.2, 2.6],
      p10Pt: 0.9,
      regions: [80, 450],
      medianRegionPct: 0.015,
      tinyRegions: 200,
      inkPct: [2, 15],
      solidPt: 32,
      specks: 20,
    },
  },
  adult: {
    label: 'Adults',
    ages: '18+',
    lineWeightPt: 1.25,
    complexity: 'intricate',
    elements: [20, 40],
    gate: {
      linePt: [0.75, 2],
      p10Pt: 0.75,
      regions: [120, 900],
      medianRegionPct: 0.01,
      tinyRegions: 1000,
      inkPct: [2, 18],
      solidPt: 32,
      specks: 20,
    },
  },
}

/** The name authors use for a line weight in points. */
export function lineWeightName(pt: number): 'thick' | 'medium' | 'fine' {
  if (pt >= 4) return 'thick'
  return pt >= 2 ? 'medium' : 'fine'
}
