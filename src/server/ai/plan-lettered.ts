import 'server-only'
import { contentWords, type Plan, type PlannedPage, type PlanRequest, saysTheSame } from '@/domain/plan'
import { affirmationsFor } from './affirmations'
import { lettersIn } from './artist/lettering'
import { type Random, seededRandom } from './artist/random'
import { isLiving } from './artist/read-hero'
import { asEnglish, SUBJECTS, type Subject, subject } from './artist/subjects'
import type { ThemeName } from './artist/theme'
import { THEMES } from './artist/themes'
import { castOf } from './plan-cast'
import { pluralOf } from './plan-grammar-words'
import { worldIn } from './plan-world'
import { planBook } from './planner'

/** One page of a template: what it says and shows, the best way first. */
type Ways = (position: number, random: Random) => readonly PlannedPage[]

/**
 * Plans a book of letters, numbers or sentences, with things of the book's world. Any number of pages: what is
 * through begins again with other things. Locked pages come back as they were, and the same request gives the same plan.
 */
export function planLettered(request: PlanRequest): Plan {
  const story = planBook({ ...request, keep: request.keep ?? [] })
  const world = thingsOfWorld(request)
  const ways = waysOf(request, world, story.pages)
  const kept = new Map((request.keep ?? []).map((page) => [page.position, page]))
  const said = [...(request.avoid ?? []), ...(request.keep ?? []).map((page) => page.brief)].map(contentWords)
  const shown = new Map<string, number>()
  const random = seededRandom(request.seed).fork(request.template ?? '')
  const pages = Array.from({ length: request.pages }, (_, i): PlannedPage => {
    const position = i + 1
    if (kept.has(position)) return story.pages[i]!
    const open = ways(position, random.fork(`page ${position}`)).filter((page) => {
      const words = contentWords(page.brief)
      return !said.some((other) => saysTheSame(other, words))
    })
    // Among the ways nobody has read yet, the one whose subject was shown least.
    const fresh = [...open].sort((a, b) => (shown.get(a.subject) ?? 0) - (shown.get(b.subject) ?? 0))
    const page = fresh[0] ?? story.pages[i]!
    said.push(contentWords(page.brief))
    shown.set(page.subject, (shown.get(page.subject) ?? 0) + 1)
    return page
  })
  const { place } = world
  return { pages, title: titleOf(request, place, story.title), ...(story.note && { note: story.note }) }
}

/** Another page for the letter, number or kind of sentence that a brief quotes; nothing when it quotes none. */
export function letteredAlike(request: PlanRequest, brief: string): PlannedPage | undefined {
  const text = lettersIn(brief)
  if (text === undefined) return undefined
  const world = thingsOfWorld(request)
  const random = seededRandom(request.seed).fork('alike')
  const said = [brief, ...(request.avoid ?? [])].map(contentWords)
  const ways = /^[A-Z]$/.test(text)
    ? letterWays(text, world, random)
    : /^\d+$/.test(text) && NUMBERS[Number(text) - 1]
      ? numberWays(Number(text), world, random)
      : sentenceWays(request, [], 2, world, random)
  return ways.find((page) => !said.some((other) => saysTheSame(other, contentWords(page.brief))))
}

function waysOf(request: PlanRequest, world: World, story: readonly PlannedPage[]): Ways {
  switch (request.template) {
    case 'alphabet':
      return (position, random) => letterWays(LETTERS[(position - 1) % LETTERS.length]!, world, random)
    case 'numbers':
      return (position, random) => numberWays(((position - 1) % NUMBERS.length) + 1, world, random)
    default:
      // Every other page is a picture of the story, the cover too.
      return (position, random) =>
        position % 2 === 1 ? [story[position - 1]!] : sentenceWays(request, story, position, world, random)
  }
}

function titleOf({ template }: PlanRequest, place: string, story: string): string {
  if (template === 'alphabet') return `A to Z ${place}`
  if (template === 'numbers') return `Counting ${place}`
  return story
}

type World = {
  /** "at the bakery". */
  readonly place: string
  /** How near a subject is to the book: what the idea names first, then its world, then the worlds beside it. */
  readonly nearness: (one: Subject) => number
}

