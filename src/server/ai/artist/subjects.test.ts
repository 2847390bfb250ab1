import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSubjects, iconBody, isStandIn, SUBJECTS, subject } from './subjects'

const first = (text: string) => findSubjects(text).found[0]?.subject.id
const all = (text: string) => findSubjects(text).found.map((one) => one.subject.id)

describe('subjects', () => {
  it('are many, and every one has a drawing', () => {
    expect(SUBJECTS.length).toBeGreaterThan(800)
    expect(new Set(SUBJECTS.map((one) => one.id)).size).toBe(SUBJECTS.length)
    for (const one of SUBJECTS) {
      expect(iconBody('noto', one.noto!).body).toContain('<')
      if (one.fluent) expect(iconBody('fluent', one.fluent).width).toBeGreaterThan(0)
    }
  })

  it('are found by id, and unknown drawings refused', () => {
    expect(subject('cat')).toMatchObject({ label: 'cat', kind: 'animal', moves: 'walks', whole: true })
    expect(subject('fox')?.whole).toBe(false)
    expect(subject('nothing of the kind')).toBeUndefined()
    expect(() => iconBody('noto', 'nothing of the kind')).toThrow(/no drawing/)
  })

  it('leave out what has no place in a book for children', () => {
    for (const word of [
      'cigarette',
      'pistol',
      'beer-mug',
      'bomb',
      'dagger',
      'middle-finger',
      'syringe',
      'coffin',
    ])
      expect(subject(word), word).toBeUndefined()
  })

  it('know their own labels', () => {
    const lost = SUBJECTS.filter((one) => !all(one.label).includes(one.id))
    expect(lost.map((one) => one.label)).toEqual([])
  })
})

describe('finding subjects in a text', () => {
  it.each([
    ['A shy dragon who opens a bakery', 'dragon'],
    ['cats, dogs, horses', 'cat'],
    ['puppies', 'dog'],
    ['mice', 'mouse'],
    ['wolves at night', 'wolf'],
    ['Warm arms', undefined],
    ['a coloring book for kids about whales', 'whale'],
    ['a child reads a book', 'child'],
    ['a baby owl', 'owl'],
    ['the baby', 'baby'],
    ['a fire truck', 'fire-engine'],
    ['polar bears on ice', 'polar-bear'],
    ['my teddy bear', 'teddy-bear'],
    ['a ballerina', 'ballet-dancer'],
    ['a firefighter', 'firefighter'],
    ['a girl astronaut', 'woman-astronaut'],
    ['a spaceship', 'rocket'],
    ['the bunny', 'rabbit'],
    ['🦊🚀', 'fox'],
    ['👩🏽‍🚀', 'woman-astronaut'],
    ['dino', 't-rex'],
    ['PIÑATA', 'pinata'],
    ['the pirate’s parrot', 'parrot'],
    ['ein Fuchs', 'fox'],
    ['', undefined],
    ['¯\\_(ツ)_/¯', undefined],
  ])('%s → %s', (text, id) => {
    expect(first(text)).toBe(id)
  })

  it('tells what is done from what is there', () => {
    expect(all('The fairy waves at a duck')).toEqual(['fairy', 'duck'])
    expect(all('A surfer rides the big waves')).toContain('water-wave')
    expect(all('The pilot flies home')).toEqual(['pilot'])
    expect(all('Two flies on a cake')).toContain('fly')
  })

  it('reads what comes in glasses, slices and flags', () => {
    expect(first('two glasses of milk')).toBe('glass-of-milk')
    expect(first('slices of pizza')).toBe('pizza')
    expect(first('a pair of glasses')).toBe('glasses')
    expect(first('a small striped flag')).toBe('triangular-flag')
    expect(first('a pirate flag')).toBe('pirate-flag')
  })

  it('puts the living and the early first', () => {
    expect(all('A kite, a basket and a hedgehog')[0]).toBe('hedgehog')
    expect(all('A girl rides a unicorn past a castle').slice(0, 2)).toEqual(['girl', 'unicorn'])
  })

  it('names the words it does not know', () => {
    expect(findSubjects('a purple blorp and a cat').unknown).toEqual(['blorp'])
    expect(findSubjects('a cat').unknown).toEqual([])
  })

  it('knows when a drawing only stands in', () => {
    expect(first('an axolotl')).toBe('lizard')
    expect(isStandIn('axolotl', subject('lizard')!)).toBe(true)
    expect(isStandIn('gecko', subject('lizard')!)).toBe(false)
  })

  it('reads any text the same way twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { found } = findSubjects(text)
        expect(findSubjects(text).found).toEqual(found)
        for (const one of found) expect(subject(one.subject.id)).toBe(one.subject)
      }),
    )
  })
})
