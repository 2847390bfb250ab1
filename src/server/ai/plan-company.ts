import 'server-only'
import type { Composition } from '@/domain/composition'
import type { Random } from './artist/random'
import { isLiving, isVehicle } from './artist/read-hero'
import { SUBJECTS, type Subject, subject } from './artist/subjects'
import type { ThemeName } from './artist/theme'
import { THEMES } from './artist/themes'
import { type Cast, type Member, UNSEEN } from './plan-cast'
import { companionsOf, type Filling, sightsOf, thingsOf } from './plan-grammar'
import { withArticle } from './plan-grammar-words'
import type { World } from './plan-world'

/** Who a page is about, in words for the beginning or the middle of a sentence. */
export type Lead = { readonly member: Member; readonly words: string }

/** A hero is introduced in full this often, most of all on the first page. */
const IN_FULL = { first: 0.8, later: 0.35 }
/** Somebody of a cast gets an adjective this often. */
const DESCRIBED = 0.55
const ADJECTIVES =
  'curious sleepy tiny proud shy cheerful clever brave gentle playful happy little jolly dreamy kind'.split(
    ' ',
  )

/** Chooses who the page is about: the hero, or whoever of the cast was seen least. `uses` counts their pages. */
export function leadOf(
  { position, theme }: { position: number; theme: ThemeName },
  cast: Cast,
  uses: (who: string) => number,
  random: Random,
): Lead {
  const { hero } = cast
  if (hero) {
    const full = random.chance(position === 1 ? IN_FULL.first : IN_FULL.later)
    const member = { subject: hero.subject ?? UNSEEN, label: hero.short }
    return { member, words: full ? hero.phrase : hero.short }
  }
  const pool = cast.members.length > 0 ? roomFor(cast.members, theme) : castOfTheme(theme, cast)
  const [a, b] = [random.pick(pool), random.pick(pool)]
  const member = uses(a.label) <= uses(b.label) ? a : b
  if (member.subject.number !== 'one') return { member, words: member.label }
  const described = isLiving(member.subject) && !member.label.includes(' ') && random.chance(DESCRIBED)
  return {
    member,
    words: withArticle(described ? `${random.pick(ADJECTIVES)} ${member.label}` : member.label),
  }
}

const LARGE = new Set(
  `horse cow ox bison water-buffalo donkey camel two-hump-camel elephant mammoth giraffe zebra rhinoceros hippopotamus
  moose deer whale spouting-whale orca shark dolphin sauropod t-rex crocodile`
    .trim()
    .split(/\s+/),
)

/** Horses stay out of the attic where somebody smaller can go. */
function roomFor(members: readonly Member[], theme: ThemeName): readonly Member[] {
  const small = members.filter((one) => !LARGE.has(one.subject.id) && !isVehicle(one.subject))
  return THEMES[theme].indoors && small.length > 0 ? small : members
}

/** Nobody is named in the idea: whoever lives in the theme, or what ornaments are made of. */
function castOfTheme(theme: ThemeName, { mode }: Cast): Member[] {
  const subjects = mode === 'mandalas' ? MOTIFS : companionsOf(THEMES[theme])
  return subjects.map((one) => ({ subject: one, label: one.label }))
}

const MOTIFS =
  'rose lotus blossom hibiscus feather spiral-shell maple-leaf star four-leaf-clover butterfly red-heart gem-stone tulip peacock sun snowflake cherry-blossom sunflower swan tropical-fish strawberry mushroom owl herb'
    .split(' ')
    .map((id) => subject(id)!)

/** What a line about `lead` can be filled with in a theme. */
export function fillingFor(
  composition: Composition,
  theme: ThemeName,
  cast: Cast,
  world: World,
  lead: Lead,
): Filling {
  const { label, where } = THEMES[theme]
  const home = theme === cast.themes[0]
  const who = lead.member.subject
  const name = home ? world.name : label
  return {
    who: lead.words,
    whoKind: lead.member.label,
    friends: friendsFor(theme, cast, who),
    called: new Map(cast.others.flatMap(({ subject: one, called }) => (called ? [[one.id, called]] : []))),
    things: thingsFor(theme, cast, who),
    places: isVehicle(who) && !AFLOAT.has(theme) ? waysOf(who, name, home) : placesFor(theme, composition),
    sights: sightsOf(THEMES[theme]).filter((one) => one.id !== who.id),
    world: name,
    there: home ? world.there : where,
  }
}

/** Nooks are for looking closely; there is no room to run in them. */
function placesFor(theme: ThemeName, composition: Composition): readonly string[] {
  const { nooks, places } = THEMES[theme]
  return composition === 'close-up' ? [...places, ...nooks] : places
}

/** Worlds without roads, where a rocket is where everybody is. */
const AFLOAT = new Set<ThemeName>(['space', 'sky'])

