import 'server-only'
import type { Audience } from '@/domain/audience'
import type { PlanRequest } from '@/domain/plan'
import { type Mention, readMentions } from './artist/mentions'
import {
  type Friend,
  friendsOf,
  type Hero,
  heroOfDescription,
  heroOfIdea,
  isLiving,
  isVehicle,
  ORNAMENTAL,
  withoutName,
} from './artist/read-hero'
import type { Word } from './artist/read-words'
import { named, type Subject, subject } from './artist/subjects'
import { THEME_NAMES, type ThemeName } from './artist/theme'
import { THEMES, themeScores } from './artist/themes'
import { groupOf, isUncountable, MOOD_MOTIFS } from './plan-cast-groups'

/** Who the sentences are about: one hero, a cast that takes turns, things, or ornaments. */
export type CastMode = 'hero' | 'many' | 'things' | 'mandalas'

/** Somebody or something a page can be about, in the author's word for it. */
export type Member = {
  readonly subject: Subject
  readonly label: string
  /** How the idea speaks of somebody who belongs to the hero: "her grandmother". */
  readonly called?: string
}

export type Cast = {
  readonly mode: CastMode
  readonly hero?: Hero
  /** Who takes turns where there is no hero; empty: whoever lives in the theme. */
  readonly members: readonly Member[]
  /** Others the idea names: companions and things to show often. */
  readonly others: readonly Member[]
  /** The book's world first, then others the idea names. */
  readonly themes: readonly ThemeName[]
  /** Whether anything in the idea was understood. */
  readonly understood: boolean
}

/** Evidence of a second world in the idea, below which it is only a figure of speech. */
const SECOND_THEME = 2.4

/** Grown-ups who color to unwind would rather have flowers than hedgehogs at tea. */
const FOR_ADULTS = new Set<Audience>(['teen', 'adult'])

/** Reads who and what a book is about. Pure; any text gives a cast. */
export function castOf(request: PlanRequest): Cast {
  const { idea } = request
  const { words, mentions: all } = readMentions(idea)
  const mentions = all.filter((one) => !isYoungOfAnimals(one, all, words))
  const themes = themesOf(withoutName(idea), mentions)
  const understood = mentions.length > 0 || themes.known
  const friends = friendsOf(request.friends ?? [])
  const hero = request.hero?.trim() ? heroOfDescription(request.hero, idea) : heroOfIdea(idea)
  // The friends of a mermaid live where she does.
  const among =
    hero?.subject && hero.subject.kind !== 'person' ? words.filter((one) => !isFriends(one)) : words
  const groups = groupsIn(among, themes.known)
  if (hero) {
    const isHero = (one: Member) => one.subject === hero.subject || one.label === hero.name?.toLowerCase()
    const mentioned = mentions.filter((one) => !isHero(one)).map((one) => asCalled(one, idea))
    const others = [...membersCalled(friends), ...mentioned, ...groups]
    return { mode: 'hero', hero, members: [], others, themes: themes.names, understood: true }
  }
  const leads = unique([...mentions.filter((one) => !isUncountable(one.label)), ...groups])
  if (ORNAMENTAL.test(idea)) {
    const members = mentions.filter((one) => one.subject.kind !== 'place')
    return { mode: 'mandalas', members, others: [], themes: themes.names, understood: true }
  }
  if (!understood && groups.length === 0 && FOR_ADULTS.has(request.audience)) {
    const members = thingsAmong(membersOf(MOOD_MOTIFS))
    return { mode: 'things', members, others: [], themes: themes.names, understood: false }
  }
  const acting = (one: Member) => isLiving(one.subject) || isVehicle(one.subject)
  const mode = leads[0] && !acting(leads[0]) ? 'things' : 'many'
  const members = mode === 'many' ? leads.filter(acting) : thingsAmong(leads)
  const others = leads.filter((one) => !members.includes(one))
  const allPlaces = members.length > 0 && members.every((one) => one.subject.kind === 'place')
  const worlds = allPlaces ? themes.names.map(outdoors) : themes.names
  return { mode, members, others, themes: worlds, understood: understood || groups.length > 0 }
}

