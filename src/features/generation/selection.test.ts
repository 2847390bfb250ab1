import { describe, expect, it } from 'vitest'
import { allSelected, NOTHING_SELECTED, type Selection, stillThere, toggled } from './selection'

const visible = ['a', 'b', 'c', 'd', 'e']
const ids = (selection: Selection) => [...selection.ids].sort().join('')

describe('selecting pages', () => {
  it('takes and lets go', () => {
    const one = toggled(NOTHING_SELECTED, 'b', visible)
    expect(ids(one)).toBe('b')
    expect(ids(toggled(one, 'b', visible))).toBe('')
  })

  it('takes a range forward and backward from the last page touched', () => {
    const from = toggled(NOTHING_SELECTED, 'c', visible)
    expect(ids(toggled(from, 'e', visible, { range: true }))).toBe('cde')
    expect(ids(toggled(from, 'a', visible, { range: true }))).toBe('abc')
  })

  it('takes one page when the last one touched is filtered away', () => {
    const from = toggled(NOTHING_SELECTED, 'z', visible)
    expect(ids(toggled(from, 'd', visible, { range: true }))).toBe('dz')
  })

  it('takes everything in view', () => {
    expect(ids(allSelected(visible))).toBe('abcde')
  })

  it('forgets pages that are gone', () => {
    const all = allSelected(visible)
    expect(ids(stillThere(all, ['a', 'e', 'f']))).toBe('ae')
    expect(stillThere(all, visible)).toBe(all)
  })
})
