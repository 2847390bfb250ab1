import { expect, it } from 'vitest'
import { ALL_PLACES, isAt } from './places'

const whereIs = (path: string) => ALL_PLACES.filter((place) => isAt(place, path)).map((p) => p.label)

it('puts every screen at one place', () => {
  expect(whereIs('/')).toEqual(['Studio'])
  expect(whereIs('/projects/4b1f')).toEqual(['Studio'])
  expect(whereIs('/projects/4b1f/export')).toEqual(['Studio'])
  expect(whereIs('/library')).toEqual(['Library'])
  expect(whereIs('/library/heroes/4b1f')).toEqual(['Library'])
  expect(whereIs('/projects/new')).toEqual(['New book'])
  expect(whereIs('/billing')).toEqual(['Billing'])
  expect(whereIs('/settings')).toEqual(['Settings'])
})
