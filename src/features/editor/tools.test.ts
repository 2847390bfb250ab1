import { expect, it } from 'vitest'
import { resized, SIZE, TOOL, TOOLS } from './tools'

it('reaches every size by notches, quickly and without getting stuck', () => {
  let size: number = SIZE.min
  let notches = 0
  while (size < SIZE.max) {
    const next = resized(size, 1)
    expect(next).toBeGreaterThan(size)
    size = next
    notches++
  }
  expect(notches).toBeLessThan(45)
  while (size > SIZE.min) size = resized(size, -1)
  expect(size).toBe(SIZE.min)
})

it('has a key of its own for every tool', () => {
  expect(new Set(TOOLS.map((tool) => TOOL[tool].key)).size).toBe(TOOLS.length)
})
