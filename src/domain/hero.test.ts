import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heroWords, Traits, traitsOf } from './hero'

describe('traits', () => {
  it('are what can be seen', () => {
    expect(traitsOf('A grey cat with a red scarf and one bent ear')).toEqual([
      'grey cat',
      'red scarf',
      'one bent ear',
    ])
    expect(traitsOf('small round dragon, baker hat, always smiling')).toEqual([
      'small round dragon',
      'baker hat',
      'smiling',
    ])
  })

  it('can always be kept', () => {
    fc.assert(fc.property(fc.string({ maxLength: 1000 }), (text) => Traits.safeParse(traitsOf(text)).success))
  })
})

it('a hero’s words say each trait once', () => {
  const moss = { name: 'Moss', description: 'A grey cat with a red scarf', traits: ['red scarf', 'bent ear'] }
  expect(heroWords(moss)).toBe('Moss: A grey cat with a red scarf; bent ear')
})
