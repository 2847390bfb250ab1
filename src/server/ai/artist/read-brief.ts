import 'server-only'
import { bareVerb } from './lexicon-verbs'
import { type Friend, type Hero, heroOfDescription, heroOfIdea, withoutName } from './read-hero'
import { readWords, type Word } from './read-words'
import { asEnglish, type Found, findSubjects, type Subject } from './subjects'
import type { ThemeName } from './theme'
import { THEMES, tellingWords, themeOf, themeScores } from './themes'

/** What a scene brief asks the artist to draw. */
export type BriefPicture = {
  theme: ThemeName
  /** One of the theme's named spots. */
  place?: string
  /** Who or what the picture is about. */
  subject?: Subject
  /** What else is named, most important first. */
  props: Subject[]
  time: 'day' | 'night'
  weather?: 'rain' | 'snow' | 'wind'
  /** A bare verb: "pull". */
  activity?: string
  words: string
}

/** The book a brief belongs to. `heroName` is what the author calls the hero, if anything. */
export type BriefBook = { idea: string; hero?: Subject; heroName?: string; friends?: readonly Friend[] }

const MOST_PROPS = 6
/** The book's own world counts this much, so that one visiting whale does not flood the bakery. */
const BOOK_THEME_WEIGHT = 1.6

/** A page about a whale alone is under the sea. */
const SUBJECT_THEME_WEIGHT = 0.6

const NIGHT =
  /\b(?:night|nights|midnight|moonlight|moonlit|bedtime|asleep|dusk|evening|starlight|starry|twilight|nightfall|in a dream|fireflies|lullaby|(?:under|beneath|below|counts?|watch(?:es)?) (?:the |a sky of )?(?:moon|stars?)|good ?night)\b/i
const WEATHER: readonly [NonNullable<BriefPicture['weather']>, RegExp][] = [
  ['snow', /\b(?:snow|snows|snowy|snowing|snowfall|snowflakes?|blizzard|flurries|frosty)\b/i],
  [
    'rain',
    /\b(?:rain|rains|rainy|raining|raindrops?|puddles?|drizzle|downpour|thunderstorm|storm|stormy)\b/i,
  ],
  ['wind', /\b(?:wind|winds|windy|breeze|breezy|gust|gusts|gale)\b/i],
]
/** Where vehicles are besides the spots of the city. */
const WAY = /\b(?:winding road|muddy track|steep hill|dark tunnel|country road|highway|red light)\b/i
const DARK_THEMES: readonly ThemeName[] = ['space', 'spooky']

/**
 * Reads a scene brief the way a person would: who, what, where, when.
 * Whatever the text leaves open comes from the book's idea, and what that leaves open is a garden by day; so any
 * text, also an empty one, gives a picture. Pure and deterministic.
 */
export function readBrief(brief: string, written: BriefBook): BriefPicture {
  const book = withHero(written)
  const said = brief.trim() || book.idea.trim()
  const text = byKind(asEnglish(said).english, book)
  const { found, unknown } = findSubjects(text)
  const words = readWords(text)
  const subject = subjectOf(words, found, unknown, book)
  const theme = themeIn(text, found, subject, book)
  const place = placeIn(words, theme) ?? (theme === 'city' ? WAY.exec(text)?.[0].toLowerCase() : undefined)
  const weather = WEATHER.find(([, pattern]) => pattern.test(text))?.[0]
  const activity = activityIn(words)
  return {
    theme,
    props: propsIn(words, found, unknown, subject),
    time: NIGHT.test(text) || DARK_THEMES.includes(theme) ? 'night' : 'day',
    words: said,
    ...(place && { place }),
    ...(subject && { subject }),
    ...(weather && { weather }),
    ...(activity && { activity }),
  }
}

/**
 * The hero of a book, from its description ("Pip: a small green dragon") or else from the idea, when that is about
 * one. Nothing when there is no hero, or none that can be drawn.
 */
export function heroSubject(description: string, idea: string): Subject | undefined {
  return description.trim() ? heroOfDescription(description, idea).subject : heroOfIdea(idea)?.subject
}

type Home = {
  readonly idea: string
  readonly theme: ReturnType<typeof themeOf>
  readonly hero: Hero | undefined
}
let lastHome: Home | undefined

/** What the idea says about every page, remembered: a book's pages are read one after the other. */
function homeOf(idea: string): Home {
  if (lastHome?.idea !== idea) lastHome = { idea, theme: themeOf(withoutName(idea)), hero: heroOfIdea(idea) }
  return lastHome
}

