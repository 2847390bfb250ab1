import { describe, expect, it } from 'vitest'
import type { PageVersion } from '@/domain/page-version'
import { waiting } from './use-versions'
import { costInWords, kindInWords, titleOf } from './version-words'

const version = (number: number, state: PageVersion['state'], jobId: string | null = null) =>
  ({ id: `v${number}`, number, state, jobId }) as PageVersion

describe('the drawings that wait for a decision', () => {
  it('are all variants of the edit that was drawn last, in the order they were drawn', () => {
    const versions = [
      version(6, 'staged', 'late'),
      version(5, 'staged', 'late'),
      version(4, 'staged', 'early'),
      version(3, 'current'),
    ]
    expect(waiting(versions).map(({ id }) => id)).toEqual(['v5', 'v6'])
  })

  it('are one when it was made without a job, and none when nothing waits', () => {
    expect(waiting([version(3, 'staged'), version(2, 'staged'), version(1, 'current')])).toHaveLength(1)
    expect(waiting([version(2, 'discarded', 'job'), version(1, 'current')])).toEqual([])
    expect(waiting(undefined)).toEqual([])
  })
})

describe('a version in words', () => {
  it('says how it came about and what it cost', () => {
    expect(kindInWords({ kind: 'drawing', number: 1 })).toBe('First drawing')
    expect(kindInWords({ kind: 'drawing', number: 4 })).toBe('Drawing')
    expect(costInWords({ cost: 0 })).toBe('Free')
    expect(costInWords({ cost: 12 })).toBe('12 Blots')
  })

  it('is called by its name, or its number', () => {
    expect(titleOf({ name: null, number: 3 })).toBe('Version 3')
    expect(titleOf({ name: 'With the flag', number: 3 })).toBe('With the flag')
  })
})