function thingsOfWorld(request: PlanRequest): World {
  const cast = castOf(request)
  const home = cast.themes[0]!
  const named = new Set([...cast.members, ...cast.others].map((one) => one.subject.id))
  const here = idsOf(home)
  const near = new Set(THEMES[home].neighbors.flatMap((theme) => [...idsOf(theme)]))
  const nearness = ({ id }: Subject) => (named.has(id) ? 8 : here.has(id) ? 5 : near.has(id) ? 2 : 0)
  return { place: placeTitle(worldIn(asEnglish(request.idea).english, home).there), nearness }
}

function idsOf(theme: ThemeName): Set<string> {
  const { companions, things, props } = THEMES[theme]
  return new Set([...companions, ...things, ...props.foreground, ...props.background])
}

/** "at the bakery" → "at the Bakery". */
const placeTitle = (there: string) => there.replace(/\S+$/, (word) => word[0]!.toUpperCase() + word.slice(1))

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** What can stand beside a letter or be counted: one plain word for one thing. */
const PLAIN = SUBJECTS.filter(
  ({ label, kind, number }) =>
    /^[a-z-]+$/i.test(label) && number === 'one' && kind !== 'place' && kind !== 'person' && kind !== 'sky',
)

/** Words for letters few drawings begin with. */
const RARE: Record<string, readonly [words: string, subject: string]> = {
  I: ['is for ice cream', 'ice-cream'],
  Q: ['is for queen', 'princess'],
  X: ['is in fox', 'fox'],
}

function letterWays(letter: string, { nearness }: World, random: Random): PlannedPage[] {
  const rank = new Map(PLAIN.map((one) => [one, rankOf(one, nearness, random)]))
  const own = PLAIN.filter((one) => one.label[0]!.toUpperCase() === letter)
  const ways = own
    .sort((a, b) => rank.get(b)! - rank.get(a)!)
    .map(({ label }) => page(`"${letter}" is for ${label}`, label, 'full-body'))
  const rare = RARE[letter]
  return rare
    ? [page(`"${letter}" ${rare[0]}`, subject(rare[1])?.label ?? rare[1], 'full-body'), ...ways]
    : ways
}

/** What belongs to the book first, animals before things, and chance among what is left. */
const rankOf = (one: Subject, nearness: World['nearness'], random: Random) =>
  nearness(one) + (one.kind === 'animal' ? 1.5 : 0) + (one.whole ? 0.5 : 0) + random.next() * 2

const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
/** Counted as a whole or not at all; the best known of a world. */
const WAYS = 12

function numberWays(number: number, { nearness }: World, random: Random): PlannedPage[] {
  const countable = PLAIN.filter((one) => one.whole || !isLiving(one))
  const rank = new Map(countable.map((one) => [one, rankOf(one, nearness, random)]))
  return countable
    .sort((a, b) => rank.get(b)! - rank.get(a)!)
    .slice(0, WAYS)
    .map(({ label }) => {
      const things = number === 1 ? label : pluralOf(label)
      return page(`"${number}" and ${NUMBERS[number - 1]} ${things}`, label, 'pattern')
    })
}

/** Things around a sentence to choose from. */
const AROUND = 6

function sentenceWays(
  request: PlanRequest,
  story: readonly PlannedPage[],
  position: number,
  { nearness }: World,
  random: Random,
): PlannedPage[] {
  const things = PLAIN.filter((one) => !isLiving(one) && nearness(one) > 0)
  const around = random.shuffle(things).slice(0, AROUND)
  const hasHero = story.some((one) => one.heroOnPage)
  // The hero stands by every other sentence.
  const heroOnPage = hasHero && position % 4 === 0
  const sentences = affirmationsFor(request.audience)
  const turn = Math.floor(position / 2) - 1
  const start = seededRandom(request.seed)
    .fork('sentences')
    .int(0, sentences.length - 1)
  return sentences.map((_, k) => {
    const sentence = sentences[(start + turn + k) % sentences.length]!
    const [one, two = one] = [around[k % around.length], around[(k + 1) % around.length]]
    const beside =
      one && two ? ` with ${pluralOf(one.label)} and ${pluralOf(two.label)}` : ' with stars and hearts'
    return { ...page(`"${sentence}"${beside}`, sentence, 'pattern'), heroOnPage }
  })
}

const page = (brief: string, subject: string, composition: PlannedPage['composition']): PlannedPage => ({
  brief,
  composition,
  subject,
  heroOnPage: false,
})
