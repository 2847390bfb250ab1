import 'server-only'
import { COMPOSITIONS, type Composition, compositionCounts, MAX_SAME_IN_A_ROW } from '@/domain/composition'
import { type PlanRequest, pagesWithoutHero } from '@/domain/plan'
import type { Random } from './artist/random'
import { isVehicle } from './artist/read-hero'
import type { ThemeName } from './artist/theme'
import { THEMES } from './artist/themes'
import type { Cast } from './plan-cast'

/** Where in the story a page stands. */
export type Beat = 'open' | 'setout' | 'friend' | 'trouble' | 'help' | 'party' | 'evening' | 'night'

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const
type Season = (typeof SEASONS)[number]

/** A page before it has words. */
export type Slot = {
  readonly position: number
  readonly composition: Composition
  readonly beat: Beat | undefined
  readonly theme: ThemeName
  /** The hero, where there is one, has to be on this page. */
  readonly withHero: boolean
  /** Where the book goes through the year. */
  readonly season?: Season
  /** The author's own words, which stay. */
  readonly kept?: string
}

/** How the pages of a book follow each other: framing, part of the story, place and who has to be there. */
export function arcOf(request: PlanRequest, cast: Cast, random: Random): Slot[] {
  const compositions = orderCompositions(request, random.fork('compositions'))
  const journey =
    request.template === 'seasons'
      ? throughTheYear(request.pages, cast, random.fork('journey'))
      : journeyOf(request.pages, cast, random.fork('journey'))
  const away = pagesAway(compositions, request, random.fork('away'))
  const kept = new Map(request.keep?.map((page) => [page.position, page.brief]))
  return compositions.map((composition, i) => {
    const words = kept.get(i + 1)
    return {
      position: i + 1,
      composition,
      beat:
        request.template === 'ten-scenes' ? sceneBeat(i, request.pages) : beatOf(i, request.pages, random),
      theme: journey[i]!,
      withHero: !away.has(i),
      ...(request.template === 'seasons' && { season: seasonOf(i, request.pages) }),
      ...(words !== undefined && { kept: words }),
    }
  })
}

const ATTEMPTS = 60

/** The mix in an order without long rows of one kind; locked pages keep theirs. Page 1 is worth a cover. */
export function orderCompositions({ pages, keep = [] }: PlanRequest, random: Random): Composition[] {
  const fixed = new Map(keep.map((page) => [page.position - 1, page.composition]))
  const supply = supplyFor(pages, [...fixed.values()], pages - fixed.size)
  let best: Composition[] = []
  let fewest = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < ATTEMPTS && fewest > 0; attempt++) {
    const order = dealCompositions(pages, fixed, { ...supply }, random)
    const faults = rowsTooLong(order)
    if (faults < fewest) [best, fewest] = [order, faults]
  }
  return best
}

/** What is left of the mix after the locked pages, trimmed or filled up to `free` pages. */
function supplyFor(pages: number, fixed: readonly Composition[], free: number): Record<Composition, number> {
  const supply = compositionCounts(pages)
  for (const name of fixed) supply[name]--
  for (const name of COMPOSITIONS) supply[name] = Math.max(0, supply[name])
  const total = () => COMPOSITIONS.reduce((sum, name) => sum + supply[name], 0)
  while (total() > free) supply[[...COMPOSITIONS].sort((a, b) => supply[b] - supply[a])[0]!]--
  while (total() < free) supply['full-body']++
  return supply
}

function dealCompositions(
  pages: number,
  fixed: ReadonlyMap<number, Composition>,
  supply: Record<Composition, number>,
  random: Random,
): Composition[] {
  const order: Composition[] = []
  for (let i = 0; i < pages; i++) {
    const locked = fixed.get(i)
    if (locked) {
      order.push(locked)
      continue
    }
    const left = COMPOSITIONS.filter((name) => supply[name] > 0)
    const allowed = left.filter((name) => !makesRow(order, fixed, i, name) && suitsEdge(i, pages, name))
    const choices = allowed.length > 0 ? allowed : left
    const weights = choices.map((name) => supply[name] * (0.4 + random.next()) * edgeWeight(i, pages, name))
    const name = choices[weights.indexOf(Math.max(...weights))]!
    supply[name]--
    order.push(name)
  }
  return order
}

/** Whether `name` at `i` would make a row too long, counting locked pages after it. */
function makesRow(
  order: readonly Composition[],
  fixed: ReadonlyMap<number, Composition>,
  i: number,
  name: Composition,
) {
  let row = 1
  for (let back = i - 1; back >= 0 && order[back] === name; back--) row++
  for (let ahead = i + 1; fixed.get(ahead) === name; ahead++) row++
  return row > MAX_SAME_IN_A_ROW
}

/** The cover page and the last page show somebody. */
const suitsEdge = (i: number, pages: number, name: Composition) =>
  (i > 0 && i < pages - 1) || name !== 'pattern'
const edgeWeight = (i: number, pages: number, name: Composition) =>
  (i === 0 || i === pages - 1) && name === 'full-body' ? 4 : 1

const rowsTooLong = (order: readonly Composition[]) =>
  order.filter(
    (name, i) =>
      i >= MAX_SAME_IN_A_ROW &&
      Array.from({ length: MAX_SAME_IN_A_ROW }).every((_, k) => order[i - k - 1] === name),
  ).length + [order[0], order.at(-1)].filter((name) => name === 'pattern').length

