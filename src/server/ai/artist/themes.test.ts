import { describe, expect, it } from 'vitest'
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
})
