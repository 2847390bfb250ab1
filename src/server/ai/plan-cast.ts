import 'server-only'
import type { PlanRequest } from '@/domain/plan'
import { DESCRIBING_WORDS, FUNCTION_WORDS } from './artist/lexicon'
import { plainPhrase, readWords, type Word } from './artist/read-words'
import { asEnglish, findSubjects, named, type Subject, subject } from './artist/subjects'
import { THEME_NAMES, type ThemeName } from './artist/theme'
import { THEMES, themeScores } from './artist/themes'
import { groupOf, isUncountable } from './plan-cast-groups'

/** Who the sentences are about: one hero, a cast that takes turns, things, or ornaments. */
export type CastMode = 'hero' | 'many' | 'things' | 'mandalas'

export type Hero = {
  /** How the hero is introduced: "Pip the dragon", "the shy dragon". */
  readonly phrase: string
  /** How the hero is called afterwards: "Pip", "the dragon". */
  readonly short: string
  readonly name?: string
  /** The author's word for what the hero is: "axolotl". */
  readonly kind?: string
  /** What the hero is drawn as; nothing when no drawing comes close. */
  readonly subject?: Subject
}

/** Somebody or something a page can be about, in the author's word for it. */
export type Member = { readonly subject: Subject; readonly label: string }

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

const LIVING = new Set(['animal', 'person', 'fantasy'])
export const isLiving = (one: Subject) => LIVING.has(one.kind)
export const isVehicle = (one: Subject) => one.kind === 'transport'

const MANDALA = /\b(?:mandalas?|zentangles?|patterns?|ornaments?|tessellations?|doodles?)\b/i
/** Evidence of a second world in the idea, below which it is only a figure of speech. */
const SECOND_THEME = 2.4

type Mention = Member & { plural: boolean; at: number }

/** Reads who and what a book is about. Pure; any text gives a cast. */
export function castOf(request: PlanRequest): Cast {
  const idea = asEnglish(request.idea).english
  const words = readWords(idea)
  const mentions = mentionsIn(idea, words)
  const themes = themesOf(idea, mentions)
  const understood = mentions.length > 0 || themes.known
  const groups = groupsIn(words, themes.known)
  const hero = request.hero?.trim()
    ? heroOfDescription(request.hero, idea)
    : heroOfIdea(words, mentions, groups)
  const rest = (taken: readonly Subject[]) => mentions.filter((one) => !taken.includes(one.subject))
  if (hero) {
    const others = [...rest(hero.subject ? [hero.subject] : []), ...groups]
    return { mode: 'hero', hero, members: [], others, themes: themes.names, understood: true }
  }
  const all = unique([...mentions.filter((one) => !isUncountable(one.label)), ...groups])
  if (MANDALA.test(idea)) {
    const members = mentions.filter((one) => one.subject.kind !== 'place')
    return { mode: 'mandalas', members, others: [], themes: themes.names, understood: true }
  }
  const acting = (one: Member) => isLiving(one.subject) || isVehicle(one.subject)
  const mode = all[0] && !acting(all[0]) ? 'things' : 'many'
  const members = mode === 'many' ? all.filter(acting) : thingsAmong(all)
  const others = all.filter((one) => !members.includes(one))
  const worlds = members.every((one) => one.subject.kind === 'place')
    ? themes.names.map(outdoors)
    : themes.names
  return { mode, members, others, themes: worlds, understood: understood || groups.length > 0 }
}

/** Houses stand in a village, not in a living room. */
const outdoors = (theme: ThemeName): ThemeName => (THEMES[theme].indoors ? 'village' : theme)

/** Things to color; places only where there is nothing else. */
function thingsAmong(members: readonly Member[]): Member[] {
  const things = members.filter(({ subject: { kind } }) => !LIVING.has(kind) && kind !== 'transport')
  const small = things.filter((one) => one.subject.kind !== 'place')
  return small.length > 0 ? small : things
}

/** What a text names, in its own words, in order of importance. */
function mentionsIn(text: string, words: readonly Word[]): Mention[] {
  const seen = new Set<string>()
  return findSubjects(text).found.flatMap(({ subject: one, word, hinted }) => {
    if (hinted || seen.has(word)) return []
    seen.add(word)
    const at = words.findIndex((candidate) => candidate.text === word.split(' ').pop())
    const last = words[at]
    const single = singularOf(word, last)
    const exact = named(single)
    const plural =
      one.number === 'many' || (single !== word && last?.forms.includes(single.split(' ').pop()!) === true)
    const inOwnWords = exact !== undefined && plainPhrase(one.label) !== single
    return [{ subject: exact ?? one, label: inOwnWords ? single : one.label, plural, at }]
  })
}

/** "teddy bears" → "teddy bear"; a word that is no plural stays. `last` is its last word. */
function singularOf(phrase: string, last: Word | undefined): string {
  if (/^\p{Extended_Pictographic}/u.test(phrase)) return named(phrase)?.label ?? phrase
  if (!last) return phrase
  const head = phrase.split(' ').slice(0, -1)
  const form = [...last.forms].reverse().find((one) => named([...head, one].join(' ')))
  return [...head, form ?? last.text].join(' ')
}

