import 'server-only'
import type { Audience } from '@/domain/audience'
import { BRIEF_WORDS, type PlannedPage, type PlanRequest } from '@/domain/plan'
import { FUNCTION_WORDS } from './artist/lexicon'
import type { Random } from './artist/random'
import { type BriefPicture, readBrief } from './artist/read-brief'
import type { Friend } from './artist/read-hero'
import { readWords } from './artist/read-words'
import { findSubjects, type Subject } from './artist/subjects'
import type { ThemeName } from './artist/theme'
import { THEMES } from './artist/themes'
import type { Slot } from './plan-arc'
import { type Cast, UNSEEN } from './plan-cast'
import { fillingFor, type Lead, leadOf } from './plan-company'
import { fillLine, type Line, linesFor } from './plan-grammar'
import { sentence } from './plan-grammar-words'
import type { World } from './plan-world'

/** What holds for every page of one book. */
export type Scope = {
  readonly request: PlanRequest
  readonly cast: Cast
  /** Where the book happens, in the author's word. */
  readonly world: World
  /** Who may be called by name besides the hero. */
  readonly friends: readonly Friend[]
  /** The weather or hour the idea speaks of. */
  readonly sky?: 'rain' | 'snow' | 'wind' | 'night' | undefined
}

/** A page with the line it came from and who it is about. */
export type Draft = { readonly page: PlannedPage; readonly line: string; readonly who: string }

/** How a page may be written: within its part of the story or not, how long, and whether it has to be understood. */
export type Manner = { readonly inBeat: boolean; readonly longest: number; readonly faithful: boolean }

/** Longest brief per audience, in words: what is read aloud to a toddler is short. */
export const LONGEST: Record<Audience, number> = { toddler: 9, children: 11, tween: 12, teen: 12, adult: 12 }

/** A brief that is there already, described as the planner describes its own. */
export function describePage(brief: string, composition: Slot['composition'], scope: Scope): PlannedPage {
  const picture = pictureOf(brief, scope)
  const heroOnPage = showsHero(picture, scope.cast)
  return { brief, composition, heroOnPage, ...sceneOf(picture, scope.cast, heroOnPage) }
}

/** The world a brief of this book is drawn in. */
export const themeOfPage = (brief: string, scope: Scope): ThemeName => pictureOf(brief, scope).theme

/** How the artist will read a brief of this book. */
function pictureOf(brief: string, { request, cast, friends }: Scope): BriefPicture {
  const hero = request.hero ? cast.hero?.subject : undefined
  return readBrief(brief, { idea: request.idea, friends, ...(hero && { hero }) })
}

/**
 * One way to write the page, or nothing when this throw of the dice did not work out: too long, something twice,
 * or a picture that would not show what the words say. `uses` counts how often somebody was on a page.
 */
export function draftPage(
  slot: Slot,
  theme: ThemeName,
  scope: Scope,
  manner: Manner,
  uses: (who: string) => number,
  random: Random,
): Draft | undefined {
  const { cast, world } = scope
  const lead = leadOf({ position: slot.position, theme }, cast, uses, random)
  const lines = linesFor(cast, lead.member.subject, slot.composition, THEMES[theme])
  const line = pickLine(lines, { ...slot, theme }, cast, manner.inBeat, random)
  const told = line && fillLine(line, fillingFor(slot.composition, theme, cast, world, lead), random)
  if (!told) return undefined
  const brief = slot.season ? `${told} in ${slot.season}` : inWeather(told, slot, theme, scope, random)
  const length = brief.split(' ').length
  if (length < BRIEF_WORDS.min || length > manner.longest || saysAWordTwice(brief)) return undefined
  const picture = pictureOf(brief, scope)
  const present = line.hasWho ? lead : undefined
  if (manner.faithful && !showsWhatItSays(brief, picture, theme, present, cast)) return undefined
  const who = present?.member.label ?? ''
  const heroOnPage = present !== undefined && cast.hero !== undefined
  const scene = sceneOf(picture, cast, heroOnPage || uses(who) >= NEW_FOR)
  return { page: { brief, composition: slot.composition, heroOnPage, ...scene }, line: line.text, who }
}

/** Worlds without weather. */
const NO_WEATHER = new Set<ThemeName>(['sea', 'space', 'desert'])
/** Share of the pages outdoors that tell the weather or the hour the idea speaks of. */
const IN_WEATHER = 0.45
const SKIES = { rain: 'in the rain', snow: 'in the snow', wind: 'in the wind', night: 'at night' } as const
/** A line that has an hour or a weather of its own. */
const HAS_SKY =
  /\b(?:rain|snow|wind|night|noon|morning|evening|bedtime|sun|sunny|sunset|moon|stars?|dark|storm|cloud|inside)/i