/** A book whose hero is only in its idea, with that hero. */
function withHero(book: BriefBook): BriefBook {
  const { hero } = homeOf(book.idea)
  const mine = hero?.subject && (!book.hero || isHero(book.hero, hero.subject)) ? hero : undefined
  const name = book.heroName ?? mine?.name
  return { ...book, ...(mine?.subject && { hero: mine.subject }), ...(name && { heroName: name }) }
}

/** The hero and its variants: "woman astronaut" and "astronaut" are the same hero. */
const isHero = (one: Subject, hero: Subject) => one.id === hero.id || one.id.endsWith(`-${hero.id}`)

function subjectOf(
  words: readonly Word[],
  found: readonly Found[],
  unknown: readonly string[],
  { idea, hero }: BriefBook,
): Subject | undefined {
  if (!hero) return found[0]?.subject ?? findSubjects(idea).found[0]?.subject
  if (found.length === 0 || found.some((one) => isHero(one.subject, hero))) return hero
  return namesSomebody(words, unknown) ? hero : found[0]!.subject
}

/** The brief with kinds for names, which may be words of their own: "Rose" the knight, "Bo" the bear. */
function byKind(brief: string, { hero, heroName, friends = [] }: BriefBook): string {
  const called = [...(hero && heroName ? [{ name: heroName, subject: hero }] : []), ...friends]
  return called.reduce((text, { name, subject }) => {
    const letters = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return text.replace(new RegExp(`(?<![\\p{L}\\p{M}])${letters}(?![\\p{L}\\p{M}])`, 'giu'), subject.label)
  }, brief)
}

const PRONOUNS = new Set(['he', 'she', 'they'])

/** Whether somebody unknown is spoken of by name ("Pip counts pies") or by a pronoun. */
function namesSomebody(words: readonly Word[], unknown: readonly string[]): boolean {
  return words.some((word, at) => {
    if (PRONOUNS.has(word.text)) return true
    const opens = at === 0 || words[at - 1]!.mark
    return isName(word, unknown) && (!opens || isDoing(words[at + 1]))
  })
}

const isName = (word: Word | undefined, unknown: readonly string[]) =>
  word !== undefined && /^\p{Lu}/u.test(word.written) && unknown.includes(word.text)

const isDoing = (word: Word | undefined) => word !== undefined && bareVerb(word.text) !== undefined

function themeIn(
  text: string,
  found: readonly Found[],
  subject: Subject | undefined,
  book: BriefBook,
): ThemeName {
  const ofHero = found.filter(
    ({ subject: one }) => book.hero && one.id === subject?.id && isHero(one, book.hero),
  )
  const silent = new Set(ofHero.flatMap(({ word }) => readWords(word).flatMap((part) => part.forms)))
  const scores = themeScores(text, silent)
  if (subject && ofHero.length === 0)
    for (const theme of themeScores(subject.label).keys())
      scores.set(theme, (scores.get(theme) ?? 0) + SUBJECT_THEME_WEIGHT)
  const home = homeOf(book.idea).theme
  if (home.known) scores.set(home.theme, (scores.get(home.theme) ?? 0) + BOOK_THEME_WEIGHT)
  const [best] = [...scores].sort((a, b) => b[1] - a[1])
  return best && best[1] > 0 ? best[0] : home.theme
}

/** The spot whose every telling word the brief names. */
function placeIn(words: readonly Word[], theme: ThemeName): string | undefined {
  const said = new Set(words.flatMap((word) => word.forms))
  const { places, nooks } = THEMES[theme]
  return [...places, ...nooks].find((place) => tellingWords(place).every((word) => said.has(word)))
}

function propsIn(
  words: readonly Word[],
  found: readonly Found[],
  unknown: readonly string[],
  subject: Subject | undefined,
): Subject[] {
  const said = new Set(found.filter((one) => one.subject.id === subject?.id).map((one) => one.word))
  const props: Subject[] = []
  for (const one of found) {
    if (said.has(one.word) || props.length === MOST_PROPS || isTitle(words, one, said, unknown)) continue
    said.add(one.word)
    props.push(one.subject)
  }
  return props
}

/** "The fox astronaut", "the astronaut fox" and "Captain Whiskers" are one each: a trade or a title is no second person on the page. */
function isTitle(
  words: readonly Word[],
  { subject, word }: Found,
  ofSubject: ReadonlySet<string>,
  unknown: readonly string[],
): boolean {
  const at = words.findIndex((one) => one.text === word)
  if (subject.kind !== 'person' || at < 0) return false
  const [before, after] = [words[at - 1], words[at + 1]]
  const beside = [before, after].some((one) => one !== undefined && ofSubject.has(one.text))
  return beside || isName(after, unknown)
}

function activityIn(words: readonly Word[]): string | undefined {
  for (const word of words) {
    const verb = bareVerb(word.text)
    if (verb) return verb
  }
  return undefined
}
