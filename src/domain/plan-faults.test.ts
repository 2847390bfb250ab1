import { describe, expect, it } from 'vitest'
import type { Composition } from './composition'
import { type PlannedPage, type PlanRequest, pagesWithoutHero } from './plan'
import { faultSentences, planFaults } from './plan-faults'

const ORDER: Composition[] = [
  'full-body',
  'action',
  'close-up',
  'environment',
  'full-body',
  'action',
  'pattern',
  'full-body',
  'action',
  'close-up',
]
const THINGS = ['cake', 'pie', 'teapot', 'oven', 'mouse', 'spoon', 'cookies', 'donut', 'bread', 'candle']

const page = (i: number): PlannedPage => ({
  brief: `The dragon shows everybody a wonderful ${THINGS[i]} at noon`,
  composition: ORDER[i]!,
  subject: THINGS[i]!,
  setting: 'bakery',
  heroOnPage: true,
})
const plan = ORDER.map((_, i) => page(i))
const sentences = (pages: PlannedPage[], asked: PlanRequest = request) =>
  faultSentences(planFaults(pages, asked))
const request: PlanRequest = {
  idea: 'A shy dragon who opens a bakery',
  pages: 10,
  audience: 'children',
  style: 'cartoon',
  hero: 'a dragon',
  seed: 1,
}
const changed = (at: number, change: Partial<PlannedPage>) =>
  plan.map((one, i) => (i === at ? { ...one, ...change } : one))

describe('the rules of a plan', () => {
  it('finds nothing wrong with a good one', () => {
    expect(sentences(plan)).toEqual([])
  })

  it.each<[string, PlannedPage[], RegExp]>([
    ['a missing page', plan.slice(1), /9 pages instead of 10/],
    ['a brief too short', changed(2, { brief: 'A dragon' }), /Page 3 has a brief of 2 words/],
    ['a brief too long', changed(2, { brief: 'word '.repeat(13).trim() }), /Page 3 has a brief of 13 words/],
    ['the same brief twice', changed(4, { brief: plan[1]!.brief }), /Page 5 repeats page 2/],
    [
      'the same brief in other order',
      changed(4, { brief: 'At noon the dragon shows everybody a wonderful pie' }),
      /Page 5 repeats page 2/,
    ],
    [
      'the same thing in the same place',
      changed(4, { subject: 'pie' }),
      /Pages 2 and 5 both show.*\(pie, bakery\)/,
    ],
    ['a wrong mix', plan.map((one) => ({ ...one, composition: 'pattern' })), /10 pages are pattern; about 1/],
    [
      'a hero who is away',
      plan.map((one, i) => ({ ...one, heroOnPage: i > 3 })),
      /4 pages are without the hero; at most 2/,
    ],
    ['a pattern on the cover', changed(0, { composition: 'pattern' }), /Page 1 is a pattern/],
    [
      'too few subjects',
      plan.map((one) => ({ ...one, subject: 'pie', setting: undefined })),
      /Only 1 different subjects/,
    ],
  ])('objects to %s', (_, bad, sentence) => {
    expect(sentences(bad).join(' ')).toMatch(sentence)
  })

  it('objects to three of a kind in a row', () => {
    const order: Composition[] = [
      'full-body',
      'close-up',
      'full-body',
      'environment',
      'action',
      'action',
      'action',
      'full-body',
      'pattern',
      'close-up',
    ]
    const pages = plan.map((one, i) => ({ ...one, composition: order[i]! }))
    expect(sentences(pages)).toEqual(['Pages 5 to 7 are all action.'])
  })

  it('objects to a changed locked page and to an idea that was to be avoided', () => {
    const keep = [{ position: 2, brief: 'My own words', composition: 'action' as const }]
    expect(sentences(plan, { ...request, keep })).toContain('Page 2 is locked and was changed.')
    const avoid = [plan[5]!.brief.toUpperCase()]
    expect(sentences(plan, { ...request, avoid })).toEqual(['Page 6 repeats an idea to avoid.'])
  })

  it('takes locked pages as they are', () => {
    const keep = [{ position: 2, brief: 'pie', composition: 'action' as const }]
    expect(sentences(changed(1, { brief: 'pie', heroOnPage: false }), { ...request, keep })).toEqual([])
  })

  it('allows one page in five without the hero', () => {
    expect([1, 4, 5, 10, 40, 120].map(pagesWithoutHero)).toEqual([0, 0, 1, 2, 8, 24])
  })
})
