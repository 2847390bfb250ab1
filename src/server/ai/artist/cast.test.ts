import { describe, expect, it } from 'vitest'
import { artSetOf } from './cast'
import { subject } from './subjects'

describe('whose drawing is taken', () => {
  const fern = subject('potted-plant')!

  it('is the one without fringes where lines are thickest', () => {
    expect(artSetOf(fern, 'noto', 0)).toBe('fluent')
    expect(artSetOf(fern, 'fluent', 0)).toBe('fluent')
    expect(artSetOf(subject('house')!, 'noto', 0)).toBe('noto')
  })

  it('is the wanted one where there is room for detail', () => {
    expect(artSetOf(fern, 'noto', 3)).toBe('noto')
  })
})
