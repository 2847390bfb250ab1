import { expect, it } from 'vitest'
import { DEFAULT_DNA } from '@/domain/project'
import { changesBetween } from './use-draft'

const stored = { title: 'Pip', idea: 'A shy dragon', dna: DEFAULT_DNA }

it('sends nothing when nothing but spaces around the words changed', () => {
  expect(changesBetween(stored, { ...stored, title: ' Pip ' })).toBeNull()
})

it('sends only what differs', () => {
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
