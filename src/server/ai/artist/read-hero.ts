import 'server-only'
import { DESCRIBING_WORDS, FUNCTION_WORDS } from './lexicon'
import { type Mention, readMentions } from './mentions'
import { readWords, type Word } from './read-words'
import { asEnglish, named, type Subject } from './subjects'

/** Who a book is about. */
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

const LIVING = new Set(['animal', 'person', 'fantasy'])
export const isLiving = (one: Subject) => LIVING.has(one.kind)
export const isVehicle = (one: Subject) => one.kind === 'transport'

/** Books of ornaments are about nobody. */
export const ORNAMENTAL = /\b(?:mandalas?|zentangles?|patterns?|ornaments?|tessellations?|doodles?)\b/i

/** The hero of an idea that is about one: "A shy dragon who …", "the little fire truck", "Luna the owl". */
export function heroOfIdea(idea: string): Hero | undefined {
  const { words, mentions } = readMentions(idea)
  const lead = leadOf(mentions)
  if (!lead || lead.plural || ORNAMENTAL.test(idea)) return undefined
  if (!(isLiving(lead.subject) || isVehicle(lead.subject))) return undefined
  const listed = mentions.some(
    (one) => one !== lead && isLiving(one.subject) && isList(words, lead.at, one.at),
  )
  return listed ? undefined : heroNamed(nameIn(words, lead), words, lead)
}

/** Whom an idea is about: in "an astronaut fox" the fox, whose trade comes first. */
function leadOf(mentions: readonly Mention[]): Mention | undefined {
  const [first] = mentions
  if (first?.subject.kind !== 'person') return first
  const animal = mentions.find((one) => one.at === first.at + 1 && one.subject.kind === 'animal')
  return animal && !first.plural ? animal : first
}

/** An idea without its hero's name, which says nothing about the world: a knight named Rose needs no garden. */
export function withoutName(idea: string): string {
  const name = heroOfIdea(idea)?.name
  return name ? idea.replaceAll(name, ' ') : idea
}

/** Whether only commas, "and" and descriptions stand between two mentions, and no article sets one apart. */
function isList(words: readonly Word[], a: number, b: number): boolean {
  const between = words.slice(Math.min(a, b) + 1, Math.max(a, b))
  const joins = (word: Word) => word.mark || word.text === 'and' || word.text === 'or'
  return between.length > 0 && between.every((word) => joins(word) || DESCRIBING_WORDS.has(word.text))
}

