import { describe, expect, it } from 'vitest'
import { AUDIENCES } from './audience'
import { firstCover } from './cover'
import {
  answerAboutAi,
  LISTING_LENGTHS,
  Listing,
  listingFaults,
  listingText,
  MOST_KEYWORDS,
  type Provenance,
} from './listing'
import { type BookToList, proposeListing } from './propose-listing'
import { STYLES } from './style'

const book: BookToList = {
  title: 'The Shy Dragon’s Bakery',
  idea: 'A shy dragon who opens a bakery',
  audience: 'children',
  style: 'cartoon',
  blankBacks: true,
  heroes: ['Ember'],
  pages: Array.from({ length: 40 }, (_, i) => ({
    brief: `The dragon bakes cake number ${i + 1}`,
    subject: ['dragon', 'cake', 'oven', 'mouse'][i % 4]!,
  })),
}

const page = (position: number, changes: Provenance['changes'] = []): Provenance => ({
  ...{ position, brief: `Scene ${position}`, model: 'built-in artist', changes },
  drawnAt: '2026-11-26T10:00:00.000Z',
})

describe('a proposed listing', () => {
  it.each(AUDIENCES.flatMap((audience) => STYLES.map((style) => ({ audience, style }))))(
    'keeps what KDP asks for: $audience, $style',
    ({ audience, style }) => {
      const listing = proposeListing({ ...book, audience, style })
      expect(Listing.parse(listing)).toEqual(listing)
      expect(listing.keywords).toHaveLength(MOST_KEYWORDS)
      expect(listing.categories.length).toBeGreaterThan(1)
      const cover = firstCover(book.title, 'Mira')
      expect(listingFaults(listing, { title: book.title, cover })).toEqual([])
    },
  )

  it('says how many pages there are, who is on them and what happens', () => {
    const { description } = proposeListing(book)
    expect(description).toMatch(/40 pages to color/)
    expect(description).toMatch(/Ember on the pages from first to last/)
    expect(description).toMatch(/• The dragon bakes cake number 31/)
  })

  it('fits whatever the title is', () => {
    const long = proposeListing({ ...book, title: 'Dragon '.repeat(60), idea: 'x'.repeat(5000) })
    expect(Listing.safeParse(long).success).toBe(true)
    expect(long.title.length + long.subtitle.length).toBeLessThanOrEqual(LISTING_LENGTHS.titles)
    expect(proposeListing({ ...book, title: '' }).title).toBe('My coloring book')
    for (const title of ['🐉'.repeat(300), `A${'🐉'.repeat(300)}`, 'ספר צביעה '.repeat(50)]) {
      const { title: kept, description, ...rest } = proposeListing({ ...book, title, idea: title.repeat(20) })
      expect(Listing.safeParse({ title: kept, description, ...rest }).success).toBe(true)
      expect(title.startsWith(kept)).toBe(true)
      expect(`${kept}\n${description}`).not.toMatch(/\p{Cs}/u)
    }
  })
})

describe('what is wrong with a listing', () => {
  const good = proposeListing(book)
  const faults = (changes: Partial<Listing>) =>
    listingFaults({ ...good, ...changes }, { title: book.title, cover: firstCover(book.title, '') })

  it('is told in sentences', () => {
    expect(faults({})).toEqual([])
    expect(faults({ title: 'x'.repeat(150), subtitle: 'y'.repeat(60) })[0]).toMatch(/210 characters/)
    expect(faults({ keywords: ['shy dragon'] })[0]).toMatch(/says “shy dragon” already/)
    expect(faults({ keywords: ['easy pages', 'Easy  Pages'] })).toEqual(['Two keywords are the same.'])
    expect(faults({ description: 'See <a href="x">this</a>' })[0]).toMatch(/HTML/)
    expect(faults({ description: '<b>Bold</b> is fine' })).toEqual([])
    expect(faults({ title: 'Another book' })).toHaveLength(2)
    expect(faults({ title: 'the shy dragon’s bakery!' })).toEqual([])
  })
})

describe('where pages come from', () => {
  it('is answered as KDP asks, by how much was done by hand', () => {
    expect(answerAboutAi([page(1), page(2), page(3, ['pixels'])])).toMatch(/minimal or no editing/)
    expect(answerAboutAi([page(1, ['gaps']), page(2, ['pixels', 'chat'])])).toMatch(/extensive editing/)
    expect(answerAboutAi([page(1, ['chat', 'painted'])])).toMatch(/minimal/)
  })

  it('is told page by page in one text file', () => {
    const listing = proposeListing(book)
    const text = listingText({
      listing,
      proposed: true,
      provenance: [page(1), page(2, ['pixels'])],
      faults: [],
    })
    expect(text).toContain('Title\nThe Shy Dragon’s Bakery\n')
    expect(text).toContain('  1  Pennyplain’s built-in artist, 2026-11-26, as drawn: Scene 1')
    expect(text).toContain('  2  Pennyplain’s built-in artist, 2026-11-26, edited by hand: Scene 2')
  })
})
