import { describe, expect, it } from 'vitest'
import { type Bitmap, copyBitmap, inkPlaces } from './bitmap'
import { type Bridge, drawBridges, findGaps } from './bridge-gaps'
import { connectedComponents } from './connected-components'
import { distanceTransform } from './distance'
import { type StrokeEnd, strokeEnds, strokeRadius } from './stroke-ends'
import { renderBitmap } from './testing'
import { thin } from './thin'

/** Strokes 6 px wide on a page of 612 × 792 px. */
function drawn(...paths: string[]): Bitmap {
  const strokes = paths.map((d) => `<path d="${d}" fill="none" stroke="#000" stroke-width="6"/>`)
  return renderBitmap(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 612 792">${strokes.join('')}</svg>`,
    612,
  )
}

function endsOf(page: Bitmap): StrokeEnd[] {
  const skeleton = thin(page)
  const distance = distanceTransform(page, 1)
  const places = inkPlaces(skeleton)
  return strokeEnds(skeleton, places, distance, strokeRadius(places, distance))
}

function bridgesOf(page: Bitmap): Bridge[] {
  return findGaps(page, endsOf(page), { maxGap: 16, colorable: 230 })
}

function regionsOf(page: Bitmap): number {
  return connectedComponents(page, 0, 4).count
}

describe('strokeEnds', () => {
  it('finds where strokes stop and which way they point', () => {
    const page = drawn('M100 200H300')
    const ends = endsOf(page).sort((a, b) => a.x - b.x)
    expect(ends).toHaveLength(2)
    expect(ends[0]!.dx).toBeCloseTo(-1, 1)
    expect(ends[1]!.dx).toBeCloseTo(1, 1)
    expect(ends[1]!.radius).toBeCloseTo(3, 0)
  })

  it('finds none on a closed outline', () => {
    const page = drawn('M100 100H300V300H100Z')
    expect(endsOf(page)).toEqual([])
  })

  it('takes neither the corners of outlines nor dots for ends', () => {
    expect(endsOf(drawn('M100 100L300 120L140 180L300 260L100 250Z'))).toEqual([])
    const dots = '<circle cx="300" cy="500" r="22"/><circle cx="400" cy="500" r="12"/>'
    const page = renderBitmap(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 612 792"><circle cx="300" cy="300" r="120" fill="none" stroke="#000" stroke-width="6"/>${dots}</svg>`,
      612,
    )
    expect(endsOf(page)).toEqual([])
  })
})

describe('findGaps', () => {
  it('closes a gap in an outline', () => {
    const open = drawn('M205 100H300V300H100V100H195')
    expect(regionsOf(open)).toBe(1)
    const closed = copyBitmap(open)
    drawBridges(closed, bridgesOf(open))
    expect(regionsOf(closed)).toBe(2)
  })

  it('joins a stroke to the one it was aimed at', () => {
    const page = drawn('M100 100H300V300H100Z', 'M200 105V288')
    expect(regionsOf(page)).toBe(2)
    drawBridges(page, bridgesOf(page))
    expect(regionsOf(page)).toBe(3)
  })

  it('lets a stroke end where it does, when nothing leaks there', () => {
    expect(bridgesOf(drawn('M100 100H300V300H100Z', 'M200 160V288'))).toEqual([])
  })

  it('mends a stroke with a piece missing and leaves a dashed line dashed', () => {
    expect(bridgesOf(drawn('M100 100H300M310 100H500'))).toHaveLength(1)
    const dashes = Array.from({ length: 12 }, (_, i) => `M${100 + i * 32} 100h20`).join('')
    expect(bridgesOf(drawn(dashes))).toEqual([])
  })

  it('leaves wide gaps, parallel ends and corners apart', () => {
    expect(bridgesOf(drawn('M100 100H200', 'M240 100H340'))).toEqual([])
    expect(bridgesOf(drawn('M100 100H200', 'M100 116H200'))).toEqual([])
    expect(bridgesOf(drawn('M100 100H200', 'M230 120V220'))).toEqual([])
  })
})
