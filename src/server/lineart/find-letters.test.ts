import { describe, expect, it } from 'vitest'
import { blankBitmap, placeBitmap } from './bitmap'
import { connectedComponents } from './connected-components'
import { findLetters } from './find-letters'
import { renderBitmap, seeded } from './testing'
import { drawWord } from './testing-words'

const svg = (body: string) =>
  renderBitmap(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 612 792"><g fill="none" stroke="#000" stroke-width="3">${body}</g></svg>`,
    2550,
  )
const wordsOn = (page: ReturnType<typeof svg>) => findLetters(connectedComponents(page, 1, 8), 300)

describe('findLetters', () => {
  it.each([9, 20, 40])('finds a word with capitals %i points high, and where it is', async (pt) => {
    const word = await drawWord('tune', seeded(pt), (pt * 300) / 72)
    const [found] = wordsOn(placeBitmap(word, 2550, 3300, 400, 700))
    const [x, y, width, height] = found!.box
    expect(x).toBeGreaterThan(350)
    expect(y).toBeGreaterThan(650)
    expect(x + width).toBeLessThan(450 + word.width)
    expect(y + height).toBeLessThan(750 + word.height)
  })

  it.each([-11, -6, 7, 12])('finds a line that is turned by %i degrees', async (turn) => {
    const word = await drawWord('tune', seeded(2), 90, { turn })
    expect(wordsOn(placeBitmap(word, 2550, 3300, 400, 700)).length).toBeGreaterThan(0)
  })

  it('finds outlined letters', async () => {
    const word = await drawWord('tune', seeded(2), 120, { hollow: true })
    const [found] = wordsOn(placeBitmap(word, 2550, 3300, 400, 700))
    expect(found!.labels.length).toBe(found!.value)
  })

  it('takes rows of one shape, and what stands in no row, for drawing', () => {
    const bubbles = Array.from({ length: 8 }, (_, i) => `<circle cx="${100 + i * 40}" cy="200" r="14"/>`)
    const stars = Array.from(
      { length: 8 },
      (_, i) => `<path d="M${100 + i * 40} 420l8 -26 8 26 -22 -16h28z"/>`,
    )
    const face =
      '<circle cx="300" cy="560" r="8" fill="#000"/><circle cx="360" cy="560" r="8" fill="#000"/><path d="M310 600q20 20 40 0"/>'
    expect(wordsOn(svg([...bubbles, ...stars, face].join('')))).toEqual([])
    expect(wordsOn(blankBitmap(100, 100))).toEqual([])
  })
})
