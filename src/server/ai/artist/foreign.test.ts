import { describe, expect, it } from 'vitest'
import { readBrief } from './read-brief'
import { asEnglish, findSubjects } from './subjects'

describe('ideas in other languages', () => {
  it.each([
    ['Ein schüchterner Drache, der eine Bäckerei eröffnet', 'de', 'dragon', 'kitchen'],
    ['Un gato que viaja por el mar', 'es', 'cat', 'sea'],
    ['Le renard et la chouette dans la forêt', 'fr', 'fox', 'forest'],
    ['La volpe e il gufo nel bosco', 'it', 'fox', 'forest'],
    ['Um gato na praia', 'pt', 'cat', 'beach'],
    ['Een konijn en een uil', 'nl', 'rabbit', 'forest'],
    ['Katzen', 'de', 'cat', 'home'],
    ['Eine kleine Katze reist durch den Winterwald', 'de', 'cat', 'winter'],
    ['Una gata valiente viaja por el bosque', 'es', 'cat', 'forest'],
    ['panadería', 'es', undefined, 'kitchen'],
  ])('%s', (idea, language, id, theme) => {
    expect(asEnglish(idea).language).toBe(language)
    expect(findSubjects(idea).found.find((one) => !one.hinted)?.subject.id).toBe(id)
    expect(readBrief('', { idea }).theme).toBe(theme)
  })

  it.each(['A cat in the hat', 'die-cut roses', 'the chat of two cats', 'asdf', '', 'Puppies'])(
    '%j is taken for English',
    (text) => {
      expect(asEnglish(text)).toEqual({ language: 'en', english: text })
    },
  )
})
