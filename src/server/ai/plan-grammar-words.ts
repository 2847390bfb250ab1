import 'server-only'
import type { Subject } from './artist/subjects'

/** English the planner needs: articles, plurals and the start of a sentence. */

const IRREGULAR_PLURALS: Record<string, string> = {
  mouse: 'mice',
  goose: 'geese',
  person: 'people',
  child: 'children',
  man: 'men',
  woman: 'women',
  ox: 'oxen',
  wolf: 'wolves',
  elf: 'elves',
  leaf: 'leaves',
  loaf: 'loaves',
  scarf: 'scarves',
  sheaf: 'sheaves',
  cactus: 'cacti',
  die: 'dice',
  tooth: 'teeth',
  foot: 'feet',
  'T-Rex': 'T-Rexes',
}
const UNCHANGED = new Set(
  'lemonade sheep fish deer moose bison shrimp squid salmon trout swine headphones jeans shorts'.split(' '),
)
/** Words in -o that take -es. */
const OES = /(?:potat|tomat|mang|volcan|torped|ech|her|buffal)o$/

/** "cup of cocoa" → "cups of cocoa", "mouse" → "mice". */
export function pluralOf(phrase: string): string {
  const linked = /^(.+?)( (?:of|in|with|on|and) .+)$/.exec(phrase)
  if (linked) return pluralOf(linked[1]!) + linked[2]
  const words = phrase.split(' ')
  const last = words.pop()!
  return [...words, pluralWord(last)].join(' ')
}

function pluralWord(word: string): string {
  const irregular = IRREGULAR_PLURALS[word]
  if (irregular) return irregular
  if (UNCHANGED.has(word) || /fish$/.test(word)) return word
  if (/(?:man|woman)$/.test(word) && word.length > 5 && !/human$/.test(word))
    return word.replace(/man$/, 'men')
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  if (/(?:s|x|z|ch|sh)$/.test(word) || OES.test(word)) return `${word}es`
  return `${word}s`
}

const VOWEL_SOUND = /^(?:[aeiou]|hour|honest|heir)/i
const CONSONANT_SOUND = /^(?:uni[^nm]|use|ukulele|one|euro|T-)/i

/** "an owl", "a unicorn", "an hourglass". */
export function withArticle(phrase: string): string {
  const an = VOWEL_SOUND.test(phrase) && !CONSONANT_SOUND.test(phrase)
  return `${an ? 'an' : 'a'} ${phrase}`
}

/** A subject as something not yet known: "a teapot", "some grapes", "bread". */
export function indefinite({ label, number }: Subject): string {
  if (number === 'mass') return label
  if (number === 'many') return `some ${label}`
  return withProperName(label) ? label : withArticle(label)
}

/** Several of a subject: "teapots", "grapes", "bread". */
export function several({ label, number }: Subject): string {
  return number === 'one' ? pluralOf(label) : label
}

/** Names take no article: Santa, Mrs. Claus, Mount Fuji. */
const withProperName = (label: string) => /^(?:Santa|Mrs\. Claus|Mount Fuji)$/.test(label)

/** First letter upper case, the rest as it is. */
export const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
