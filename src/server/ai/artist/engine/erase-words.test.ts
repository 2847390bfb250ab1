import { describe, expect, it } from 'vitest'
import { connectedComponents } from '@/server/lineart/connected-components'
import { findLetters } from '@/server/lineart/find-letters'
import { eraseWords } from './erase-words'

const [WIDTH, HEIGHT, DPI] = [400, 200, 150]

/** Loose pieces of different shapes: a ring, a bar with an arm, and a cross. */
function piecesAt(xs: readonly number[]): Uint8Array {
  const grey = new Uint8Array(WIDTH * HEIGHT).fill(255)
  const ink = (x: number, y: number, w: number, h: number) => {
    for (let v = y; v < y + h; v++) grey.fill(0, v * WIDTH + x, v * WIDTH + x + w)
  }
  for (const [i, x] of xs.entries()) {
    if (i % 3 === 0) {
      ink(x, 80, 30, 5)
      ink(x, 115, 30, 5)
      ink(x, 80, 5, 40)
      ink(x + 25, 80, 5, 40)
    } else if (i % 3 === 1) {
      ink(x, 80, 5, 40)
      ink(x, 115, 28, 5)
    } else {
      ink(x + 12, 80, 5, 40)
      ink(x, 82, 30, 5)
    }
  }
  return grey
}

const wordsOf = (grey: Uint8Array) => {
  const data = Uint8Array.from(grey, (v) => (v < 128 ? 1 : 0))
  return findLetters(connectedComponents({ width: WIDTH, height: HEIGHT, data }, 1, 8), DPI)
}
const inkOf = (grey: Uint8Array) => grey.reduce((sum, v) => sum + (v < 128 ? 1 : 0), 0)

describe('erasing what looks like a word', () => {
  it('takes one of three loose pieces in a line, and nothing of the others', () => {
    const grey = piecesAt([100, 145, 190])
    expect(wordsOf(grey)).toHaveLength(1)
    const before = inkOf(grey)
    const path = eraseWords(grey, WIDTH, HEIGHT, DPI, 0.5)
    expect(wordsOf(grey)).toEqual([])
    // The bar with an arm has least ink.
    expect(before - inkOf(grey)).toBe(5 * 40 + 23 * 5)
    expect(path).toMatch(/^M[\d.]+ /)
  })

  it('leaves a drawing without words as it is', () => {
    const grey = piecesAt([100, 300])
    const before = grey.slice()
    expect(eraseWords(grey, WIDTH, HEIGHT, DPI, 0.5)).toBe('')
    expect(grey).toEqual(before)
  })
})
