/** Whether words are fit for a book's readers. Pure, and the same in the browser and in the studio. */
import { AUDIENCE, AUDIENCES, type Audience } from './audience'
import { brandIn } from './brand-names'
import {
  FOUND_ANYWHERE,
  HARMLESS,
  MINORS,
  PHRASE_RULES,
  type UnfitReason,
  WORD_RULES,
  type WordRule,
} from './safety-words'

export type Unfit = {
  /** As it stands in the text. */
  readonly word: string
  readonly reason: UnfitReason
  /** Friendlier words; null where there are none. */
  readonly suggestion: string | null
  /** No reader of any age may see it. */
  readonly never: boolean
}

type Rule = Omit<WordRule, 'words' | 'worst'>

const rank = (audience: Audience) => AUDIENCES.indexOf(audience)
const fits = ({ from }: Rule, audience: Audience) => from !== null && rank(audience) >= rank(from)

/** The first word a book for `audience` leaves out, or null when there is none. */
export function checkWords(text: string, audience: Audience): Unfit | null {
  const plain = unmasked(text)
  const lower = plain.toLowerCase()
  const harmless = spansOf(lower)
  const inside = (at: number) => harmless.some(([from, to]) => at >= from && at < to)
  const minors = MINORS.test(lower)
  const judge = (rule: Rule | undefined, word: string): Unfit | null => {
    if (!rule) return null
    // Whatever is sexual and has a child in it is for nobody.
    const strict = minors && rule.reason === 'sexual' ? { ...rule, from: null } : rule
    if (fits(strict, audience)) return null
    return {
      word: word.trim(),
      reason: rule.reason,
      suggestion: strict.from === null && rule.reason !== 'self-harm' ? null : (rule.instead ?? null),
      never: strict.from === null,
    }
  }
  for (const rule of PHRASE_RULES) {
    const found = rule.phrase.exec(lower)
    const unfit =
      found && !inside(found.index)
        ? judge(rule, plain.slice(found.index, found.index + found[0].length))
        : null
    if (unfit) return unfit
  }
  for (const found of lower.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (inside(found.index)) continue
    const rule = FORMS.get(found[0]) ?? anywhere(found[0])
    const unfit = judge(rule, plain.slice(found.index, found.index + found[0].length))
    if (unfit) return unfit
  }
  return disguised(lower, (rule, at, word) =>
    inside(at) ? null : judge(rule, plain.slice(at, at + word.length)),
  )
}

/** "The idea says “gun”. A book for children leaves weapons and fights out; try “a water squirter”." */
export function unfitInWords(
  where: string,
  { word, reason, suggestion, never }: Unfit,
  audience: Audience,
): string {
  if (never) {
    const rule = `${where} says “${word}”. ${NEVER[reason]}`
    return suggestion ? `${rule} Try “${suggestion}”.` : `${rule} Choose other words.`
  }
  const readers = AUDIENCE[audience].label.toLowerCase()
  const rule = `${where} says “${word}”. ${LEFT_OUT[reason].replace('#', readers)}`
  return suggestion ? `${rule} Try “${suggestion}”.` : `${rule} Choose other words.`
}

/** What to show at a field: a refusal, or null. */
export function faultOfWords(where: string, text: string, audience: Audience): string | null {
  const unfit = checkWords(text, audience)
  return unfit && unfitInWords(where, unfit, audience)
}

/** Readers so young that nothing is shown to them unseen: where a moderator is configured, it must have answered. */
export const needsModerator = (audience: Audience): boolean =>
  audience === 'toddler' || audience === 'children'

/** A name that belongs to somebody is a warning: it may be drawn, and may cost the author their seller's account. */
export function brandWarning(text: string): string | null {
  const brand = brandIn(text)
  return (
    brand &&
    `“${brand.word}” belongs to somebody, and stores close accounts over such names. “${brand.instead}” is yours to use.`
  )
}

const LEFT_OUT: Record<UnfitReason, string> = {
  sexual: 'A book for # leaves that out.',
  hateful: 'A book for # leaves that out.',
  'self-harm': 'A book for # leaves that out.',
  violent: 'A book for # leaves violence out.',
  drugs: 'A book for # leaves drink, drugs and gambling out.',
  swearing: 'A book for # leaves swearing out.',
  scary: 'A book for # leaves out what frightens them.',
}

const NEVER: Record<UnfitReason, string> = {
  sexual: 'No book here shows that.',
  hateful: 'No book here shows what is meant to hurt people.',
  'self-harm':
    'No book here shows people hurting themselves. If it is about you, please talk to somebody you trust.',
  violent: 'No book here shows that.',
  drugs: 'No book here shows that.',
  swearing: 'No book here shows that.',
  scary: 'No book here shows that.',
}

