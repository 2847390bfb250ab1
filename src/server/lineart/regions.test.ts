import { describe, expect, it } from 'vitest'
import { labelMap } from './connected-components'
import { findRegions } from './regions'
import { renderBitmap, samplePage } from './testing'

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 612 792"><g fill="none" stroke="#000" stroke-width="4">
  <path d="M100 100H400V300H100ZM250 100V300"/><circle cx="175" cy="200" r="40"/></g></svg>`
const { regions } = findRegions(renderBitmap(svg, 1224), 144)

describe('findRegions', () => {
  it('lists every shape with its size and room', () => {
    expect(regions).toHaveLength(4)
    const [page, left, right, disc] = regions
    expect(page!.area).toBeGreaterThan(1_500_000)
    expect(right!.area / 4).toBeCloseTo(146 * 196, -3)
    expect(right!.radius / 2).toBeCloseTo(73, 0)
    expect(Math.abs(disc!.x / 2 - 175)).toBeLessThan(2)
    expect(Math.abs(disc!.y / 2 - 200)).toBeLessThan(2)
    expect(Math.abs(disc!.radius / 2 - 38)).toBeLessThan(1)
    expect(left!.box[0] / 2).toBeCloseTo(102, 0)
  })

  it('knows who is a stroke away from whom', () => {
    const [page, left, right, disc] = regions.map((region) => region.label)
    const neighbors = new Map(regions.map((region) => [region.label, region.neighbors]))
    expect(neighbors.get(disc!)).toEqual([left])
    expect(neighbors.get(left!)).toEqual([page, right, disc])
    expect(neighbors.get(page!)).toEqual([left, right])
  })

  it('puts each circle inside its region', () => {
    const found = findRegions(renderBitmap(samplePage(7, 'tween'), 1275), 150)
    const labels = labelMap(found.map)
    for (const { label, x, y } of found.regions) expect(labels[y * 1275 + x]).toBe(label)
  })
})
