import { describe, expect, it } from 'vitest'
import { KeyHand, type KeyPress } from './key-hand'
import type { Sample } from './pointer-engine'
import type { Tool } from './tools'

const PAGE = { width: 2550, height: 3300 }

function desk({ tool = 'brush', zoom = 0.25 }: { tool?: Tool; zoom?: number } = {}) {
  const log: string[] = []
  const drawn: Sample[] = []
  const hand = new KeyHand()
  const now = { tool, blocked: false }
  hand.attach({
    page: PAGE,
    blocked: () => now.blocked,
    tool: () => now.tool,
    begin: (sample) => {
      log.push('down')
      drawn.push(sample)
      return {
        move: (samples) => drawn.push(...samples),
        end: () => log.push('end'),
        cancel: () => log.push('cancel'),
      }
    },
    onPage: (pixels) => pixels / zoom,
    middle: () => ({ x: 1000, y: 1000 }),
    follow: () => log.push('follow'),
    place: ({ x, y }) => `${x}, ${y}`,
    tapped: ({ x, y }) => `tapped ${x}, ${y}`,
  })
  const press = (key: string, held: Partial<KeyPress> = {}) =>
    hand.press({ key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...held })
  const tap = (key: string, held: Partial<KeyPress> = {}) => {
    const taken = press(key, held)
    hand.release(key)
    return taken
  }
  return { hand, press, tap, log, drawn, now }
}

describe('drawing by keyboard', () => {
  it('leaves the keys alone until the crosshair is called up', () => {
    const { tap, hand, log } = desk()
    for (const key of ['ArrowLeft', ' ', 'Escape', 'b']) expect(tap(key)).toBe(false)
    expect(tap('Enter')).toBe(true)
    expect(hand.snapshot()).toEqual({
      at: { x: 1000, y: 1000 },
      down: false,
      said: 'Crosshair at 1000, 1000. Brush in hand.',
    })
    expect(log).toEqual([])
  })

  it('draws between Space and Space', () => {
    const { tap, hand, log, drawn } = desk()
    tap('Enter')
    tap('ArrowRight')
    tap(' ')
    expect(hand.snapshot()).toMatchObject({ down: true, said: 'Brush down at 1040, 1000.' })
    tap('ArrowDown')
    tap('ArrowLeft', { shiftKey: true })
    tap(' ')
    expect(drawn.map(({ x, y }) => [x, y])).toEqual([
      [1040, 1000],
      [1040, 1040],
      [840, 1040],
    ])
    expect(log.filter((entry) => entry !== 'follow')).toEqual(['down', 'end'])
    expect(hand.snapshot()).toMatchObject({ down: false, said: 'Brush lifted at 840, 1040.' })
  })

  it('goes finer steps the closer the page is looked at, aslant with two arrows, and never off the page', () => {
    const { tap, press, hand } = desk({ zoom: 2 })
    tap('Enter')
    tap('ArrowRight')
    expect(hand.snapshot().at).toEqual({ x: 1005, y: 1000 })
    press('ArrowRight')
    press('ArrowDown')
    expect(hand.snapshot().at).toEqual({ x: 1015, y: 1005 })
    hand.release('ArrowRight')
    hand.release('ArrowDown')
    for (let i = 0; i < 300; i++) tap('ArrowUp', { shiftKey: true })
    expect(hand.snapshot().at).toEqual({ x: 1015, y: 0 })
  })

  it('drops what is under way with Escape, and then the crosshair', () => {
    const { tap, hand, log } = desk()
    tap('Enter')
    tap(' ')
    tap('Escape')
    expect(log).toEqual(['down', 'cancel'])
    expect(hand.snapshot()).toMatchObject({ at: { x: 1000, y: 1000 }, down: false })
    tap('Escape')
    expect(hand.snapshot().at).toBeNull()
  })

  it('taps with tools that do all at one place', () => {
    const { tap, hand, log } = desk({ tool: 'shape' })
    tap('Enter')
    tap(' ')
    expect(log).toEqual(['down', 'end'])
    expect(hand.snapshot()).toMatchObject({ down: false, said: 'tapped 1000, 1000' })
  })

  it('ends a stroke before another tool, undo or another control has its turn, but not before a closer look', () => {
    for (const [key, held] of [
      ['e', {}],
      ['z', { ctrlKey: true }],
    ] as const) {
      const { tap, hand, log } = desk()
      tap('Enter')
      tap(' ')
      expect(tap('+')).toBe(false)
      expect(hand.snapshot().down).toBe(true)
      expect(tap(key, held)).toBe(false)
      expect(log).toEqual(['down', 'end'])
    }
    const { tap, hand, log } = desk()
    tap('Enter')
    tap(' ')
    hand.leave()
    expect(log).toEqual(['down', 'end'])
  })

  it('has nothing to draw with while the hand moves the page or another version lies over it', () => {
    const { tap, hand, now } = desk({ tool: 'hand' })
    expect(tap('Enter')).toBe(true)
    expect(hand.snapshot().at).toBeNull()
    now.tool = 'brush'
    now.blocked = true
    expect(tap('Enter')).toBe(false)
  })
})
