import { expect, it } from 'vitest'
import { blotLevel } from './blots'

it('calls a balance low under a fifth of the monthly grant', () => {
  expect(blotLevel({ plan: 'starter', balance: 120 })).toBe('plenty')
  expect(blotLevel({ plan: 'starter', balance: 119 })).toBe('low')
  expect(blotLevel({ plan: 'starter', balance: 0 })).toBe('empty')
})
