import 'server-only'
import type { Finding, Metric } from '@/domain/verdict'

/** A finding of the quality gate in the two or three words that fit on a tile. */
const WORDS: Record<Metric, string> = {
  grey: 'Grey shading',
  chroma: 'Color in the drawing',
  solid: 'Solid black area',
  margin: 'Art in the margin',
  specks: 'Specks',
  lineMedian: 'Line weight off',
  lineP10: 'Lines too thin',
  hairlines: 'Lines too thin',
  lineP90: 'Lines too thick',
  regions: 'Detail does not fit',
  medianRegion: 'Shapes too small',
  tinyRegions: 'Shapes too small',
  ink: 'Too much or too little ink',
  leaks: 'Open outline',
  letters: 'Letters on the page',
  anatomy: 'A body drawn wrong',
  duplicate: 'Looks like another page',
  likeness: 'Hero drifted',
  blank: 'Blank page',
  cropped: 'Cropped drawing',
  size: 'Wrong size',
  decode: 'Unreadable drawing',
}

/** Why a page needs review, from its first failing finding; warnings only count when nothing fails. */
export function reviewReason(findings: readonly Finding[]): string {
  const worst = findings.find((f) => f.severity === 'fail') ?? findings[0]
  return worst ? WORDS[worst.metric] : 'Needs your eye'
}