/** In "farm animals and their babies" nobody is a person. */
function isYoungOfAnimals(one: Mention, all: readonly Mention[], words: readonly Word[]): boolean {
  if (
    !/^(?:baby|child)$/.test(one.subject.id) ||
    !/^(?:their|its|her|his)$/.test(words[one.at - 1]?.text ?? '')
  )
    return false
  const people = all.some((other) => other !== one && other.subject.kind === 'person')
  const animals =
    all.some((other) => other.subject.kind === 'animal') ||
    words.some((word) => word.forms.includes('animal'))
  return animals && !people
}

/** Heroes of the library who come along, by their names. */
const membersCalled = (friends: readonly Friend[]): Member[] =>
  friends.map(({ name, subject }) => ({ subject, label: subject.label, called: name }))

/** Somebody of the hero's own, as the idea calls them. */
function asCalled(one: Member, idea: string): Member {
  const label = one.label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const own = new RegExp(`\\b(?:her|his|their) (?:\\p{L}+ )?${label}(?!\\p{L})`, 'iu').exec(idea)
  return isLiving(one.subject) && own ? { ...one, called: own[0].toLowerCase() } : one
}

/** Houses stand in a village, not in a living room. */
const outdoors = (theme: ThemeName): ThemeName => (THEMES[theme].indoors ? 'village' : theme)

/** Things to color; places only where there is nothing else. */
function thingsAmong(members: readonly Member[]): Member[] {
  const things = members.filter(({ subject: one }) => !isLiving(one) && !isVehicle(one))
  const small = things.filter((one) => one.subject.kind !== 'place')
  return small.length > 0 ? small : things
}

const isFriends = ({ forms }: Word) => forms.includes('friend')

/** The kinds a group word stands for. "Animals" of a known world are those who live there, which needs no list. */
function groupsIn(words: readonly Word[], worldKnown: boolean): Member[] {
  for (const word of words) {
    const plural = word.forms.length > 1
    const ids = word.forms.map((form) => groupOf(form)).find(Boolean)
    if (!ids || word.verb || (worldKnown && word.forms.includes('animal'))) continue
    const countable = named(word.forms.at(-1)!) !== undefined && !isUncountable(word.text)
    if (countable && !plural) continue
    return membersOf(ids)
  }
  return []
}

const membersOf = (ids: readonly string[]): Member[] =>
  ids.map((id) => subject(id)!).map((one) => ({ subject: one, label: one.label }))

function unique(members: readonly Member[]): Member[] {
  const seen = new Set<string>()
  return members.filter(({ subject: { id } }) => !seen.has(id) && seen.add(id))
}

/** The worlds an idea speaks of, or else the one where most of what it names lives. */
function themesOf(idea: string, mentions: readonly Mention[]): { names: ThemeName[]; known: boolean } {
  const scores = [...themeScores(idea)].filter(([, score]) => score > 0).sort((a, b) => b[1] - a[1])
  const strong = scores.filter(([, score]) => score >= SECOND_THEME).map(([name]) => name)
  if (strong.length > 0) return { names: strong.slice(0, 3), known: true }
  const ids = new Set(mentions.map((one) => one.subject.id))
  const atHome = (name: ThemeName) => THEMES[name].companions.filter((id) => ids.has(id)).length
  const hints = new Map(scores)
  const homes = THEME_NAMES.map((name) => ({ name, fit: atHome(name) + (hints.get(name) ?? 0) / 2 }))
  const [best] = homes.sort((a, b) => b.fit - a.fit)
  return best && best.fit > 0
    ? { names: [best.name], known: scores.length > 0 }
    : { names: ['garden'], known: false }
}

/** Stands for a hero no drawing comes close to. */
export const UNSEEN: Subject = {
  id: 'unseen',
  label: 'hero',
  kind: 'person',
  whole: true,
  moves: 'walks',
  number: 'one',
}
