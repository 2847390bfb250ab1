import { describe, expect, it } from 'vitest'
import { castOf } from './plan-cast'
import { ideaLine } from './plan-idea-line'

const lineOf = (idea: string) =>
  ideaLine(idea, castOf({ idea, pages: 40, audience: 'children', style: 'cartoon', seed: 1 }), 12)

describe('the idea as the first page', () => {
  it.each([
    ['A fox astronaut baking bread on the moon', 'The fox astronaut bakes bread on the moon'],
    ['A shy dragon who opens a bakery', 'The shy dragon opens a bakery'],
    ['A squirrel prepares for the long winter', 'The squirrel prepares for the long winter'],
    ['A brave pirate turtle looking for treasure', 'The brave pirate turtle looks for treasure'],
    ['Ein Igel im Schnee mit rotem Schal', 'The hedgehog poses in the snow with a red scarf'],
    ['Ein schüchterner Drache, der eine Bäckerei eröffnet', 'The shy dragon opens a bakery'],
    ['una tortuga pirata que busca un tesoro', 'The turtle pirate searches for a treasure'],
    ['un lapin jardinier sous la pluie', 'The rabbit gardener poses in the rain'],
    ['キツネの宇宙飛行士が月でパンを焼く', 'The fox astronaut bakes bread on the moon'],
    [
      'A cat who sails over the wide blue sea to the island where her grandmother keeps seven hungry goats',
      'The cat sails over the wide blue sea',
    ],
  ])('%s', (idea, line) => {
    expect(lineOf(idea)).toBe(line)
  })

  it.each(['Farm animals', 'roses', 'An owl', '', 'Grandma and her cat'])(
    '%j says nothing anybody does',
    (idea) => {
      expect(lineOf(idea)).toBeUndefined()
    },
  )
})
