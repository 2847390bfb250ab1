import 'server-only'
import type { Language } from './foreign-words'

/** A word and what it may be the plural of. */
export function formsOf(word: string, language: Language): string[] {
  const endings: Record<Language, readonly [RegExp, string][]> = {
    de: [
      [/(?:en|em|er|es|n|e|s)$/, ''],
      [/n$/, ''],
      [/(?:chen|lein)$/, ''],
    ],
    es: [
      [/s$/, ''],
      [/es$/, ''],
      [/c?it([oa])s?$/, '$1'],
      [/c?it[oa]s?$/, ''],
      [/as?$/, 'o'],
    ],
    fr: [
      [/[sx]$/, ''],
      [/aux$/, 'al'],
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
  return [word, ...endings[language].map(([ending, instead]) => word.replace(ending, instead))].filter(
    (form, at, all) => form.length > 2 && all.indexOf(form) === at,
  )
}
