import { describe, expect, it } from 'vitest'
import {
  BookMatter,
  newTileId,
  overridden,
  USUAL_MATTER,
  usualTile,
  withoutTile,
  withTileAt,
  withWords,
  wordsOf,
} from './matter'

const kinds = ({ front, back }: BookMatter) => [front.map(({ kind }) => kind), back.map(({ kind }) => kind)]

describe('the pages around the drawings', () => {
  it('are added, moved between front and back, and removed', () => {
    const added = withTileAt(USUAL_MATTER, usualTile('dedication'), 'front', 2)
    expect(kinds(added)).toEqual([['title', 'copyright', 'dedication', 'belongs-to', 'color-test'], []])
    const moved = withTileAt(added, usualTile('color-test'), 'back', 9)
    expect(kinds(moved)).toEqual([['title', 'copyright', 'dedication', 'belongs-to'], ['color-test']])
    const first = withTileAt(moved, usualTile('dedication'), 'front', -1)
    expect(kinds(first)[0]).toEqual(['dedication', 'title', 'copyright', 'belongs-to'])
    expect(kinds(withoutTile(first, 'title'))[0]).toEqual(['dedication', 'copyright', 'belongs-to'])
  })

  it('have ids of their own', () => {
    expect(newTileId(USUAL_MATTER, 'notes')).toBe('notes')
    const twice = withTileAt(USUAL_MATTER, { ...usualTile('title'), id: 'title-2' }, 'back', 0)
    expect(newTileId(twice, 'title')).toBe('title-3')
    expect(BookMatter.safeParse(twice).success).toBe(true)
    const same = { ...USUAL_MATTER, back: [usualTile('title')] }
    expect(BookMatter.safeParse(same).success).toBe(false)
  })

  it('say the usual words until the author changes them, and none when they are taken away', () => {
    const [title] = withWords(USUAL_MATTER, 'title', 'Forty dragons').front
    expect(wordsOf(title!)).toBe('Forty dragons')
    expect(wordsOf(USUAL_MATTER.front[0]!)).toBe('A coloring book')
    expect(wordsOf({ kind: 'copyright', words: '' })).toBe('')
  })
})

describe('an export that asks for pages by name', () => {
  it('leaves out and adds pages, and changes words, for itself alone', () => {
    const wanted = { titlePage: false, colorTest: true, disclosure: 'By hand.', author: 'Ann' }
    const bare = withoutTile(USUAL_MATTER, 'color-test')
    const printed = overridden(bare, wanted)
    expect(kinds(printed)[0]).toEqual(['copyright', 'belongs-to', 'color-test'])
    expect(printed.front[0]?.words).toBe('By hand.')
    expect(printed.author).toBe('Ann')
    expect(overridden(bare, {})).toEqual(bare)
  })
})
