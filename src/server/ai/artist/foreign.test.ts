import { describe, expect, it } from 'vitest'
import { rowsOf } from './foreign-vocabulary'
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
    ['海の中の人魚とイルカ', 'ja', 'mermaid', 'sea'],
  ])('%s', (idea, language, id, theme) => {
    expect(asEnglish(idea).language).toBe(language)
    expect(findSubjects(idea).found.find((one) => !one.hinted)?.subject.id).toBe(id)
    expect(readBrief('', { idea }).theme).toBe(theme)
  })

  it.each([
    ['Ein Igel im Schnee mit rotem Schal', 'a hedgehog in the snow with a red scarf'],
    ['Der kleine Drache lernt fliegen', 'the little dragon learning flying'],
    ['Eine Piratenschildkröte sucht einen Schatz', 'a turtle pirate searching for a treasure'],
    ['Gespenster und Kürbisse an Halloween', 'ghosts and pumpkins at halloween'],
    ['una tortuga pirata que busca un tesoro', 'a turtle pirate who searching for a treasure'],
    ['Una gata valiente viaja por el bosque de noche', 'a brave cat traveling through the forest at night'],
    ['Un lapin jardinier sous la pluie', 'a rabbit gardener under the rain'],
    ["L'abeille vole de fleur en fleur", 'the bee flying of flower in flower'],
    ['Un ours pêche ; une pêche mûre', 'a bear fishing ; a ripe peach'],
    ['キツネの宇宙飛行士が月でパンを焼く', 'fox astronaut baking bread on the moon'],
    ['月でパンを焼くきつね', 'fox baking bread on the moon'],
    ['赤いマフラーをしたハリネズミが雪の中を歩く', 'hedgehog wearing red scarf walking in the snow'],
    ['宝物を探す海賊のカメ', 'turtle pirate searching for treasure'],
    ['絵を描くのが好きな騎士', 'knight drawing painting'],
    ['Osterhasenparty im Blumengarten', 'easter bunny party in the flowers garden'],
    ['Waschbärbabys planschen im Bach', 'baby raccoons splashing in the river'],
    ['Fischotter räumen den Fluss auf', 'otter cleaning the river'],
    ['kleine hexe mit schwarzer katze', 'little witch with a black cat'],
    ['Das Dorf der verlorenen Hüte', 'the village of the lost hats'],
    ['camiones de bomberos en la ciudad', 'fire trucks in the city'],
    ['una perrita buscándolo con zapatos perdidos', 'a puppy searching for with lost shoes'],
    ['Pique-nique des lutins dans la clairière', 'picnic of the elfs in the clearing'],
    ['Joue sur la glace, mange une glace', 'playing on the ice , eating a ice cream'],
    ['三びきのこぶたがうみであそんでいる', 'three pigs playing in the sea'],
    ['鳥とおしゃべりする男の子', 'boy talking bird and'],
    ['赤いアリがスープを作って飲む', 'red ant cooking drinking soup'],
  ])('%s: %s', (idea, english) => {
    expect(asEnglish(idea).english).toBe(english)
  })

  it.each(['de', 'es', 'fr', 'ja'] as const)('no word of %s stands in two rows of a table', (language) => {
    for (const table of ['things', 'qualities', 'deeds'] as const) {
      const words = rowsOf(table, language).flatMap(([, own]) => own)
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
    }
  })

  it('keeps the weather and the hour', () => {
    expect(readBrief('', { idea: 'un conejo bajo la lluvia' }).weather).toBe('rain')
    expect(readBrief('', { idea: 'うさぎが雪の中を走る' }).weather).toBe('snow')
    expect(readBrief('', { idea: 'Die Eule liest bei Nacht' }).time).toBe('night')
  })

  it.each([
    'A cat in the hat',
    'die-cut roses',
    'the chat of two cats',
    'asdf',
    '',
    'Puppies',
    'Santa and elves',
    'name tag',
    'Robots explore outer space',
    'cave',
  ])('%j is taken for English', (text) => {
    expect(asEnglish(text)).toEqual({ language: 'en', english: text })
  })
})
