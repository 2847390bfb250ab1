import { describe, expect, it } from 'vitest'
import { SUBJECTS, subject } from './artist/subjects'
import { indefinite, pluralOf, sentence, several, withArticle } from './plan-grammar-words'

describe('the planner’s English', () => {
  it.each([
    ['mouse', 'mice'],
    ['goose', 'geese'],
    ['sheep', 'sheep'],
    ['tropical fish', 'tropical fish'],
    ['cup of cocoa', 'cups of cocoa'],
    ['pot of honey', 'pots of honey'],
    ['strawberry', 'strawberries'],
    ['monkey', 'monkeys'],
    ['fox', 'foxes'],
    ['potato', 'potatoes'],
    ['flamingo', 'flamingos'],
    ['wolf', 'wolves'],
    ['snowman', 'snowmen'],
    ['T-Rex', 'T-Rexes'],
    ['cherry blossom', 'cherry blossoms'],
  ])('one %s, two %s', (one, two) => {
    expect(pluralOf(one)).toBe(two)
  })

  it.each([
    ['owl', 'an owl'],
    ['unicorn', 'a unicorn'],
    ['umbrella', 'an umbrella'],
    ['hourglass', 'an hourglass'],
    ['hedgehog', 'a hedgehog'],
    ['T-Rex', 'a T-Rex'],
    ['one-piece swimsuit', 'a one-piece swimsuit'],
  ])('%s: %s', (word, phrase) => {
    expect(withArticle(word)).toBe(phrase)
  })

  it('knows what can be counted', () => {
    expect(indefinite(subject('grapes')!)).toBe('some grapes')
    expect(indefinite(subject('bread')!)).toBe('bread')
    expect(indefinite(subject('santa-claus')!)).toBe('Santa')
    expect(several(subject('bread')!)).toBe('bread')
    expect(several(subject('mouse')!)).toBe('mice')
  })

  it('has a plural for every subject that is not one already', () => {
    const same = SUBJECTS.filter((one) => one.number === 'one' && several(one) === one.label).map(
      (one) => one.label,
    )
    expect(same.every((label) => /lemonade|fish|deer|moose|bison|shrimp|squid|sheep/.test(label))).toBe(true)
  })

  it('starts a sentence without touching the rest', () => {
    expect(sentence('the T-Rex')).toBe('The T-Rex')
  })
})
