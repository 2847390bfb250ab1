import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { fitHeading, setParagraph, type TextBlock } from './type-setting'
import { type Typeface, typeface } from './typeface'

let display: Typeface
let text: Typeface
beforeAll(async () => {
  ;[display, text] = await Promise.all([typeface('display'), typeface('text')])
})

/** The words of every line, as they were set. */
const linesOf = ({ lines }: TextBlock) => lines.map(({ glyphs }) => glyphs.map(({ text }) => text).join(''))

const titles = fc
  .array(fc.stringMatching(/^[A-Za-zäöüßéñł0-9'&-]{1,14}$/), { minLength: 1, maxLength: 30 })
  .map((words) => words.join(' '))

describe('a heading', () => {
  const room = { width: 400, height: 300, largest: 90, smallest: 12 }

  it('fits its room, and says every word', () => {
    fc.assert(
      fc.property(titles, (title) => {
        const set = fitHeading(display, title, room)
        expect(set.width).toBeLessThanOrEqual(room.width + 2)
        expect(set.height).toBeLessThanOrEqual(room.height + 0.001)
        expect(set.size).toBeLessThanOrEqual(room.largest)
        expect(linesOf(set).join(' ').replace(/-\s/g, '-').split(' ').join(' ')).toBe(
          title.replace(/-\s/g, '-'),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('is as large as a short title may be', () => {
    expect(fitHeading(display, 'ABC', room).size).toBe(90)
  })

  it('leaves no article alone on a line', () => {
    expect(linesOf(fitHeading(display, 'A coloring book', { ...room, width: 260 }))).toEqual([
      'A coloring',
      'book',
    ])
  })

  it('breaks words only when one alone would shrink all', () => {
    expect(linesOf(fitHeading(display, 'Extraordinary Hippopotamuses', room))).toEqual([
      'Extraordinary',
      'Hippopotamuses',
    ])
    const endless = fitHeading(display, 'x'.repeat(120), room)
    expect(endless.lines.length).toBeGreaterThan(1)
    expect(endless.size).toBeGreaterThan(20)
  })

  it('ends in an ellipsis when even the smallest type is too large', () => {
    const cut = fitHeading(display, 'word '.repeat(900).trim(), room)
    expect(cut.cut).toBe(true)
    expect(linesOf(cut).at(-1)).toMatch(/word…$|wor…$/)
    expect(cut.height).toBeLessThanOrEqual(room.height)
  })

  it('of nothing is empty', () => {
    expect(fitHeading(display, '', room).lines).toEqual([])
  })
})

describe('a paragraph', () => {
  const words =
    'Some drawings are based on Noto Emoji, © Google LLC, used under the Apache License, version 2.0.'

  it('keeps to its width and leaves no word alone at the end', () => {
    for (let width = 120; width < 500; width += 7) {
      const set = setParagraph(text, words, { size: 9.5, width })
      expect(set.width).toBeLessThanOrEqual(width + 0.5)
      expect(linesOf(set).join(' ')).toBe(words)
    }
    const last = linesOf(setParagraph(text, words, { size: 9.5, width: 402 })).at(-1)!
    expect(last.split(' ').length).toBeGreaterThan(1)
  })

  it('centered, has lines of about equal length', () => {
    const { lines } = setParagraph(text, words, { size: 10, width: 300, even: true })
    const widths = lines.map(({ width }) => width)
    expect(Math.min(...widths)).toBeGreaterThan(0.7 * Math.max(...widths))
  })

  it('of nothing is empty', () => {
    expect(setParagraph(text, '', { size: 9, width: 100, even: true }).lines).toEqual([])
  })
})

describe('what a typeface can set', () => {
  it('keeps Latin letters of all kinds, one space between words', () => {
    expect(text.settable('  Ægir’s “Łódź”\n\t– naïve façade 50 % ')).toEqual({
      text: 'Ægir’s “Łódź” – naïve façade 50 %',
      missing: [],
    })
  })

  it('composes accents, drops unknown ones but keeps their letters, drops whole emoji', () => {
    expect(text.settable('cafe\u0301').text).toBe('café')
    expect(text.settable('x\u0330y')).toEqual({ text: 'xy', missing: ['x\u0330'] })
    expect(text.settable('a 👩‍🚀 b ❤️')).toEqual({ text: 'a b', missing: ['👩‍🚀', '❤️'] })
  })

  it('sets kerning and letters of several files on one line', () => {
    const plain = display.set('A').width + display.set('V').width
    expect(display.set('AV').width).toBeLessThan(plain)
    const mixed = display.set('Nguyễn Żółw')
    expect(new Set(mixed.glyphs.map(({ face }) => face)).size).toBeGreaterThan(1)
    expect(mixed.width).toBeCloseTo(
      mixed.glyphs.reduce((sum, { advance }) => sum + advance, 0),
      6,
    )
  })
})