const CALLED = new Set(['named', 'called'])
const isCapital = (word: Word | undefined) => word !== undefined && /^\p{Lu}[\p{Ll}'’]/u.test(word.written)
const isNew = (word: Word) => !FUNCTION_WORDS.has(word.text) && !DESCRIBING_WORDS.has(word.text)

/** "an owl named Luna", "Luna the owl", "Luna, a little owl". */
function nameIn(words: readonly Word[], lead: Mention): string | undefined {
  const called = words.findIndex((word) => CALLED.has(word.text))
  if (called >= 0 && isCapital(words[called + 1])) return words[called + 1]!.written
  const [first, second, third] = words
  if (!first || !isCapital(first) || !isNew(first) || lead.at > 6) return undefined
  const apposition = second?.text === 'the' || (second?.mark && /^(?:an?|the)$/.test(third?.text ?? ''))
  return apposition ? first.written : undefined
}

/** The adjectives right before the hero, at most two, with a trade between: "small green", "brave pirate". */
function adjectives(words: readonly Word[], lead: Mention): string[] {
  const before: string[] = []
  let at = lead.at - lead.label.split(' ').length
  if (lead.subject.kind === 'animal' && isTrade(words[at])) before.unshift(words[at--]!.text)
  for (let n = 0; at >= 0 && n < 2 && DESCRIBING_WORDS.has(words[at]!.text); n++, at--)
    before.unshift(words[at]!.text)
  return before
}

/** Trades nobody in the art has. */
const TRADES = new Set(
  'pirate knight gardener explorer captain sailor superhero cowboy baker ninja'.split(' '),
)

const isTrade = (word: Word | undefined) =>
  word !== undefined &&
  !word.mark &&
  !word.verb &&
  !word.owner &&
  (TRADES.has(word.text) || named(word.text)?.kind === 'person')

/** A trade right after the kind: "fox astronaut". */
function trade(words: readonly Word[], lead: Mention): string {
  const next = words[lead.at + 1]
  return isTrade(next) ? ` ${next!.text}` : ''
}

/** Labels that are names already and take no article, and kin one calls by what they are. */
const PROPER = /^(?:Santa|Mrs\. Claus)$/
const KIN = /^(?:grandma|grandpa|granny|granddad|nana|mom|mommy|mum|mummy|dad|daddy)$/

/** The hero's kind as a name: "Grandma" in "Grandma and her cat", but not in "a grandma". */
function kindAsName(kind: string, words: readonly Word[], lead: Mention): string | undefined {
  if (PROPER.test(kind)) return kind
  const before = words[lead.at - 1]
  const alone =
    !before || before.mark || !(FUNCTION_WORDS.has(before.text) || DESCRIBING_WORDS.has(before.text))
  return KIN.test(kind) && alone ? kind.charAt(0).toUpperCase() + kind.slice(1) : undefined
}

function heroNamed(name: string | undefined, words: readonly Word[], lead: Mention): Hero {
  const kind = lead.label + trade(words, lead)
  const rest = { kind: lead.label, subject: lead.subject }
  if (name) return { phrase: `${name} the ${kind}`, short: name, name, ...rest }
  const proper = kindAsName(kind, words, lead)
  if (proper) return { phrase: proper, short: proper, ...rest }
  return { phrase: `the ${[...adjectives(words, lead), kind].join(' ')}`, short: `the ${kind}`, ...rest }
}

const NAME_AND_MORE = /^\s*(\p{Lu}[^:,(—–\n]{0,40}?)\s*(?:[:,(—–]|\bis\b)/u
const ARTICLE = /^(?:a|an|the|one|my|our)\b/i
const LONGEST_NAME = 4

/** The name a description starts with: "Pip: a small …", "Moss the Cat, grey …", or the whole of a short one. */
function nameOfDescription(description: string): string | undefined {
  if (ARTICLE.test(description)) return undefined
  const words = readWords(description)
  const called = NAME_AND_MORE.exec(description)?.[1]
  if (called && called.split(/\s+/).length <= LONGEST_NAME) return called
  return words.length <= 3 && isCapital(words[0]) ? description.trim() : undefined
}

/** A hero in the author's words: "Pip: a small green dragon", "Moss the Cat, grey", "a fox with a blue scarf". */
export function heroOfDescription(written: string, idea: string): Hero {
  const description = asEnglish(written).english.trim()
  const name = nameOfDescription(description)
  // A captain by name may be a cat: what follows the name says more than the name.
  const after = readMentions(name ? description.replace(name, '') : description)
  const own = after.mentions.some((one) => isLiving(one.subject)) ? after : readMentions(description)
  const borrowed = readMentions(idea)
  const lead = own.mentions[0] ?? borrowed.mentions.find((one) => isLiving(one.subject))
  if (!lead) return { phrase: name ?? 'the hero', short: name ?? 'the hero', ...(name && { name }) }
  const { words } = own.mentions[0] ? own : borrowed
  if (!name) return heroNamed(nameIn(words, lead), words, lead)
  const short = name.split(/\s+the\s+/i)[0]!
  const said = readWords(name).some((word) => word.forms.some((form) => named(form)?.id === lead.subject.id))
  const phrase = said ? name : `${short} the ${lead.label}`
  return { phrase, short, name: short, kind: lead.label, subject: lead.subject }
}

/** Somebody a brief may call by name, and what they are drawn as. */
export type Friend = { readonly name: string; readonly words: string; readonly subject: Subject }

/** Who else is in a book, from words like "Bo: a brown bear"; those no drawing comes close to are left out. */
export function friendsOf(written: readonly string[]): Friend[] {
  return written.flatMap((words) => {
    const { name, short, subject } = heroOfDescription(words, '')
    return subject ? [{ name: name ?? short, words, subject }] : []
  })
}
