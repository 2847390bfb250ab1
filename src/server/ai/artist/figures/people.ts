import 'server-only'
import type { Outfit } from './outfit'

export type Hair =
  | 'short'
  | 'bob'
  | 'long'
  | 'pigtails'
  | 'bun'
  | 'curly'
  | 'spiky'
  | 'ponytail'
  | 'bald'
  | 'braids'
export type Hat =
  | 'none'
  | 'chef'
  | 'crown'
  | 'tiara'
  | 'pirate'
  | 'pointed'
  | 'top'
  | 'party'
  | 'cowboy'
  | 'hard'
  | 'santa'
  | 'police'
  | 'fire'
  | 'straw'
  | 'beret'
  | 'beanie'
  | 'bubble'
  | 'graduate'
  | 'knight'
  | 'hood'
  | 'detective'

/** How a person, or somebody of a fairy tale, looks. */
export type PersonLook = {
  readonly hair: Hair
  readonly hat: Hat
  readonly outfit: Outfit
  readonly beard: boolean
  readonly ears: 'round' | 'elf' | 'none'
  readonly lower: 'legs' | 'fishtail' | 'wisp'
  readonly wings: 'none' | 'insect' | 'bird'
  readonly head: 'person' | 'robot' | 'alien' | 'monster'
}

const PERSON: PersonLook = {
  hair: 'short',
  hat: 'none',
  outfit: 'shirt',
  beard: false,
  ears: 'round',
  lower: 'legs',
  wings: 'none',
  head: 'person',
}
const make = (changes: Partial<PersonLook>): PersonLook => ({ ...PERSON, ...changes })

/** By subject id; `man-` and `woman-` forms share the row and differ in hair. */
const PEOPLE: Readonly<Record<string, PersonLook>> = {
  baby: make({ hair: 'bald', outfit: 'overalls' }),
  child: make({ hair: 'bob', outfit: 'overalls' }),
  boy: make({ hair: 'spiky' }),
  girl: make({ hair: 'pigtails', outfit: 'dress' }),
  person: make({ hair: 'curly' }),
  man: make({}),
  woman: make({ hair: 'long', outfit: 'dress' }),
  'older-person': make({ hair: 'bun', outfit: 'sweater' }),
  'old-man': make({ hair: 'bald', beard: true, outfit: 'sweater' }),
  'old-woman': make({ hair: 'bun', outfit: 'dress' }),
  'health-worker': make({ outfit: 'coat' }),
  student: make({ hat: 'graduate', outfit: 'robe' }),
  teacher: make({ outfit: 'sweater' }),
  farmer: make({ hat: 'straw', outfit: 'overalls' }),
  cook: make({ hat: 'chef', outfit: 'apron' }),
  mechanic: make({ outfit: 'overalls' }),
  'factory-worker': make({ hat: 'hard', outfit: 'overalls' }),
  scientist: make({ hair: 'curly', outfit: 'coat' }),
  singer: make({ hair: 'spiky', outfit: 'vest' }),
  artist: make({ hat: 'beret', outfit: 'apron' }),
  pilot: make({ hat: 'police', outfit: 'coat' }),
  astronaut: make({ hat: 'bubble', outfit: 'spacesuit' }),
  firefighter: make({ hat: 'fire', outfit: 'coat' }),
  'police-officer': make({ hat: 'police', outfit: 'shirt' }),
  detective: make({ hat: 'detective', outfit: 'coat' }),
  guard: make({ hat: 'top', outfit: 'coat' }),
  ninja: make({ hat: 'hood', outfit: 'robe' }),
  'construction-worker': make({ hat: 'hard', outfit: 'vest' }),
  'person-with-crown': make({ hat: 'crown', outfit: 'robe' }),
  'person-fencing': make({ hat: 'knight', outfit: 'armor' }),
  prince: make({ hat: 'crown', outfit: 'coat' }),
  princess: make({ hair: 'long', hat: 'tiara', outfit: 'gown' }),
  'person-in-tuxedo': make({ outfit: 'coat' }),
  'person-with-veil': make({ hair: 'long', outfit: 'gown' }),
  'cowboy-hat-face': make({ hat: 'cowboy', outfit: 'vest' }),
  'woman-dancing': make({ hair: 'bun', outfit: 'dress' }),
  'ballet-dancer': make({ hair: 'bun', outfit: 'tutu' }),
  troll: make({ head: 'monster', hair: 'spiky', outfit: 'overalls' }),
  'hairy-creature': make({ head: 'monster', outfit: 'none', hair: 'curly' }),
  'alien-monster': make({ head: 'monster', outfit: 'none' }),
  elf: make({ ears: 'elf', hat: 'pointed', outfit: 'dress' }),
  mage: make({ hat: 'pointed', outfit: 'robe', beard: true }),
  vampire: make({ outfit: 'hero' }),
  robot: make({ head: 'robot', outfit: 'none' }),
  alien: make({ head: 'alien', outfit: 'spacesuit' }),
  'baby-angel': make({ hair: 'curly', outfit: 'robe', wings: 'bird' }),
  'clown-face': make({ hat: 'party', hair: 'curly', outfit: 'overalls' }),
  'santa-claus': make({ hat: 'santa', beard: true, outfit: 'coat' }),
  'mrs-claus': make({ hair: 'bun', hat: 'santa', outfit: 'dress' }),
  fairy: make({ hair: 'bun', outfit: 'dress', wings: 'insect' }),
  superhero: make({ outfit: 'hero' }),
  'woman-standing': make({ hair: 'ponytail', outfit: 'dress' }),
  'man-standing': make({}),
  'person-standing': make({ hair: 'curly' }),
  genie: make({ hair: 'ponytail', outfit: 'vest', lower: 'wisp' }),
  mermaid: make({ hair: 'long', outfit: 'none', lower: 'fishtail', hat: 'tiara' }),
  merperson: make({ hair: 'long', outfit: 'none', lower: 'fishtail' }),
  merman: make({ hair: 'short', outfit: 'none', lower: 'fishtail', hat: 'crown' }),
}

const FEMALE_HAIR: Partial<Record<Hair, Hair>> = {
  short: 'bob',
  spiky: 'long',
  curly: 'ponytail',
  bald: 'bob',
}

/** Words of an author that mean a woman or a girl. */
const WOMAN =
  /\b(witch|sorceress|woman|girl|lady|grandma|grandmother|mother|mom|sister|aunt|queen|she|her)\b/i

/** The look of a person's subject id, if the artist can draw one. `words` may say more: a witch is a mage. */
export function personLookOf(subjectId: string, words = ''): PersonLook | undefined {
  const own = PEOPLE[subjectId]
  if (own) return WOMAN.test(words) ? asWoman(own) : own
  const [, sex, rest] = /^(man|woman)-(.+)$/.exec(subjectId) ?? []
  const base = rest ? PEOPLE[rest] : undefined
  if (!base) return undefined
  if (sex === 'man') return base.hair === 'bun' || base.hair === 'long' ? { ...base, hair: 'short' } : base
  return asWoman(base)
}

function asWoman(look: PersonLook): PersonLook {
  return { ...look, hair: FEMALE_HAIR[look.hair] ?? look.hair, beard: false }
}
