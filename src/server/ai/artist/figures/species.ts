import 'server-only'

export type Ears =
  | 'none'
  | 'round'
  | 'small'
  | 'mouse'
  | 'pointed'
  | 'long'
  | 'floppy'
  | 'side'
  | 'upright'
  | 'elephant'
  | 'fins'
  | 'folded'
  | 'fluffy'
  | 'monkey'
export type HeadShape = 'round' | 'wide' | 'pointed' | 'egg' | 'long' | 'frog' | 'box'
export type Muzzle =
  | 'none'
  | 'small'
  | 'wide'
  | 'snout'
  | 'long'
  | 'trunk'
  | 'beak'
  | 'bill'
  | 'hooked'
  | 'dragon'
export type Marks =
  | 'none'
  | 'fox'
  | 'mask'
  | 'panda'
  | 'stripe'
  | 'tiger'
  | 'spots'
  | 'patch'
  | 'heart'
  | 'discs'
  | 'blaze'
  | 'zebra'
export type Horns =
  | 'none'
  | 'unicorn'
  | 'cow'
  | 'goat'
  | 'ram'
  | 'antlers'
  | 'moose'
  | 'dragon'
  | 'giraffe'
  | 'rhino'
  | 'feelers'
export type Mane = 'none' | 'lion' | 'wool' | 'flowing' | 'upright' | 'spikes' | 'crest' | 'comb' | 'tuft'
export type Tail =
  | 'none'
  | 'bushy'
  | 'thin'
  | 'tufted'
  | 'puff'
  | 'ringed'
  | 'dragon'
  | 'curl'
  | 'horse'
  | 'feathers'
  | 'paddle'
export type Wings = 'none' | 'bat' | 'insect' | 'butterfly'
export type Build = 'paws' | 'hooves' | 'bird' | 'reptile' | 'insect' | 'shell'

/** What makes an animal the animal it is, seen from the front and standing on two legs, as storybook animals do. */
export type Species = {
  readonly head: HeadShape
  readonly ears: Ears
  readonly muzzle: Muzzle
  readonly marks: Marks
  readonly horns: Horns
  readonly mane: Mane
  readonly tail: Tail
  readonly wings: Wings
  readonly build: Build
  readonly whiskers: boolean
  /** Width of the trunk, 1 is usual. */
  readonly girth: number
}

const ANIMAL: Species = {
  head: 'round',
  ears: 'round',
  muzzle: 'small',
  marks: 'none',
  horns: 'none',
  mane: 'none',
  tail: 'none',
  wings: 'none',
  build: 'paws',
  whiskers: false,
  girth: 1,
}

const make = (changes: Partial<Species>): Species => ({ ...ANIMAL, ...changes })
const bird = (changes: Partial<Species>) =>
  make({ ears: 'none', muzzle: 'beak', build: 'bird', tail: 'feathers', head: 'egg', girth: 1.1, ...changes })
const hoofed = (changes: Partial<Species>) =>
  make({ head: 'long', ears: 'side', muzzle: 'long', build: 'hooves', tail: 'tufted', ...changes })

const CAT = make({ head: 'wide', ears: 'pointed', tail: 'thin', whiskers: true, girth: 0.92 })
const DRAGON = make({
  ears: 'fins',
  muzzle: 'dragon',
  horns: 'dragon',
  mane: 'crest',
  tail: 'dragon',
  wings: 'bat',
  build: 'reptile',
  girth: 1.1,
})
const DINOSAUR = make({
  ears: 'none',
  muzzle: 'dragon',
  mane: 'crest',
  tail: 'dragon',
  build: 'reptile',
  girth: 1.15,
})

