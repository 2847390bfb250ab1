import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MatterKind, USUAL_MATTER, withWords } from '@/domain/matter'
import { interiorGeometry } from '@/domain/print'
import type { InteriorBook } from './interior'
import { documentFacts, fontsOf, inkOf, linesOf, qpdfCheck, textOf } from './testing'
import { writeTestInterior } from './testing-interior'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'interior-words-'))
})
afterAll(() => rm(folder, { recursive: true }))

const write = (changes: Partial<InteriorBook>) => writeTestInterior(folder, changes)

describe('any title', () => {
  it.each([
    ['emoji', '🐉 Dragons & 🧁 Cakes 👩‍👩‍👧', 'Dragons & Cakes', 1],
    ['right to left', 'ספר צביעה', 'A coloring book', 1],
    ['Polish', 'Żółwie i gęś', 'Żółwie i gęś', 0],
    ['Greek', 'Ο δράκος ζωγραφίζει', 'Ο δράκος ζωγραφίζει', 0],
    ['Ukrainian', 'Сором’язливий дракон і ґудзик', 'Сором’язливий дракон і ґудзик', 0],
    ['Vietnamese', 'Sách tô màu của Nguyễn', 'Sách tô màu của Nguyễn', 0],
    ['empty', '', 'A coloring book', 0],
    ['markup and quotes', '</x> & "(\\) <<%', '</x> & "(\\) <<%', 0],
    ['ligatures', 'Office Waffles', 'Office Waffles', 0],
    ['half a surrogate pair', 'Cats\ud800 and dogs', 'Cats and dogs', 1],
    ['control characters', 'Line one\u0000\n\tline two', 'Line one line two', 0],
  ])('%s', async (_name, title, printed, notes) => {
    const { file, notes: said } = await write({ title, author: '' })
    qpdfCheck(file)
    expect(textOf(file, 1).replace(' A coloring book', '')).toBe(printed)
    expect(said).toHaveLength(notes)
    for (const note of said) expect(note).toMatch(/^The title is printed without /)
  })

  it('of 500 characters, or one word of 200, stays on the page', async () => {
    const long = 'The Extraordinarily Long Tale of a Hedgehog '.repeat(12).slice(0, 500).trim()
    for (const title of [long, 'x'.repeat(200), 'W'.repeat(2000)])
      for (const trim of ['8.5x11', '6x9', '8.5x8.5'] as const) {
        const { file, notes } = await write({ title, author: title.slice(0, 100), trim })
        expect(notes).toEqual(
          title.length > 1000 ? ['The title is too long for the title page and is shortened there.'] : [],
        )
        const geometry = interiorGeometry({ trim, bleed: false, pages: 24, printer: 'kdp-paperback' })
        const { recto } = geometry
        const box = inkOf(file, [1])[0]!
        expect(box.x).toBeGreaterThanOrEqual(recto.safe.x - 0.25)
        expect(box.x + box.width).toBeLessThanOrEqual(recto.safe.x + recto.safe.width + 0.25)
        expect(box.y).toBeGreaterThanOrEqual(recto.safe.y - 0.25)
        expect(documentFacts(file).Title?.slice(0, 100)).toBe(title.slice(0, 100))
      }
  })
})

describe('what the author put around the drawings', () => {
  const tile = (kind: MatterKind, words: string | null = null) => ({ id: `${kind} ${words}`, kind, words })

  it('is printed in its order, with its words', async () => {
    const front = [tile('dedication', 'For Ada, who bakes.'), tile('title', 'Forty cakes'), tile('blank')]
    const back = [tile('notes', 'My recipes'), tile('belongs-to', ''), tile('color-test')]
    const { file, notes } = await write({ matter: { type: 'modern', front, back } })
    expect(notes).toEqual([])
    expect(textOf(file, 1)).toBe('For Ada, who bakes.')
    expect(textOf(file, 3)).toBe('A Shy Dragon Opens a Bakery Forty cakes Mira Holloway')
    expect(textOf(file, 4)).toBe('')
    expect(textOf(file, 7)).toBe('My recipes')
    expect(textOf(file, 9)).toBe('')
    expect(textOf(file, 10)).toMatch(/^Try your colors/)
    expect(inkOf(file, [9])[0]).not.toBe(null)
  })

  it.each([
    ['rounded', 'Comfortaa'],
    ['storybook', 'Alegreya'],
    ['handwritten', 'Caveat'],
  ] as const)('is set in the type of the book: %s', async (type, family) => {
    const { file, notes } = await write({
      title: 'Żółwie, Дракон і Дракони',
      matter: { ...USUAL_MATTER, type },
    })
    qpdfCheck(file)
    expect(notes).toEqual([])
    expect(fontsOf(file).every(({ embedded }) => embedded.join() === 'yes,yes,yes')).toBe(true)
    expect(fontsOf(file).some(({ name }) => name.includes(family))).toBe(true)
    expect(textOf(file, 2)).toContain(`Set in ${family}`)
  })

  it('keeps the lines of a dedication as they were written', async () => {
    const words =
      'For Ada,\nwho bakes,\r\nand for Bo\n\n\n\n🐉\nwho eats what is left of it all every day of the week.'
    const { file, notes } = await write({ matter: { ...USUAL_MATTER, front: [tile('dedication', words)] } })
    expect(notes).toEqual(['The dedication is printed without 🐉: the typeface has no such characters.'])
    const lines = linesOf(file, 1)
    expect(lines.slice(0, 3)).toEqual(['For Ada,', 'who bakes,', 'and for Bo'])
    expect(lines.slice(3).join(' ')).toBe('who eats what is left of it all every day of the week.')
  })

  it('says when a dedication is too long for its page', async () => {
    const words = 'To a very long list of people who colored with me. '.repeat(60)
    const { notes } = await write({
      trim: '6x9',
      matter: { ...USUAL_MATTER, front: [tile('dedication', words)] },
    })
    expect(notes).toEqual(['The dedication is too long for its page and is shortened there.'])
  })
})

describe('the copyright page', () => {
  it('holds many credits in small type, and says when they are too many', async () => {
    const credits = Array.from(
      { length: 25 },
      (_, i) => `Source ${i}: a collection of drawings under a free license.`,
    )
    const some = await write({ credits, trim: '6x9' })
    expect(textOf(some.file, 2)).toContain('Source 24')
    expect(some.notes).toEqual([])
    const many = await write({ credits: [...credits, ...credits, ...credits, ...credits], trim: '6x9' })
    expect(many.notes).toEqual(['The copyright page is full: its last lines are left out.'])
  })

  it('leaves the line about AI out when the author does', async () => {
    const { file } = await write({ matter: withWords(USUAL_MATTER, 'copyright', ''), credits: [] })
    expect(textOf(file, 2)).toMatch(/^A Shy Dragon .* Copyright © 2026 .* License\.$/)
    expect(textOf(file, 2)).not.toContain('AI')
  })
})
