import { describe, expect, it } from 'vitest'
import { InkSheet } from './ink-sheet'
import { type PenPath, pathData, throughCorners } from './pen-path'
import { rasterizeGrey } from './rasterize'

const SIDE = 120

/** An S of two curves. */
const CURVE: PenPath = { points: [10, 15, 60, -10, 70, 50, 30, 30, 0, 15, 20, 60, 52, 50], closed: false }

/** Greatest and mean difference from what the rasterizer of SVG draws at twice the size. */
function differences(sheet: InkSheet, body: string) {
  const other = rasterizeGrey(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><path fill="#fff" d="M0 0H60V60H0Z"/>${body}</svg>`,
    SIDE,
  )
  const off = [...sheet.grey].map((grey, i) => Math.abs(grey - other[i]!))
  return { most: Math.max(...off), mean: off.reduce((sum, one) => sum + one, 0) / off.length }
}

const pen = (d: string, weight: number) =>
  `<path d="${d}" fill="none" stroke="#000" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round"/>`

describe('an ink sheet', () => {
  it.each([0.9, 2, 6])('draws a round pen %d points wide as SVG does', (weight) => {
    const sheet = new InkSheet(SIDE, SIDE, 2)
    sheet.stroke(CURVE, weight)
    const { most, mean } = differences(sheet, pen(pathData(CURVE), weight))
    expect(mean).toBeLessThan(1)
    expect(most).toBeLessThan(90)
  })

  it('draws level, upright and reversed lines, and dots', () => {
    const sheet = new InkSheet(SIDE, SIDE, 2)
    const path = throughCorners([50, 10, 10, 10, 10, 50, 30, 50])
    sheet.stroke(path, 3)
    sheet.stroke(throughCorners([45, 40]), 8)
    const { mean } = differences(sheet, `${pen(pathData(path), 3)}<circle cx="45" cy="40" r="4"/>`)
    expect(mean).toBeLessThan(0.5)
  })

  it('blackens what outlines enclose, but not their holes', () => {
    const square = (from: number, to: number): PenPath => ({
      points: throughCorners([from, from, to, from, to, to, from, to]).points,
      closed: true,
    })
    const sheet = new InkSheet(SIDE, SIDE, 2)
    const ring = [square(10, 50), square(20, 40)]
    sheet.fill(ring)
    const { mean } = differences(sheet, `<path fill-rule="evenodd" d="${ring.map(pathData).join('')}"/>`)
    expect(mean).toBe(0)
  })

  it('leaves out what lies beyond its edges', () => {
    const sheet = new InkSheet(SIDE, SIDE, 2)
    sheet.stroke(throughCorners([-20, 30, 80, 30]), 4)
    expect(sheet.grey.filter((grey) => grey === 0)).toHaveLength(SIDE * 8)
  })
})