/** By subject id. Animals not listed have no storybook figure; their whole-body art is drawn instead. */
const SPECIES: Readonly<Record<string, Species>> = {
  fox: make({ head: 'pointed', ears: 'pointed', marks: 'fox', muzzle: 'none', tail: 'bushy', girth: 0.92 }),
  wolf: make({ head: 'pointed', ears: 'pointed', marks: 'fox', muzzle: 'none', tail: 'bushy' }),
  raccoon: make({ head: 'pointed', ears: 'round', marks: 'mask', tail: 'ringed' }),
  badger: make({ head: 'pointed', ears: 'small', marks: 'stripe', tail: 'puff' }),
  skunk: make({ head: 'wide', ears: 'small', marks: 'blaze', tail: 'bushy' }),
  bear: make({ girth: 1.12, tail: 'puff' }),
  'polar-bear': make({ ears: 'small', girth: 1.15, tail: 'puff' }),
  panda: make({ marks: 'panda', girth: 1.12 }),
  koala: make({ ears: 'fluffy', girth: 1.05 }),
  'teddy-bear': make({ girth: 1.1 }),
  lion: make({ ears: 'round', mane: 'lion', tail: 'tufted', muzzle: 'wide', whiskers: true }),
  tiger: make({ head: 'wide', ears: 'round', marks: 'tiger', tail: 'thin', muzzle: 'wide', whiskers: true }),
  leopard: make({ head: 'wide', ears: 'round', marks: 'spots', tail: 'thin', whiskers: true }),
  cat: CAT,
  'black-cat': CAT,
  dog: make({ head: 'wide', ears: 'floppy', marks: 'patch', muzzle: 'wide', tail: 'curl' }),
  poodle: make({ ears: 'floppy', mane: 'wool', tail: 'puff' }),
  rabbit: make({ head: 'wide', ears: 'long', tail: 'puff', whiskers: true, girth: 0.94 }),
  mouse: make({ head: 'egg', ears: 'mouse', tail: 'thin', whiskers: true, girth: 0.88 }),
  rat: make({ head: 'egg', ears: 'round', tail: 'thin', whiskers: true, girth: 0.9 }),
  hamster: make({ head: 'wide', ears: 'round', tail: 'none', whiskers: true, girth: 1.1 }),
  chipmunk: make({ head: 'wide', ears: 'small', marks: 'stripe', tail: 'bushy', girth: 0.9 }),
  beaver: make({ ears: 'small', muzzle: 'wide', tail: 'paddle', girth: 1.1 }),
  otter: make({ head: 'wide', ears: 'small', muzzle: 'wide', tail: 'thin', whiskers: true, girth: 0.9 }),
  hedgehog: make({ head: 'egg', ears: 'small', mane: 'spikes', girth: 1.05 }),
  sloth: make({ ears: 'none', marks: 'mask', head: 'round' }),
  monkey: make({ ears: 'monkey', marks: 'heart', muzzle: 'none', tail: 'thin', girth: 0.9 }),
  gorilla: make({ ears: 'small', marks: 'heart', muzzle: 'none', girth: 1.25 }),
  orangutan: make({ ears: 'none', marks: 'heart', muzzle: 'none', mane: 'tuft', girth: 1.15 }),
  kangaroo: make({ head: 'long', ears: 'upright', muzzle: 'long', tail: 'dragon' }),
  elephant: make({ ears: 'elephant', muzzle: 'trunk', tail: 'tufted', build: 'hooves', girth: 1.15 }),
  mammoth: make({
    ears: 'small',
    muzzle: 'trunk',
    mane: 'tuft',
    tail: 'tufted',
    build: 'hooves',
    girth: 1.2,
  }),
  hippopotamus: make({ head: 'long', ears: 'small', muzzle: 'long', build: 'hooves', girth: 1.2 }),
  rhinoceros: make({
    head: 'long',
    ears: 'upright',
    muzzle: 'long',
    horns: 'rhino',
    build: 'hooves',
    girth: 1.2,
  }),
  pig: make({ ears: 'folded', muzzle: 'snout', tail: 'curl', build: 'hooves', girth: 1.1 }),
  boar: make({
    ears: 'folded',
    muzzle: 'snout',
    tail: 'tufted',
    mane: 'upright',
    build: 'hooves',
    girth: 1.1,
  }),
  cow: hoofed({ horns: 'cow', marks: 'patch', girth: 1.1 }),
  ox: hoofed({ horns: 'cow', girth: 1.15 }),
  'water-buffalo': hoofed({ horns: 'ram', girth: 1.15 }),
  bison: hoofed({ horns: 'cow', mane: 'wool', girth: 1.2 }),
  ewe: hoofed({ mane: 'wool', tail: 'puff', head: 'egg', muzzle: 'small', girth: 1.1 }),
  ram: hoofed({ mane: 'wool', horns: 'ram', tail: 'puff', head: 'egg', muzzle: 'small', girth: 1.1 }),
  goat: hoofed({ horns: 'goat', tail: 'puff' }),
  horse: hoofed({ ears: 'upright', mane: 'flowing', tail: 'horse', marks: 'blaze', girth: 0.95 }),
  donkey: hoofed({ ears: 'long', mane: 'upright', girth: 0.95 }),
  zebra: hoofed({ ears: 'upright', mane: 'upright', marks: 'zebra', girth: 0.95 }),
  unicorn: hoofed({ ears: 'upright', mane: 'flowing', horns: 'unicorn', tail: 'horse', girth: 0.9 }),
  deer: hoofed({ horns: 'antlers', tail: 'puff', marks: 'spots', girth: 0.9 }),
  moose: hoofed({ horns: 'moose', girth: 1.05 }),
  giraffe: hoofed({ horns: 'giraffe', marks: 'spots', girth: 0.9 }),
  camel: hoofed({ ears: 'small', mane: 'tuft' }),
  llama: hoofed({ ears: 'upright', mane: 'wool', tail: 'puff' }),
  owl: bird({ head: 'round', marks: 'discs', muzzle: 'hooked', ears: 'pointed' }),
  penguin: bird({ head: 'round', marks: 'heart' }),
  'baby-chick': bird({ head: 'round', mane: 'tuft', tail: 'none' }),
  chicken: bird({ mane: 'comb' }),
  rooster: bird({ mane: 'comb' }),
  duck: bird({ muzzle: 'bill', head: 'round' }),
  goose: bird({ muzzle: 'bill' }),
  bird: bird({ head: 'round', mane: 'tuft' }),
  parrot: bird({ head: 'round', muzzle: 'hooked', mane: 'tuft' }),
  eagle: bird({ muzzle: 'hooked' }),
  frog: make({ head: 'frog', ears: 'none', muzzle: 'none', build: 'reptile', girth: 1.05 }),
  crocodile: make({ head: 'frog', ears: 'none', muzzle: 'dragon', tail: 'dragon', build: 'reptile' }),
  turtle: make({ ears: 'none', muzzle: 'none', build: 'shell', tail: 'none', girth: 1.1 }),
  dragon: DRAGON,
  't-rex': { ...DINOSAUR, marks: 'spots' },
  sauropod: { ...DINOSAUR, mane: 'none' },
  bat: make({ head: 'wide', ears: 'pointed', wings: 'bat', girth: 0.9 }),
  honeybee: make({ ears: 'none', muzzle: 'none', horns: 'feelers', wings: 'insect', build: 'insect' }),
  'lady-beetle': make({
    ears: 'none',
    muzzle: 'none',
    horns: 'feelers',
    wings: 'insect',
    marks: 'spots',
    build: 'insect',
  }),
  butterfly: make({
    ears: 'none',
    muzzle: 'none',
    horns: 'feelers',
    wings: 'butterfly',
    build: 'insect',
    girth: 0.75,
  }),
}

/** Art of faces stands for the same animal. */
const SAME: Readonly<Record<string, string>> = {
  'monkey-face': 'monkey',
  'dog-face': 'dog',
  'guide-dog': 'dog',
  'service-dog': 'dog',
  'cat-face': 'cat',
  'tiger-face': 'tiger',
  'horse-face': 'horse',
  'cow-face': 'cow',
  'pig-face': 'pig',
  'mouse-face': 'mouse',
  'rabbit-face': 'rabbit',
  'dragon-face': 'dragon',
  'front-facing-baby-chick': 'baby-chick',
  'hatching-chick': 'baby-chick',
  'black-bird': 'bird',
  dove: 'bird',
  'two-hump-camel': 'camel',
}

/** The storybook species of a subject, if it has one. */
export function speciesOf(subjectId: string): Species | undefined {
  return SPECIES[SAME[subjectId] ?? subjectId]
}