/** The kinds a group word stands for. "Animals" of a known world are those who live there, which needs no list. */
function groupsIn(words: readonly Word[], worldKnown: boolean): Member[] {
  for (const word of words) {
    const plural = word.forms.length > 1
    const ids = word.forms.map((form) => groupOf(form)).find(Boolean)
    if (!ids || word.verb || (worldKnown && word.forms.includes('animal'))) continue
    const countable = named(word.forms.at(-1)!) !== undefined && !isUncountable(word.text)
    if (countable && !plural) continue
    return ids.map((id) => subject(id)!).map((one) => ({ subject: one, label: one.label }))
  }
  return []
}

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

/** A hero when the idea is about one: "A shy dragon who …", "the little fire truck", "Luna the owl". */
function heroOfIdea(
  words: readonly Word[],
  mentions: readonly Mention[],
  groups: readonly Member[],
): Hero | undefined {
  const lead = mentions[0]
  if (!lead || lead.plural || !(isLiving(lead.subject) || isVehicle(lead.subject))) return undefined
  if (groups.some((one) => one.subject === lead.subject)) return undefined
  const listed = mentions.some(
    (one) => one !== lead && isLiving(one.subject) && isList(words, lead.at, one.at),
  )
  return listed ? undefined : heroNamed(nameIn(words, lead), words, lead)
}

/** Whether only commas, "and" and descriptions stand between two mentions, and no article sets one apart. */
function isList(words: readonly Word[], a: number, b: number): boolean {
  const between = words.slice(Math.min(a, b) + 1, Math.max(a, b))
  return (
    between.length > 0 &&
    between.every(
      (word) => word.mark || word.text === 'and' || word.text === 'or' || DESCRIBING_WORDS.has(word.text),
    )
  )
}

const CALLED = new Set(['named', 'called'])
const isCapital = (word: Word | undefined) => word !== undefined && /^\p{Lu}[\p{Ll}'’]/u.test(word.written)
const isNew = (word: Word) => !FUNCTION_WORDS.has(word.text) && !DESCRIBING_WORDS.has(word.text)

/** "an owl named Luna", "Luna the owl", "Luna, a little owl". */
function nameIn(words: readonly Word[], lead: Mention): string | undefined {
  const called = words.findIndex((word) => CALLED.has(word.text))
  if (called >= 0 && isCapital(words[called + 1])) return words[called + 1]!.written
  const [first, second] = words
  if (!first || !isCapital(first) || !isNew(first) || lead.at > 6) return undefined
  const apposition =
    second?.text === 'the' || (second?.mark && ['a', 'an', 'the'].includes(words[2]?.text ?? ''))
  return apposition ? first.written : undefined
}

/** The adjectives right before the hero, at most two: "small green". */
function adjectives(words: readonly Word[], lead: Mention): string[] {
  const before: string[] = []
  const start = lead.at - lead.label.split(' ').length
  for (let at = start; at >= 0 && before.length < 2 && DESCRIBING_WORDS.has(words[at]!.text); at--)
    before.unshift(words[at]!.text)
  return before
}

/** A trade right after the kind: "fox astronaut". */
function trade(words: readonly Word[], lead: Mention): string {
  const next = words[lead.at + 1]
  const what = next && !next.mark ? named(next.text) : undefined
  return what?.kind === 'person' && !next!.verb ? ` ${next!.text}` : ''
}

function heroNamed(name: string | undefined, words: readonly Word[], lead: Mention): Hero {
  const kind = lead.label + trade(words, lead)
  const short = name ?? `the ${kind}`
  const phrase = name ? `${name} the ${kind}` : `the ${[...adjectives(words, lead), kind].join(' ')}`
  return { phrase, short, ...(name && { name }), kind: lead.label, subject: lead.subject }
}

const NAME_AND_MORE = /^\s*(\p{Lu}[^:,(—–\n]{0,40}?)\s*(?:[:,(—–]|\bis\b)\s*(.*)$/su
const ARTICLE = /^(?:a|an|the|one|my|our)\b/i

/** A hero from "Pip: a small green dragon", "Moss the Cat, grey and grumpy", "a fox with a blue scarf". */
function heroOfDescription(written: string, idea: string): Hero {
  const description = asEnglish(written).english
  const parts = NAME_AND_MORE.exec(description)
  const called =
    parts && !ARTICLE.test(parts[1]!) && parts[1]!.split(/\s+/).length <= 4 ? parts[1]! : undefined
  const words = readWords(description)
  const [lead] = mentionsIn(description, words)
  const bare =
    called ??
    (words.length <= 3 && isCapital(words[0]) && !ARTICLE.test(description) ? description.trim() : undefined)
  const owner = lead ?? mentionsIn(idea, readWords(idea)).find((one) => isLiving(one.subject))
  if (!owner) return { phrase: bare ?? 'the hero', short: bare ?? 'the hero', ...(bare && { name: bare }) }
  if (!bare) return heroNamed(nameIn(words, owner), lead ? words : readWords(idea), owner)
  const first = bare.split(/\s+(?:the|The)\s+/)[0]!
  const said = readWords(bare).some((word) => word.forms.some((form) => named(form)?.id === owner.subject.id))
  return {
    phrase: said ? bare : `${first} the ${owner.label}`,
    short: first,
    name: first,
    subject: owner.subject,
  }
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
