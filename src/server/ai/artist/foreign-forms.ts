import 'server-only'
import type { Language } from './foreign-words'

/** What a word may end in, and what its plain form ends in instead. */
const ENDINGS: Record<Language, readonly [RegExp, string][]> = {
  de: [
    [/n$/, ''],
    [/(?:en|em|er|es|e|s)$/, ''],
    [/sse$/, 's'],
    [/(?:chen|lein)$/, ''],
    [/chen$/, 'e'],
    [/chen$/, 'en'],
    [/innen$/, 'in'],
    [/in(?:nen)?$/, ''],
    [/(?:s?te|ere?)[nrms]?$/, ''],
    [/te[nrms]?$/, ''],
  ],
  es: [
    [/s$/, ''],
    [/es$/, ''],
    [/ces$/, 'z'],
    [/as?$/, 'o'],
    [/i(?:t|ll)([oa])s?$/, '$1'],
    [/cit([oa])s?$/, '$1'],
    [/c?i(?:t|ll)[oa]s?$/, ''],
    [/c?it[oa]s?$/, 'e'],
    [/quit([oa])s?$/, 'c$1'],
    [/guit([oa])s?$/, 'g$1'],
    [/i(?:t|ll)as?$/, 'o'],
    [/[oa]s$/, 'o'],
    [/(or|on|an|es|in)as?$/, '$1'],
  ],
  fr: [
    [/[sx]$/, ''],
    [/aux$/, 'al'],
    [/es?$/, ''],
    [/euses?$/, 'eux'],
    [/ieres?$/, 'ier'],
    [/euses?$/, 'eur'],
    [/trices?$/, 'teur'],
    [/([lnt])\1es?$/, '$1'],
    [/ves?$/, 'f'],
  ],
  ja: [],
  it: [
    [/i$/, 'o'],
    [/i$/, 'e'],
    [/e$/, 'a'],
    [/in[oa]$/, 'o'],
  ],
  nl: [
    [/en$/, ''],
    [/(?:s|je|jes|tje|tjes)$/, ''],
  ],
  pl: [
    [/[iy]$/, ''],
    [/y$/, 'a'],
  ],
  pt: [
    [/s$/, ''],
    [/es$/, ''],
    [/oes$/, 'ao'],
    [/as?$/, 'o'],
  ],
  sv: [
    [/(?:ar|or|er|en|et|n)$/, ''],
    [/or$/, 'a'],
  ],
}

/** A word and what it may be the plural, the feminine or the diminutive of. */
export const formsOf = (word: string, language: Language): string[] =>
  [word, ...ENDINGS[language].map(([ending, instead]) => word.replace(ending, instead))].filter(
    (form, at, all) => (at === 0 || form.length > 2) && all.indexOf(form) === at,
  )

/** What the plural ends in; elsewhere every other form is taken for one. */
const MANY: Partial<Record<Language, RegExp>> = {
  es: /s$/,
  pt: /s$/,
  fr: /[sx]$/,
  de: /(?:[^i]n|nnen|e|er|s|em)$/,
}
/** Endings of the small and the female, of which there may be one. */
const ONE: Partial<Record<Language, RegExp>> = { de: /(?:chen|lein|in)$/ }

/** Whether a word stands for several of what its plain form names: "gata" is one cat, "gatas" are several. */
export function isManyForm(word: string, form: string, language: Language): boolean {
  if (form === word || ONE[language]?.test(word)) return false
  return MANY[language]?.test(word) ?? true
}
