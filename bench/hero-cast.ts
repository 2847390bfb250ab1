/** Ten heroes with a book each, in other styles and for other readers: what a hero has to be known again in. */
import type { Audience } from '@/domain/audience'
import { DEFAULT_DNA, type ProjectDna } from '@/domain/project'
import type { Style } from '@/domain/style'
import type { HeroToDraw } from '@/server/ai/compiler'

type Book = readonly [name: string, description: string, idea: string, audience: Audience, style: Style]

const BOOKS: readonly Book[] = [
  ['Moss', 'A grey cat with a red scarf and one bent ear', 'opens a bakery', 'children', 'cartoon'],
  ['Pip', 'A small green dragon with round glasses', 'learns to fly', 'toddler', 'bold-simple'],
  ['Bo', 'A brown bear in blue overalls', 'visits the farm', 'tween', 'whimsical'],
  ['Luna', 'A little owl with a bow', 'explores the night forest', 'teen', 'kawaii'],
  ['Rosa', 'A girl with long braids and a yellow dress', 'sails to an island', 'adult', 'botanical'],
  ['Tilo', 'A fox with a green vest and a medal', 'builds a rocket', 'children', 'cozy'],
  ['Penny', 'A white rabbit with a flower in her fur', 'grows a garden', 'tween', 'cartoon'],
  ['Bolt', 'A friendly robot with a round belly', 'joins the circus', 'children', 'geometric'],
  ['Ellie', 'A young elephant with a bandana', 'travels around the world', 'teen', 'mandala'],
  ['Hugo', 'A grandpa with a beard and glasses', 'celebrates the seasons', 'children', 'kawaii'],
]

export const HERO_BOOKS = BOOKS.map(([name, description, story, audience, style], i) => ({
  hero: {
    name,
    description,
    traits: [],
    role: 'hero',
    sheetKey: null,
    likeness: null,
  } satisfies HeroToDraw,
  idea: `${name} ${story}`,
  dna: { ...DEFAULT_DNA, pageCount: 40, seed: i + 1, audience, style } satisfies ProjectDna,
}))