/** Pages one chapter lasts before a longer book moves on. */
const CHAPTER = 7
/** A book this short stays at home. */
const SHORT_BOOK = 10

/** The theme of each page: home first and last, with visits to the idea's other worlds and to neighbors between. */
function journeyOf(pages: number, cast: Cast, random: Random): ThemeName[] {
  const [home, ...others] = cast.themes as [ThemeName, ...ThemeName[]]
  if (pages <= SHORT_BOOK && others.length === 0) return Array.from({ length: pages }, () => home)
  const near = THEMES[home].neighbors
  const far = near.flatMap((name) => THEMES[name].neighbors)
  const stops = [...new Set([...others, ...near, ...far])].filter(
    (name) => name !== home && canVisit(cast, name),
  )
  const route: ThemeName[] = []
  const ahead = [...stops]
  while (route.length < pages) {
    const stay = CHAPTER + random.int(-1, 2)
    const next = ahead.shift() ?? random.pick(stops)
    route.push(
      ...Array.from({ length: stay }, () => home),
      ...Array.from({ length: Math.ceil(stay * 0.7) }, () => next),
    )
  }
  const ending = Math.max(1, Math.round(pages * 0.12))
  return route.slice(0, pages).map((name, i) => (i >= pages - ending ? home : name))
}

/** Where vehicles get to. */
const REACH: Record<'rolls' | 'flies' | 'swims', readonly ThemeName[]> = {
  rolls: [
    'city',
    'village',
    'farm',
    'beach',
    'river',
    'forest',
    'meadow',
    'mountains',
    'winter',
    'desert',
    'savanna',
  ],
  flies: [
    'sky',
    'space',
    'mountains',
    'sea',
    'beach',
    'city',
    'winter',
    'desert',
    'savanna',
    'jungle',
    'farm',
    'castle',
  ],
  swims: ['sea', 'beach', 'river', 'pirate', 'city', 'village', 'winter', 'jungle'],
}

/** Fire trucks stay out of kitchens and off the clouds. */
export function canVisit({ hero, members }: Cast, theme: ThemeName): boolean {
  const leads = hero ? [hero.subject] : members.map((one) => one.subject)
  return leads.every((one) => {
    if (!one || !isVehicle(one)) return true
    const { moves } = one
    return REACH[moves === 'flies' || moves === 'swims' ? moves : 'rolls'].includes(theme)
  })
}

/** Pages that may do without the hero: views and patterns first, as many as the rule allows. */
function pagesAway(
  order: readonly Composition[],
  { pages, keep = [] }: PlanRequest,
  random: Random,
): Set<number> {
  const locked = new Set(keep.map((page) => page.position - 1))
  const free = order
    .map((name, i) => ({ name, i }))
    .filter(({ i }) => !locked.has(i) && i > 0 && i < pages - 1)
  const views = random.shuffle(free.filter(({ name }) => name === 'environment'))
  const patterns = random.shuffle(free.filter(({ name }) => name === 'pattern'))
  const mixed = views.flatMap((view, k) => [view, ...(patterns[k] ? [patterns[k]] : [])])
  const candidates = [...new Set([...mixed, ...patterns])]
  return new Set(candidates.slice(0, pagesWithoutHero(pages)).map(({ i }) => i))
}

/** From setting out to good night. Undefined: an ordinary page. */
function beatOf(i: number, pages: number, random: Random): Beat | undefined {
  if (i === 0) return 'open'
  if (i === pages - 1 && pages > 2) return 'night'
  const t = i / Math.max(1, pages - 1)
  if (t < 0.07) return 'setout'
  if (t > 0.9) return 'evening'
  if (t > 0.78) return random.chance(0.75) ? 'party' : undefined
  if (t < 0.3) return random.chance(0.45) ? 'friend' : undefined
  if (t < 0.5) return random.chance(0.55) ? 'trouble' : undefined
  if (t < 0.65) return random.chance(0.5) ? 'help' : undefined
  return undefined
}

/** One story in ten scenes; a book of another length has some of them twice, or leaves some out. */
const SCENES: readonly Beat[] = [
  ...(['open', 'setout', 'friend', 'friend', 'trouble'] as const),
  ...(['trouble', 'help', 'help', 'party', 'night'] as const),
]

function sceneBeat(i: number, pages: number): Beat {
  if (pages === 1) return 'open'
  return SCENES[Math.round((i / (pages - 1)) * (SCENES.length - 1))]!
}

/** Where each season is at its best. */
const OF_SEASON: Record<Season, readonly ThemeName[]> = {
  spring: ['meadow', 'garden', 'farm'],
  summer: ['beach', 'river', 'sea', 'playground', 'sky'],
  autumn: ['forest', 'market', 'village'],
  winter: ['winter', 'mountains', 'city'],
}

/** The season of a page: the book goes through the year once. */
const seasonOf = (i: number, pages: number): Season =>
  SEASONS[Math.min(SEASONS.length - 1, Math.floor((i / pages) * SEASONS.length))]!

function throughTheYear(pages: number, cast: Cast, random: Random): ThemeName[] {
  return Array.from({ length: pages }, (_, i) => {
    const open = OF_SEASON[seasonOf(i, pages)].filter((theme) => canVisit(cast, theme))
    return open.length > 0 ? open[i % 3 === 2 ? random.int(0, open.length - 1) : 0]! : cast.themes[0]!
  })
}
