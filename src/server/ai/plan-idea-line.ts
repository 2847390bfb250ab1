import 'server-only'
import { FUNCTION_WORDS } from './artist/lexicon'
import { bareVerb } from './artist/lexicon-verbs'
import { readWords, type Word } from './artist/read-words'
import { asEnglish } from './artist/subjects'
import type { Cast } from './plan-cast'
import { sentence } from './plan-grammar-words'

const RELATIVE = new Set(['who', 'that', 'which'])
const WITHIN = new Set('in on at with under over through by near inside among behind beside'.split(' '))
/** Where a sentence that is too long may end. */
const JOINTS = new Set([...WITHIN, 'and', 'for', 'from', 'to', 'while', 'because', 'but', 'into'])
const BEING = new Set(['is', 'was', 'has', 'does', 'his', 'its', 'as', 'this'])
/** Said of somebody who does nothing else. */
const AT_REST = 'poses'

/**
 * The idea of a book as the sentence of its first page, in at most `longest` words: "A fox astronaut baking bread on
 * the moon" → "The fox astronaut bakes bread on the moon". Nothing where the idea says nothing its hero does.
 */
export function ideaLine(idea: string, { hero }: Cast, longest: number): string | undefined {
  if (!hero?.kind) return undefined
  const words = readWords(asEnglish(idea).english)
  const kind = hero.kind.split(' ').at(-1)!
  const at = words.findIndex((word) => word.forms.includes(kind))
  if (at < 0) return undefined
  const trade = hero.phrase.split(' ').at(-1)!
  let from = words[at + 1]?.text === trade && trade !== kind ? at + 2 : at + 1
  if (words[from]?.mark && words[from]!.text === ',') from++
  const isRelative = RELATIVE.has(words[from]?.text ?? '')
  if (isRelative) from++
  const deed = doing(words[from], isRelative || FUNCTION_WORDS.has(words[from + 1]?.text ?? ''))
  if (!deed) return undefined
  const rest = untilMark(words.slice(from)).map((word) => word.written)
  const said = [...hero.phrase.split(' '), ...deed, ...(WITHIN.has(rest[0] ?? '') ? rest : rest.slice(1))]
  return sentence(fitted(said, longest).join(' ')).replace(/\bunder the (rain|snow)\b/, 'in the $1')
}

/** What the hero does, in the third person: "baking" → "bakes". `isDeed`: what stands around it makes it one. */
function doing(word: Word | undefined, isDeed: boolean): string[] | undefined {
  if (!word || word.mark) return undefined
  if (WITHIN.has(word.text)) return [AT_REST]
  const verb = bareVerb(word.text)
  if (verb && word.text.endsWith('ing')) return [thirdPerson(verb)]
  if (word.text.endsWith('ing') && word.text === 'looking') return ['looks']
  return /[^s]s$/.test(word.text) && (isDeed || verb) && !BEING.has(word.text) ? [word.text] : undefined
}

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`
}

function untilMark(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex((word) => word.mark)
  return end < 0 ? words : words.slice(0, end)
}

/** As many words as fit, cut before a word that begins another part. */
function fitted(words: readonly string[], longest: number): readonly string[] {
  if (words.length <= longest) return words
  for (let end = longest; end > 0; end--) if (JOINTS.has(words[end]!)) return words.slice(0, end)
  return words.slice(0, longest)
}
