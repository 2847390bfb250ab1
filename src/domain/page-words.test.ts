import { describe, expect, it } from 'vitest'
import { PAGE_STATES } from './page'
import { INK_RAN, isBusy, isUndrawn, measuredInWords, PAGE_STATE_WORDS, whyInkRan } from './page-words'

describe('what was measured, in words', () => {
  it('names shapes, line, ink and open outlines', () => {
    expect(measuredInWords({ regions: 31, smallestRegion: 4.02, lineMedian: 4.42, ink: 6, leaks: 0 })).toBe(
      '31 shapes, smallest 4 mm, median line 4.4 pt, ink 6 %, all closed',
    )
  })

  it('counts one of a kind as one', () => {
    expect(measuredInWords({ regions: 1, leaks: 1 })).toBe('1 shape, 1 open outline')
  })

  it('says ink to a tenth of a percent, as the gate does', () => {
    expect(measuredInWords({ ink: 3.456 })).toBe('ink 3.5 %')
    expect(measuredInWords({ ink: 13.0412 })).toBe('ink 13 %')
  })

  it('says how large the smallest shape is, to a tenth only where that matters', () => {
    expect(measuredInWords({ regions: 7, smallestRegion: 2.68 })).toBe('7 shapes, smallest 2.7 mm')
    expect(measuredInWords({ regions: 7, smallestRegion: 14.4 })).toBe('7 shapes, smallest 14 mm')
    expect(measuredInWords({ regions: 1, smallestRegion: 120 })).toBe('1 shape')
  })

  it('leaves out what was not measured', () => {
    expect(measuredInWords({ specks: 2 })).toBe('')
  })
})

describe('page states', () => {
  it('each have words of their own', () => {
    const labels = PAGE_STATES.map((state) => PAGE_STATE_WORDS[state].label)
    expect(new Set(labels).size).toBe(PAGE_STATES.length)
  })

  it('count as undrawn only without a drawing and without a job', () => {
    const bare = PAGE_STATES.filter((state) => isUndrawn({ state, version: null }))
    expect(bare.some(isBusy)).toBe(false)
    expect(bare).toContain('cancelled')
    expect(isUndrawn({ state: 'ready', version: { id: 'v' } })).toBe(false)
  })
})

describe('a page that failed', () => {
  it('does not say twice that the ink ran', () => {
    expect(whyInkRan(INK_RAN)).toBeNull()
    expect(whyInkRan('The service refused the idea.')).toBe('The service refused the idea.')
  })
})
