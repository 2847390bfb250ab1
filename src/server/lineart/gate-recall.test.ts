import { describe, expect, it } from 'vitest'
import type { Audience } from '@/domain/audience'
import { judge } from './judge'
import { renderBitmap, renderGrey, samplePage, seeded } from './testing'
import { DEFECTS, type DefectName, hits } from './testing-defects'
import { chooseCuts, makeCuts } from './testing-gaps'
import type { Sample } from './testing-sample'

/** A small piece of `bench gate`: a gate that finds less, or more than there is, fails here first. */
const sampleOf = (seed: number, audience: Audience): Sample => {
  const svg = samplePage(seed, audience)
  return { bitmap: renderBitmap(svg, 2550), raw: { grey: renderGrey(svg, 1275) }, audience }
}
const SAMPLES = [sampleOf(1, 'children'), sampleOf(8, 'adult')]
const gate = (sample: Partial<Parameters<typeof judge>[0]> & Pick<Sample, 'bitmap' | 'audience'>) =>
  judge({ trim: '8.5x11', ...sample }).findings

const SEEDED: DefectName[] = [
  'grey',
  'color',
  'solid',
  'specks',
  'margin',
  'letters',
  'duplicate',
  'blank',
  'hairlines',
]

describe.each(SAMPLES)('the gate on a page for $audience', (sample) => {
  it('finds nothing wrong with a good one', () => {
    expect(gate(sample)).toEqual([])
  })

  it.each(SEEDED)('finds %s, and where', async (name) => {
    const { places, ...spoiled } = await DEFECTS[name].spoil(sample, seeded(7), 'tune')
    const metrics: readonly string[] = DEFECTS[name].metrics
    const found = gate({ ...sample, ...spoiled }).filter(({ metric }) => metrics.includes(metric))
    expect(found).not.toEqual([])
    if (places)
      expect(
        hits(
          found.flatMap(({ box }) => (box ? [box] : [])),
          places,
        ),
      ).toBe(true)
  })

  it('finds most open outlines, and where', () => {
    const { bitmap, audience } = sample
    const cuts = chooseCuts(bitmap, 300, 3, 4, 5)
    const grey = { ...bitmap, data: bitmap.data.map((ink) => (ink ? 0 : 255)) }
    makeCuts(grey, cuts, 1)
    const open = { ...bitmap, data: grey.data.map((level) => (level < 128 ? 1 : 0)) }
    const boxes = gate({ bitmap: open, audience }).flatMap(({ metric, box }) =>
      metric === 'leaks' && box ? [box] : [],
    )
    expect(cuts).toHaveLength(3)
    const found = cuts.filter(({ x, y }) => hits(boxes, [[x - 2, y - 2, 4, 4]]))
    expect(found.length).toBeGreaterThanOrEqual(2)
    expect(boxes).toHaveLength(found.length)
  })
})
