import { describe, expect, it } from 'vitest'
import { createMatcher, isSingleKey, type KeyPress, nameOfPress, type Shortcut } from './shortcuts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

const shortcut = (keys: string, label = keys): Shortcut => ({ keys, label, group: 'Test', run: () => {} })

describe('the name of a key press', () => {
  it('is the character, whatever Shift made of it', () => {
    expect(nameOfPress(press('?', { shiftKey: true }))).toBe('?')
    expect(nameOfPress(press('A', { shiftKey: true }))).toBe('a')
  })

  it('calls Ctrl and Cmd by one name', () => {
    expect(nameOfPress(press('k', { ctrlKey: true }))).toBe('mod+k')
    expect(nameOfPress(press('K', { metaKey: true }))).toBe('mod+k')
  })

  it('keeps Shift for keys that write nothing', () => {
    expect(nameOfPress(press('ArrowLeft', { shiftKey: true }))).toBe('shift+arrowleft')
    expect(nameOfPress(press(' '))).toBe('space')
  })
})

describe('matching key presses', () => {
  const offered = [shortcut('g s'), shortcut('s'), shortcut('mod+k')]

  it('finds a single key', () => {
    expect(createMatcher()(press('s'), 0, offered)?.keys).toBe('s')
  })

  it('prefers the longer sequence', () => {
    const match = createMatcher()
    expect(match(press('g'), 0, offered)).toBeUndefined()
    expect(match(press('s'), 300, offered)?.keys).toBe('g s')
  })

  it('forgets the first key of a sequence after a pause', () => {
    const match = createMatcher()
    match(press('g'), 0, offered)
    expect(match(press('s'), 5_000, offered)?.keys).toBe('s')
  })

  it('starts afresh after a match', () => {
    const match = createMatcher()
    match(press('g'), 0, offered)
    match(press('s'), 100, offered)
    expect(match(press('s'), 200, offered)?.keys).toBe('s')
  })

  it('lets the screen on top take a key over', () => {
    const found = createMatcher()(press('s'), 0, [...offered, shortcut('s', 'on top')])
    expect(found?.label).toBe('on top')
  })

  it('does not take Ctrl+S for S', () => {
    expect(createMatcher()(press('s', { ctrlKey: true }), 0, offered)).toBeUndefined()
  })
})

describe('single-key shortcuts', () => {
  it('are those without a modifier, sequences included', () => {
    expect(['a', '?', 'g s'].map(isSingleKey)).toEqual([true, true, true])
    expect(['mod+k', 'alt+w'].map(isSingleKey)).toEqual([false, false])
  })
})

describe('Shift and a letter', () => {
  it('is a shortcut of its own where one is offered, and else the letter', () => {
    const offered = [
      shortcut('v'),
      shortcut('shift+v'),
      shortcut('mod+z'),
      shortcut('mod+shift+z'),
      shortcut('b'),
    ]
    const found = (key: string, held: Partial<KeyPress> = {}) =>
      createMatcher()(press(key, held), 0, offered)?.keys
    expect(found('V', { shiftKey: true })).toBe('shift+v')
    expect(found('v')).toBe('v')
    expect(found('Z', { ctrlKey: true, shiftKey: true })).toBe('mod+shift+z')
    expect(found('z', { ctrlKey: true })).toBe('mod+z')
    expect(found('B', { shiftKey: true })).toBe('b')
  })
})