/** A line with the weather of the idea, in some of the pictures where there can be weather. */
function inWeather(told: string, slot: Slot, theme: ThemeName, scope: Scope, random: Random): string {
  const { sky } = scope
  if (!sky || slot.composition === 'pattern' || isStill(scope.cast)) return told
  if (THEMES[theme].indoors || NO_WEATHER.has(theme) || HAS_SKY.test(told)) return told
  return random.chance(IN_WEATHER) ? `${told} ${SKIES[sky]}` : told
}

/** The weather or hour an idea speaks of. */
export function skyOf(idea: string): Scope['sky'] {
  const { weather, time, theme } = readBrief('', { idea })
  if (weather) return weather
  return time === 'night' && theme !== 'space' && theme !== 'spooky' ? 'night' : undefined
}

/** Somebody of a cast is what a page is about for this many pages; later ones are about what is met. */
const NEW_FOR = 2

/** What is new on a page, and where. `familiar`: whoever the page is about is known already. */
function sceneOf(picture: BriefPicture, cast: Cast, familiar: boolean): { subject: string; setting: string } {
  const inPlace = new Set(findSubjects(picture.place ?? '').found.map((one) => one.subject.id))
  const [prop = picture.props[0]] = picture.props.filter((one) => !inPlace.has(one.id))
  const featured = (familiar ? (prop ?? picture.subject) : (picture.subject ?? prop))?.label
  const around = picture.place ?? THEMES[picture.theme].label
  // Still lifes have little around them; what is beside the thing tells one page from another.
  const beside = [picture.subject, ...picture.props].find(
    (one) => one && one.label !== featured && !inPlace.has(one.id),
  )
  const nowhere = cast.mode === 'mandalas' || (cast.mode === 'things' && !picture.place)
  return { subject: featured ?? around, setting: nowhere && beside ? `beside ${beside.label}` : around }
}

const sameKind = (one: Subject | undefined, other: Subject) =>
  one !== undefined && (one.id === other.id || one.id.endsWith(`-${other.id}`) || one.label === other.label)

const showsHero = ({ subject, props }: BriefPicture, { hero }: Cast) =>
  hero?.subject !== undefined && [subject, ...props].some((one) => sameKind(one, hero.subject!))

/** Still lifes and ornaments are at home anywhere; animals beside them may catch the eye first. */
const isStill = ({ mode }: Cast) => mode === 'mandalas' || mode === 'things'

/** Whether the artist would draw the right somebody in the right world, once, and at least one thing more. */
function showsWhatItSays(
  brief: string,
  picture: BriefPicture,
  theme: ThemeName,
  lead: Lead | undefined,
  cast: Cast,
): boolean {
  if (!isStill(cast) && picture.theme !== theme) return false
  if (!lead) return findSubjects(brief).found.length > 0 && !showsHero(picture, cast)
  const rest = findSubjects(brief.replace(lead.words, '').replace(sentence(lead.words), '')).found
  const who = lead.member.subject
  const twice = rest.some((one) => sameKind(one.subject, who))
  if ((twice && cast.mode !== 'mandalas') || rest.length === 0) return false
  if (who === UNSEEN || sameKind(picture.subject, who)) return true
  return isStill(cast) && picture.props.some((one) => sameKind(one, who))
}

/** "a mandala sun of suns": a word of some weight that comes twice, in whatever number. */
function saysAWordTwice(text: string): boolean {
  const words = readWords(text).filter((word) => word.text.length > 2 && !FUNCTION_WORDS.has(word.text))
  return words.some((word, at) =>
    words.some((other, i) => i > at && other.forms.some((form) => word.forms.includes(form))),
  )
}

/** How much a line that tells this part of the story is preferred, and a theme's own over a general one. */
const BEAT_WEIGHT = 12
const OWN_WEIGHT = 3
/** A book about cats shows cats: pages without anybody are rare there. */
const NOBODY_WEIGHT = 0.75

function pickLine(
  lines: readonly Line[],
  slot: Slot,
  cast: Cast,
  inBeat: boolean,
  random: Random,
): Line | undefined {
  const away = !isStill(cast) && slot.theme !== cast.themes[0]
  const fitting = lines.filter((line) => {
    if (line.beat && line.beat !== slot.beat) return false
    if (!line.own && !line.hasPlace && away) return false
    return !cast.hero || line.hasWho === slot.withHero
  })
  const edge = slot.beat === 'open' || slot.beat === 'night'
  const must = fitting.filter((line) => inBeat && edge && line.beat)
  const pool = must.length > 0 ? must : fitting
  const weights = pool.map((line) => {
    if (line.beat) return BEAT_WEIGHT
    if (!line.own) return 1
    return !cast.hero && cast.members.length > 0 && !line.hasWho ? NOBODY_WEIGHT : OWN_WEIGHT
  })
  const aim = random.next() * weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  return pool.find((_, i) => {
    sum += weights[i]!
    return sum > aim
  })
}
