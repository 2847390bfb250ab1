import { describe, expect, it } from 'vitest'
import { DEFAULT_DNA } from '@/domain/project'
import {
  changesBetween,
  draftOf,
  fitChanges,
  followed,
  planWish,
  suitableChanges,
  withChange,
  withTemplate,
} from './draft'

const stored = { title: 'Pip', idea: 'A shy dragon', template: null, dna: DEFAULT_DNA }

describe('what is sent', () => {
  it('is nothing when nothing but spaces around the words changed', () => {
    expect(changesBetween(stored, { ...stored, title: ' Pip ' })).toBeNull()
  })

  it('is only what differs', () => {
    const draft = {
      ...stored,
      idea: 'A bold dragon',
      dna: { ...DEFAULT_DNA, pageCount: 24, trim: '6x9' as const },
    }
    expect(changesBetween(stored, draft)).toEqual({
      idea: 'A bold dragon',
      dna: { pageCount: 24, trim: '6x9' },
    })
  })

  it('leaves out what the studio would refuse', () => {
    const dna = { ...DEFAULT_DNA, pageCount: Number.NaN, hero: 'Pip' }
    expect(fitChanges(changesBetween(stored, { ...stored, title: 'x'.repeat(101), dna }))).toEqual({
      dna: { hero: 'Pip' },
    })
    const tooMany = { ...stored, dna: { ...DEFAULT_DNA, pageCount: 121 } }
    expect(fitChanges(changesBetween(stored, tooMany))).toBeNull()
  })
})

describe('a book that changed elsewhere', () => {
  const theirs = { ...stored, title: 'Pip bakes', dna: { ...DEFAULT_DNA, pageCount: 13 } }

  it('is followed where nothing was changed here', () => {
    expect(followed(stored, { ...stored, idea: 'A bold dragon' }, theirs)).toEqual({
      ...theirs,
      idea: 'A bold dragon',
    })
  })

  it('does not take back what was changed here', () => {
    const mine = { ...stored, title: 'Mine', dna: { ...DEFAULT_DNA, pageCount: 20 } }
    expect(followed(stored, mine, theirs)).toEqual(mine)
  })

  it('leaves the space that is being typed', () => {
    expect(followed(stored, { ...stored, idea: 'A shy dragon ' }, theirs).idea).toBe('A shy dragon ')
  })
})

it('a new book begins as its author likes it', () => {
  const { dna } = draftOf(null, { trim: 'a4', audience: 'adult', units: 'mm' })
  expect(dna).toEqual({ ...DEFAULT_DNA, trim: 'a4', audience: 'adult' })
})

it('a plan follows from idea, reader, style and hero, not from paper and length', () => {
  const paper = { ...stored, dna: { ...DEFAULT_DNA, pageCount: 12, trim: '6x9' as const } }
  expect(planWish(paper)).toBe(planWish(stored))
  expect(planWish({ ...stored, idea: 'A bold dragon' })).not.toBe(planWish(stored))
})

describe('words that do not suit the readers', () => {
  it('wait on the desk while everything else is saved', () => {
    const changes = { title: 'Moss', idea: 'A cat with a gun', dna: { hero: 'a drunken cat', pageCount: 8 } }
    expect(suitableChanges(changes, 'children')).toEqual({ title: 'Moss', dna: { pageCount: 8 } })
    expect(suitableChanges(changes, 'adult')).toEqual(changes)
    expect(suitableChanges({ idea: 'A cat with a gun' }, 'toddler')).toBeNull()
    expect(suitableChanges({ order: [] }, 'toddler')).toEqual({ order: [] })
    expect(suitableChanges(null, 'toddler')).toBeNull()
  })
})

describe('a template', () => {
  it('sets the pages that fit it, unless the author chose a number', () => {
    const alphabet = withChange(stored, withTemplate(stored, 'alphabet'))
    expect(alphabet).toMatchObject({ template: 'alphabet', dna: { pageCount: 26 } })
    expect(withChange(alphabet, withTemplate(alphabet, null))).toEqual(stored)
    const own = withChange(stored, { dna: { pageCount: 12 } })
    expect(withTemplate(own, 'alphabet')).toEqual({ template: 'alphabet' })
  })

  it('is sent, and makes another plan', () => {
    const numbers = withChange(stored, { template: 'numbers' })
    expect(fitChanges(changesBetween(stored, numbers))).toEqual({ template: 'numbers' })
    expect(fitChanges(changesBetween(numbers, stored))).toEqual({ template: null })
    expect(planWish(numbers)).not.toBe(planWish(stored))
  })
})
