import 'server-only'
import type { ThemeName } from './artist/theme'
import { THEMES } from './artist/themes'
import type { Cast } from './plan-cast'
import { pluralOf } from './plan-grammar-words'
import type { World } from './plan-world'

type Random = { pick<T>(items: readonly T[]): T }

/** Titles of books without a hero. */
const TITLES: Record<ThemeName, readonly string[]> = {
  farm: ['Down on the Farm', 'Morning in the Barnyard'],
  sea: ['Under the Sea', 'Beneath the Waves'],
  beach: ['A Day at the Beach', 'Sand and Shells'],
  river: ['Down by the River', 'Where the River Bends'],
  city: ['Busy City', 'Around the Block'],
  village: ['The Crooked Village', 'Cottage Lane'],
  forest: ['Into the Forest', 'The Whispering Woods'],
  garden: ['The Secret Garden Gate', 'A Garden in Bloom'],
  meadow: ['Meadow Days', 'The Long Green Meadow'],
  jungle: ['Deep in the Jungle', 'Jungle Parade'],
  savanna: ['Safari Days', 'At the Waterhole'],
  desert: ['Across the Dunes', 'The Blooming Desert'],
  mountains: ['Over the Mountains', 'The Way to the Top'],
  winter: ['Snow Day', 'A Winter Walk'],
  space: ['Beyond the Moon', 'A Sky Full of Planets'],
  castle: ['Once in a Castle', 'The Kingdom on the Hill'],
  kitchen: ['Fresh from the Oven', 'Sugar and Spoons'],
  birthday: ['The Big Party', 'Balloons and Candles'],
  home: ['Cozy at Home', 'Every Room in the House'],
  school: ['First Day of School', 'Books and Crayons'],
  fair: ['A Night at the Fair', 'Under the Big Top'],
  playground: ['Playground Games', 'Up the Ladder, Down the Slide'],
  dinosaurs: ['Dinosaur Valley', 'Big Feet, Small Ferns'],
  spooky: ['A Friendly Fright', 'Pumpkins at Midnight'],
  workshop: ['The Tinker Book', 'Gears and Gadgets'],
  sky: ['Above the Clouds', 'Up, Up and Over'],
  pirate: ['Treasure Ahead', 'The Merry Pirate Crew'],
  market: ['Market Day', 'Baskets and Stalls'],
}

const SMALL = new Set('a an the and or of in on at with to for from by'.split(' '))
/** More names than this are no title. */
const LONGEST_LIST = 3
const LONGEST_TITLE = 80

/** "the shy dragon" → "The Shy Dragon". */
export function titleCase(text: string): string {
  return text
    .split(' ')
    .map((word, at) => (at > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ')
}

const possessive = (name: string) => (/s$/i.test(name) ? `${name}’` : `${name}’s`)

/** A title for the book, which happens in `world`. */
export function titleOf(cast: Cast, world: World, random: Random): string {
  const theme = cast.themes[0]!
  const where = titleCase(`- ${world.there}`).slice(2)
  if (cast.hero) {
    const hero = titleCase(cast.hero.name ?? cast.hero.phrase)
    const own =
      world.name === THEMES[theme].label ? `${hero} ${where}` : `${possessive(hero)} ${titleCase(world.name)}`
    return own.length <= LONGEST_TITLE ? own : hero.slice(0, LONGEST_TITLE)
  }
  const { length } = cast.members
  const names = cast.members.map(({ label }) => titleCase(pluralOf(label)))
  if (cast.mode === 'mandalas') return length === 1 ? `Mandalas of ${names[0]}` : random.pick(MANDALA_TITLES)
  if (length === 0 || length > LONGEST_LIST) return random.pick(TITLES[theme])
  return length === 1 ? `${names[0]} ${where}` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

const MANDALA_TITLES = ['Quiet Circles', 'Round and Round', 'Circle by Circle']
