import { describe, expect, it } from 'vitest'
import { flatten, paperLevel } from './flatten'
import type { Grey } from './grey'

/** Strokes 6 pixels wide, three times darker than the paper below them. */
function drawnOn(paperAt: (x: number, y: number) => number): Grey {
  const data = new Uint8Array(200 * 120)
  for (let y = 0; y < 120; y++) {
    for (let x = 0; x < 200; x++) data[y * 200 + x] = paperAt(x, y) * (x % 40 < 6 ? 0.33 : 1)
  }
  return { width: 200, height: 120, data }
}

function contrastOf(grey: Grey): { paper: number; stroke: number } {
  const flat = flatten(grey, paperLevel(grey, 5), 60).data
  let paper = 0
  let stroke = 255
  for (let y = 10; y < 110; y++) {
    for (let x = 10; x < 190; x++) {
      const contrast = 255 - flat[y * 200 + x]!
      if (x % 40 >= 8 && x % 40 < 38) paper = Math.max(paper, contrast)
      if (x % 40 >= 1 && x % 40 < 5) stroke = Math.min(stroke, contrast)
    }
  }
  return { paper, stroke }
}

describe('flatten', () => {
  it('makes evenly grey paper white', () => {
    const { paper, stroke } = contrastOf(drawnOn(() => 190))
    expect(paper).toBeLessThan(3)
    expect(stroke).toBeGreaterThan(160)
  })

  it('takes out a shadow across the page', () => {
    const { paper, stroke } = contrastOf(drawnOn((x, y) => 250 - x * 0.4 - y * 0.3))
    expect(paper).toBeLessThan(12)
    expect(stroke).toBeGreaterThan(150)
  })

  it('sees no stroke along the edge of a grey patch', () => {
    const { paper, stroke } = contrastOf(drawnOn((x, y) => (Math.hypot(x - 100, y - 60) < 45 ? 190 : 240)))
    expect(paper).toBeLessThan(40)
    expect(stroke).toBeGreaterThan(140)
  })

  it('keeps areas darker than the darkest paper as ink', () => {
    const black = { width: 80, height: 80, data: new Uint8Array(6400).fill(20) }
    expect(flatten(black, paperLevel(black, 5), 100).data[3240]).toBeLessThan(60)
  })
})
