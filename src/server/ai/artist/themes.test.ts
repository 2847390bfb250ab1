import { describe, expect, it } from 'vitest'
import { readBrief } from './read-brief'
import { subject } from './subjects'
import { THEME_NAMES } from './theme'
import { THEMES, themeOf } from './themes'

describe('themes', () => {
  it.each([...THEME_NAMES])('%s names only drawings and themes that exist', (name) => {
    const { props, companions, neighbors, nooks, places, things } = THEMES[name]
    const ids = [...props.foreground, ...props.flying, ...props.background]
    for (const id of [...ids, ...companions, ...things]) expect(subject(id), `${name}: ${id}`).toBeDefined()
    for (const other of neighbors) expect(THEMES[other], other).toBeDefined()
    expect(new Set(ids).size).toBeGreaterThanOrEqual(14)
    expect(companions.length).toBeGreaterThanOrEqual(10)
    expect(things.length).toBeGreaterThanOrEqual(10)
    const spots = [...places, ...nooks].length
    expect(spots).toBeGreaterThanOrEqual(6)
    expect(spots).toBeLessThanOrEqual(10)
  })

  it.each([
    ['A shy dragon who opens a bakery', 'kitchen'],
    ['a fox astronaut baking bread on the moon', 'space'],
    ['farm animals', 'farm'],
    ['whales and dolphins', 'sea'],
    ['trick or treat', 'spooky'],
    ['cats at home', 'home'],
    ['a cat who swings', 'home'],
    ['the big swings in the park', 'playground'],
  ])('%s happens in the %s', (text, theme) => {
    expect(themeOf(text)).toEqual({ theme, known: true })
  })

  it.each(['', '???', 'qwrtp zzz', 'שלום עולם'])('%j names no theme and gets the garden', (text) => {
    expect(themeOf(text)).toEqual({ theme: 'garden', known: false })
  })

  it('are told from each other by nearly every one of their scene lines, also in a book set elsewhere', () => {
    const lines = THEME_NAMES.flatMap((theme) =>
      Object.values(THEMES[theme].activities).flatMap((rows) =>
        rows.flatMap((row) => expansions(row).map((line) => ({ theme, line }))),
      ),
    )
    const lost = lines.filter(({ theme, line }) => {
      const idea = theme === 'city' ? 'a kind koala at the farm' : 'a kind koala in the city'
      const picture = readBrief(line, { idea })
      const shown = line.includes('koala')
        ? picture.subject?.id === 'koala' && picture.props.length > 0
        : picture.subject
      return picture.theme !== theme || !shown
    })
    expect(lines.length).toBeGreaterThan(1_500)
    expect(lost.length / lines.length, JSON.stringify(lost.slice(0, 5))).toBeLessThan(0.05)
  })
})

/** A line with its first, second, third choices. */
function expansions(row: string): string[] {
  const choices = [...row.matchAll(/\(([^()]+)\)/g)].map((match) => match[1]!.split('|'))
  return Array.from({ length: Math.max(1, ...choices.map((one) => one.length)) }, (_, i) => {
    const line = row.replace(
      /\(([^()]+)\)/g,
      (_, options: string) => options.split('|').at(i % options.split('|').length)!,
    )
    return line.replace('{who}', 'The kind koala')
  })
}
