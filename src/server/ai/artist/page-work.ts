import 'server-only'
import type { Audience } from '@/domain/audience'
import type { Composition } from '@/domain/composition'
import type { Style } from '@/domain/style'
import type { Trim } from '@/domain/trim'
import type { AudiencePlan } from './audience-plan'
import { artSetOf, type Cast, castOf, hasFigure } from './cast'
import { CREDIT } from './credits'
import type { Painting } from './engine/painting'
import { isOrnament } from './ornament-words'
import type { Random } from './random'
import type { BriefPicture } from './read-brief'
import type { Box, Focus, Scene } from './scene'
import { isRidden, SEATS } from './seats'
import type { StyleTraits } from './style-traits'
import { type Subject, subject } from './subjects'
import { THEMES } from './themes'

/** Everything that decides what a page looks like. */
export type PageRecipe = {
  readonly picture: BriefPicture
  readonly composition: Composition
  readonly audience: Audience
  readonly style: Style
  /** Points at print size. */
  readonly lineWeightPt: number
  /** 0 plain to 1 rich; .5 is the audience's usual. */
  readonly detail?: number
  readonly trim: Trim
  /** The same key always gets the same look. */
  readonly hero?: { readonly subject: Subject; readonly key: string }
  /** Others who always look alike. */
  readonly friends?: readonly { readonly subject: Subject; readonly key: string }[]
  readonly heroOnPage: boolean
  readonly seed: number
  /** The page's place in its book; layouts that come again take turns by it. */
  readonly place?: number
}

/** A page while it is being composed. */
export type PageWork = {
  readonly recipe: PageRecipe
  readonly plan: AudiencePlan
  readonly style: StyleTraits
  readonly p: Painting
  readonly random: Random
  readonly cast: Players
  /** Labels of what was drawn, and whose art was used. */
  readonly drawn: Set<string>
  readonly credits: Set<string>
  /** Ids of ready-made drawings in the scenery. */
  readonly used: Set<string>
}

/** Who is on the page. */
export type Players = {
  readonly main: Cast
  /** A second actor. */
  readonly friend: Cast | undefined
  /** Things and lesser actors, most important first. */
  readonly props: readonly Cast[]
  /** Whom and what the brief speaks of: they have to be seen. */
  readonly named: ReadonlySet<Cast>
}

/** A number that differs from page to page of a book, for what takes turns. */
export const turnOf = ({ recipe: { place, seed } }: PageWork): number => place ?? seed

/** Notes that a cast was drawn. */
export function credit(work: PageWork, cast: Cast): void {
  work.drawn.add(cast.subject.label)
  if (!cast.poses) work.credits.add(CREDIT[artSetOf(cast.subject, work.style.art, work.plan.art)])
}

const FALLBACK = 'rabbit'

/** Chooses who and what appears: the hero or the brief's subject, a friend, and things to fill the place with. */
export function playersOf(
  recipe: PageRecipe,
  plan: AudiencePlan,
  style: StyleTraits,
  random: Random,
): Players {
  const { picture, hero } = recipe
  const ornament = isOrnament(picture.words)
  // An ornament is made of things as they are, not of figures that smile.
  const asFigure = (one: Subject) => !(ornament && one.whole) && drawnAsFigure(one, plan, random)
  const said = [picture.subject, ...picture.props].filter(
    (one): one is Subject => one !== undefined && !isScenery(one, picture),
  )
  const lead = recipe.heroOnPage && hero ? hero.subject : said[0]
  const mainSubject = lead ?? subject(random.pick(THEMES[picture.theme].companions)) ?? subject(FALLBACK)!
  const key = recipe.heroOnPage && hero ? hero.key : undefined
  const rides = (one: Subject) =>
    SEATS[one.id] !== undefined && isRidden(picture.activity ?? '', picture.words, one.label)
  const keyOf = (one: Subject) => recipe.friends?.find(({ subject: { id } }) => id === one.id)?.key
  const cast = (one: Subject) => castOf(one, style, plan.art, keyOf(one), !rides(one) && asFigure(one))
  const main = castOf(mainSubject, style, plan.art, key, key !== undefined || asFigure(mainSubject))
  const others = said.filter((one, i) => one.id !== mainSubject.id && said.indexOf(one) === i)
  const friend = others.find(isActor)
  const extras = themeExtras(picture.theme, [mainSubject, ...others], random)
  // More than two figures would crowd a toddler's page, unless they are plain drawings.
  const rest = others.filter((one) => one !== friend && (plan.level > 0 || one.whole))
  const things = [...rest, ...extras].slice(0, Math.max(plan.props, rest.length)).map(cast)
  const second = friend && cast(friend)
  const named = new Set([...(second ? [second] : []), ...things.slice(0, rest.length)])
  return { main, friend: second, props: things, named }
}

/**
 * The beach brings its own lighthouse; the drawing that comes nearest to one is another tower. A road up a hill brings
 * its hill. And who is at home or at school is inside, where no house stands.
 */
const isScenery = ({ id, kind }: Subject, { theme, place = '' }: BriefPicture) =>
  (id === 'tokyo-tower' && theme === 'beach') ||
  (/mountain|mount-fuji/.test(id) && /hill/.test(place)) ||
  (kind === 'place' && THEMES[theme].indoors)

export const isActor = (one: Subject) =>
  one.kind === 'animal' || one.kind === 'person' || one.kind === 'fantasy'

/** What older readers like to see full of ornament: living things, not tools and houses. */
export const isOrnamental = ({ subject: { kind } }: Cast) =>
  kind === 'animal' || kind === 'fantasy' || kind === 'plant'

/** Faces get a body; animals drawn whole may keep their natural shape, the more so for older readers. */
function drawnAsFigure(one: Subject, plan: AudiencePlan, random: Random): boolean {
  if (!hasFigure(one) || (plan.level === 0 && one.whole && one.kind === 'animal')) return false
  // The drawing is the monster of a video game, all squares.
  if (one.id === 'alien-monster') return true
  return !one.whole || random.chance([0.75, 0.7, 0.55, 0.4, 0.3][plan.level]!)
}

/** What usually is at such a place, so that it does not look empty. */
function themeExtras(theme: BriefPicture['theme'], taken: readonly Subject[], random: Random): Subject[] {
  const { foreground, flying } = THEMES[theme].props
  const ids = [...random.shuffle(foreground), ...random.shuffle(flying).slice(0, 2)]
  const known = ids.map(subject).filter((one): one is Subject => one !== undefined)
  return known.filter((one) => !taken.some((other) => other.id === one.id))
}

/** The figure's box, points. */
export function figureBox(focus: Focus, aspect: number): Box {
  const half = (focus.height * aspect) / 2
  return { left: focus.x - half, right: focus.x + half, top: focus.y - focus.height, bottom: focus.y }
}

/** A scene for scenery to be drawn in. */
export function sceneOf(work: PageWork, box: Box, focus: Focus): Scene {
  const { recipe, plan, style, p, random } = work
  return {
    p,
    box,
    u: Math.min(box.right - box.left, box.bottom - box.top) / 100,
    level: plan.level,
    style,
    night: recipe.picture.time === 'night',
    weather: recipe.picture.weather,
    focus,
    random: random.fork('scenery'),
    used: work.used,
  }
}
