import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heroSubject, readBrief } from './read-brief'
import { subject } from './subjects'
import { THEMES } from './themes'

const bakery = { idea: 'A shy dragon who opens a bakery', hero: subject('dragon')! }
const ids = (subjects: { id: string }[]) => subjects.map((one) => one.id)

describe('reading a scene brief', () => {
  it('finds who, what, where and what is done', () => {
    const picture = readBrief('Pip the dragon pulls warm bread from the oven', bakery)
    expect(picture).toMatchObject({ theme: 'kitchen', place: 'at the oven', activity: 'pull', time: 'day' })
    expect(picture.subject?.id).toBe('dragon')
    expect(ids(picture.props)).toEqual(['bread'])
  })

  it('knows the hero by name, by pronoun and by an unknown name', () => {
    for (const brief of ['Pip counts cookies', 'She frosts a cupcake', 'Cookies cool while Pip waits'])
      expect(readBrief(brief, bakery).subject?.id, brief).toBe('dragon')
    expect(readBrief('old mo eats pie', { ...bakery, heroName: 'Old Mo' }).subject?.id).toBe('dragon')
  })

  it('knows the hero of the idea where the book names none', () => {
    const luna = { idea: 'Luna, a little owl who is afraid of the dark' }
    expect(readBrief('Luna poses beside a lantern', luna).subject?.id).toBe('owl')
    expect(readBrief('A bat hangs upside down', luna).subject?.id).toBe('bat')
  })

  it('takes a trade for part of the hero', () => {
    const picture = readBrief('The fox astronaut waters a tulip', { idea: 'a fox astronaut on the moon' })
    expect(picture.subject?.id).toBe('fox')
    expect(ids(picture.props)).toEqual(['tulip'])
  })

  it('does without the hero where the brief does', () => {
    expect(readBrief('Shelves full of cupcakes', bakery).subject?.id).toBe('cupcake')
    expect(readBrief('A mouse steals cheese', bakery).subject?.id).toBe('mouse')
  })

  it('travels where the brief says and stays at home otherwise', () => {
    expect(readBrief('The dragon waves from the moon', bakery).theme).toBe('space')
    expect(readBrief('The dragon builds a sandcastle at the beach', bakery).theme).toBe('beach')
    expect(readBrief('The dragon meets a whale', bakery).theme).toBe('kitchen')
    expect(readBrief('The dragon sleeps under the stars', bakery)).toMatchObject({
      theme: 'kitchen',
      time: 'night',
    })
  })

  it.each([
    ['It is raining cats', 'rain'],
    ['A snowy lane', 'snow'],
    ['A windy hill', 'wind'],
    ['A sunny lane', undefined],
  ])('%s: weather %s', (brief, weather) => {
    expect(readBrief(brief, bakery).weather).toBe(weather)
  })

  it('falls back to the idea, then to a garden', () => {
    expect(readBrief('', bakery)).toMatchObject({ theme: 'kitchen', subject: { id: 'dragon' } })
    expect(readBrief('🚀', bakery)).toMatchObject({ theme: 'space', subject: { id: 'rocket' } })
    expect(readBrief('קפה של בוקר', bakery)).toMatchObject({ theme: 'kitchen', subject: { id: 'dragon' } })
    expect(readBrief('', { idea: '' })).toMatchObject({ theme: 'garden', props: [] })
  })

  it('makes a picture of any text, the same one each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (brief, idea) => {
        const picture = readBrief(brief, { idea })
        expect(THEMES[picture.theme]).toBeDefined()
        expect(picture).toEqual(readBrief(brief, { idea }))
      }),
    )
  })

  it('finds the hero in the description first', () => {
    expect(heroSubject('Pip: a small green dragon', 'a cat book')?.id).toBe('dragon')
    expect(heroSubject('', 'an owl who bakes')?.id).toBe('owl')
    expect(heroSubject('zzz', 'qqq')).toBeUndefined()
  })
})
