import { describe, expect, it } from 'vitest'
import { AUDIENCE, type Audience } from '@/domain/audience'
import type { Composition } from '@/domain/composition'
import { type DrawnPage, drawPage } from '../draw-page'
import { isOrnament } from '../ornament-words'
import { heroSubject, readBrief } from '../read-brief'
import { isRidden } from '../seats'

function draw(idea: string, brief: string, composition: Composition, audience: Audience, seed: number) {
  const hero = heroSubject('', idea)
  return drawPage({
    picture: readBrief(brief, { idea, ...(hero && { hero }) }),
    composition,
    audience,
    style: 'cartoon',
    lineWeightPt: AUDIENCE[audience].lineWeightPt,
    trim: '8.5x8.5',
    ...(hero && { hero: { subject: hero, key: idea } }),
    heroOnPage: hero !== undefined,
    seed,
  })
}

describe('everything a brief names is on its page', () => {
  const idea = 'Marlow the otter lives by the sea'
  it.each<[string, Composition, Audience, readonly string[]]>([
    ['Marlow meets a turtle at the coral reef', 'full-body', 'children', ['otter', 'turtle']],
    ['Marlow hangs a lantern with a mermaid in a lagoon', 'full-body', 'tween', ['otter', 'mermaid']],
    ['Marlow winks at a lobster near the sunken anchor', 'close-up', 'children', ['lobster', 'anchor']],
    ['Marlow races a donkey by the market scales', 'action', 'adult', ['otter', 'donkey']],
    ['Marlow greets a fox on the pier', 'full-body', 'toddler', ['otter', 'fox']],
    ['Marlow and a bear look tiny in the big forest', 'environment', 'children', ['otter', 'bear']],
    ['Marlow and a fox in a ring of bells', 'pattern', 'tween', ['otter', 'fox', 'bell']],
  ])('%s', (brief, composition, audience, labels) => {
    for (const seed of [1, 2])
      expect(draw(idea, brief, composition, audience, seed).subjects).toEqual(
        expect.arrayContaining([...labels]),
      )
  })
})

describe('a mandala is a mandala', () => {
  it('in whatever framing', () => {
    const brief = 'A mandala of roses and butterflies'
    const marks = (page: DrawnPage) => page.svg().length
    for (const composition of ['close-up', 'action'] as const) {
      const page = draw('Rose mandalas', brief, composition, 'children', 4)
      expect(page.subjects).toEqual(expect.arrayContaining(['rose', 'butterfly']))
      expect(marks(page)).toBe(marks(draw('Rose mandalas', brief, 'pattern', 'children', 4)))
    }
  })

  it.each([
    ['A quarter of a mandala: one rose and rows of leaves', true],
    ['A butterfly drawn in loops and braids, with stars', true],
    ['A mosaic floor of butterflies, stars and owls', true],
    ['The fox meets a rabbit under the rose arch', false],
    ['A winding river with beavers, reeds and a stone bridge', false],
  ])('%s: %s', (brief, ornament) => expect(isOrnament(brief)).toBe(ornament))
})

describe('riding', () => {
  it.each([
    ['deliver', 'The dragon delivers a cake by bicycle', 'bicycle', true],
    ['ride', 'The dragon rides a bicycle past a cat', 'bicycle', true],
    ['float', 'Nora floats over the town on the moon in a dream', 'crescent moon', true],
    ['race', 'Marlow races a dolphin around the reef', 'dolphin', false],
    ['juggle', 'Nora juggles lemons beside a bicycle', 'bicycle', false],
  ])('%s, %s', (verb, brief, label, ridden) => expect(isRidden(verb, brief, label)).toBe(ridden))
})