const WAYS = {
  rolls: `on the winding road · on a bridge · at a red light · on a muddy track · in a dark tunnel · on a steep hill ·
    near the {} · outside the {} · on the way to the {}`,
  flies: `high in the clouds · on the runway · in a strong wind · above the hills · over the {} · near the {} ·
    on the way to the {}`,
  swims: `on tall waves · in the harbor · in a calm bay · at the pier · near the lighthouse · near the {} ·
    on the way to the {}`,
}

/** Where a vehicle can be around a place; away from home the place is always named. */
function waysOf({ moves }: Subject, world: string, home: boolean): string[] {
  const ways = moves === 'flies' || moves === 'swims' ? WAYS[moves] : WAYS.rolls
  const fitting = ways.split('·').filter((way) => home || way.includes('{}'))
  return fitting.map((way) => way.trim().replace('{}', world))
}

/** Somebody the idea names is met this many times as often as somebody the theme brings. */
const FROM_IDEA = 4

/** Whom people meet where people live. */
const NEIGHBORS =
  'girl boy old-woman old-man woman man cook farmer teacher police-officer health-worker artist'
    .split(' ')
    .map((id) => subject(id)!)
const AMONG_PEOPLE = new Set<ThemeName>(
  'city village market school home birthday fair playground workshop'.split(' ') as ThemeName[],
)
/** Nobody shakes hands with these, and nobody sleeps beside a worm. */
const VERMIN = new Set('rat worm bug ant'.split(' '))
const SHUNNED = new Set(['rat', 'worm'])

function friendsFor(theme: ThemeName, cast: Cast, lead: Subject): Subject[] {
  const named = cast.others.map((one) => one.subject).filter(isLiving)
  const around = companionsOf(THEMES[theme])
  const people = lead.kind === 'person' && AMONG_PEOPLE.has(theme)
  const unwelcome = people ? VERMIN : SHUNNED
  const welcome = around.filter((one) => !unwelcome.has(one.id))
  const met = people ? [...welcome, ...NEIGHBORS] : welcome
  const all = [...met, ...Array.from({ length: FROM_IDEA }, () => named).flat()]
  return all.filter((one) => one.id !== lead.id && one.id !== cast.hero?.subject?.id)
}

/** Things that are company enough for each other. */
const ENOUGH = 6

/** What vehicles carry. */
const CARGO =
  'wrapped-gift teddy-bear red-apple watermelon bouquet birthday-cake books basket bread balloon tulip pumpkin strawberry guitar soccer-ball suitcase potted-plant cupcake lemon drum'
    .split(' ')
    .map(subject)
    .filter((one): one is Subject => one !== undefined)

/** What people of a trade have at hand, wherever they are. */
const TOOLS: Readonly<Record<string, string>> = {
  firefighter: 'fire-engine fire-extinguisher ladder rescue-workers-helmet bell',
  'health-worker': 'stethoscope ambulance adhesive-bandage',
  'police-officer': 'police-car traffic-light whistle',
  astronaut: 'rocket telescope satellite',
  cook: 'spoon pot-of-food fork-and-knife',
  farmer: 'tractor basket ear-of-corn',
  artist: 'paintbrush artist-palette framed-picture',
  scientist: 'test-tube microscope magnet',
  teacher: 'books pencil globe',
  mechanic: 'wrench automobile toolbox',
  pilot: 'small-airplane compass goggles',
  'construction-worker': 'hammer ladder toolbox',
  detective: 'magnifying-glass footprints key',
  mage: 'magic-wand crystal-ball books',
}
/** Each as likely as this many things of the place. */
const TOOL_WEIGHT = 2

function toolsOf(lead: Subject): Subject[] {
  const trade = Object.keys(TOOLS).find((id) => lead.id === id || lead.id.endsWith(`-${id}`))
  const tools = (trade ? TOOLS[trade]! : '').split(' ').map(subject)
  const known = tools.filter((one): one is Subject => one !== undefined)
  return Array.from({ length: TOOL_WEIGHT }, () => known).flat()
}

const KINDRED = new Set(['plant', 'food'])

/** Everything of the same kind, for books about one flower. */
function kinOf(lead: Subject): readonly Subject[] {
  return KINDRED.has(lead.kind) ? SUBJECTS.filter((one) => one.kind === lead.kind) : []
}

function thingsFor(theme: ThemeName, cast: Cast, lead: Subject): Subject[] {
  const members = cast.members.map((one) => one.subject)
  const named = cast.others.map((one) => one.subject).filter((one) => !isLiving(one) && one.kind !== 'place')
  const around = isVehicle(lead) ? CARGO : [...thingsOf(THEMES[theme]), ...toolsOf(lead)]
  const kin = around.filter((one) => members.some((other) => other.kind === one.kind))
  const all = {
    hero: [...named, ...around],
    many: [...named, ...around],
    // Flowers go with flowers, food with food.
    things: [...members, ...named, ...(members.length < ENOUGH ? [...kin, ...kinOf(lead)] : [])],
    mandalas: [...members, ...MOTIFS],
  }[cast.mode]
  return [...new Set(all)].filter((one) => one.id !== lead.id)
}
