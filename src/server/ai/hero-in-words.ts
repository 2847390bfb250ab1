import 'server-only'
import { heroOfIdea } from './artist/read-hero'

/** The hero an idea is about, as one would describe it: "Pip the fox", "a shy dragon"; empty where there is none. */
export function heroInWords(idea: string): string {
  const hero = heroOfIdea(idea)
  if (!hero?.subject) return ''
  const phrase = hero.phrase.replace(/^the /, '')
  if (phrase === hero.phrase) return phrase
  return `${/^[aeiou]/i.test(phrase) ? 'an' : 'a'} ${phrase}`
}