/** "kill" → kills, killed, killing …; "stab" → stabbed, stabbing; "torture" → tortured, torturing. */
function inflections(word: string): string[] {
  const stem = word.endsWith('e') ? word.slice(0, -1) : word
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(word) ? word + word.at(-1) : word
  return [
    word,
    `${word}s`,
    ...(/(?:s|x|z|ch|sh)$/.test(word) ? [`${word}es`] : []),
    ...[stem, doubled].flatMap((base) => [`${base}ed`, `${base}ing`, `${base}in`, `${base}er`, `${base}ers`]),
  ]
}

const FORMS = new Map<string, WordRule>()
/** Forms that are also looked for in disguise. */
const WORST = new Map<string, WordRule>()
for (const rule of WORD_RULES) {
  for (const word of rule.words.split(' ')) {
    for (const form of word.endsWith('=') ? [word.slice(0, -1)] : inflections(word)) {
      if (!FORMS.has(form)) FORMS.set(form, rule)
      if (rule.worst && !WORST.has(form)) WORST.set(form, rule)
    }
  }
}

const anywhere = (word: string): WordRule | undefined => {
  const found = FOUND_ANYWHERE.find((part) => word.includes(part))
  return found && (WORST.get(found) ?? WORD_RULES[0])
}

function spansOf(lower: string): [from: number, to: number][] {
  return HARMLESS.flatMap((phrase) =>
    [...lower.matchAll(phrase)].map(({ index, 0: said }): [number, number] => [index, index + said.length]),
  )
}

/** Letters that only look like ours, and signs nobody sees. */
const LOOKALIKES: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  с: 'c',
  р: 'p',
  х: 'x',
  у: 'y',
  і: 'i',
  ѕ: 's',
  ԁ: 'd',
  ɡ: 'g',
}

/** Compatibility forms made plain. A text that is really Cyrillic stays what it is. */
function unmasked(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
  if (!/[a-z]/i.test(plain)) return plain
  return plain.replace(/[аеосрхуіѕԁɡ]/g, (letter) => LOOKALIKES[letter] ?? letter)
}

const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '|': 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
  '+': 't',
  '8': 'b',
  '9': 'g',
}
const letters = (text: string) => text.replace(/[01!|34@5$7+89]/g, (sign) => LEET[sign] ?? sign)

/** A run of single signs with something between them: "f u c k", "f.u.c.k". */
const SPACED = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}@$!][\s._*~-]{1,3}){2,}[\p{L}\p{N}@$!](?![\p{L}\p{N}])/gu
const WORDLIKE = /[\p{L}\p{N}@$!*#|+_]+/gu

function disguised(
  lower: string,
  judge: (rule: WordRule | undefined, at: number, word: string) => Unfit | null,
): Unfit | null {
  for (const found of lower.matchAll(WORDLIKE)) {
    const [word] = found
    // Plain words were looked up already; a stretched one is only plain once it is squeezed.
    if (/^\p{L}+$/u.test(word) && !/(\p{L})\1\1/u.test(word)) continue
    const unfit = judge(worstOf(word), found.index, word)
    if (unfit) return unfit
  }
  for (const found of lower.matchAll(SPACED)) {
    const joined = letters(found[0].replace(/[\s._*~-]+/g, ''))
    const unfit = judge(joined.length >= 3 ? WORST.get(joined) : undefined, found.index, found[0])
    if (unfit) return unfit
  }
  return null
}

/** "sh1t", "fuuuck", "f*ck". */
function worstOf(word: string): WordRule | undefined {
  const bare = word.replace(/^[*#_!|+]+|[*#_!|+]+$/g, '')
  if (bare.length < 3) return undefined
  const said = letters(bare)
  const squeezed = [said, said.replace(/(\p{L})\1{2,}/gu, '$1$1'), said.replace(/(\p{L})\1+/gu, '$1')]
  for (const one of squeezed) {
    const rule = WORST.get(one)
    if (rule) return rule
  }
  if (!/[*#_]/.test(said) || !/^\p{L}.*\p{L}$/u.test(said)) return undefined
  const masked = new RegExp(`^${said.replace(/[^\p{L}*#_]/gu, '').replace(/[*#_]/g, '\\p{L}')}$`, 'u')
  for (const [form, rule] of WORST) if (masked.test(form)) return rule
  return undefined
}
