/** What the artist understands of ideas in other languages: bench/artist-foreign.txt, which says what must be found. */
import { readFileSync } from 'node:fs'
import { bareVerb } from '@/server/ai/artist/lexicon-verbs'
import { readBrief } from '@/server/ai/artist/read-brief'
import { readWords } from '@/server/ai/artist/read-words'
import { asEnglish, findSubjects } from '@/server/ai/artist/subjects'

/** Ideas what was missing was mended by, and ideas it was only measured by. */
export const PARTS = ['tuning', 'test'] as const
export type Part = (typeof PARTS)[number]

export type ForeignIdea = {
  readonly part: Part
  readonly language: string
  readonly idea: string
  readonly parts: readonly string[]
}

export function foreignIdeas(): ForeignIdea[] {
  let part: Part = 'tuning'
  return readFileSync('bench/artist-foreign.txt', 'utf8')
    .split('\n')
    .flatMap((line) => {
      part = PARTS.find((one) => line === `# part: ${one}`) ?? part
      const [language, idea, parts] = line.split(' | ')
      if (line.startsWith('#') || !parts) return []
      return [{ part, language: language!, idea: idea!, parts: parts.split(' ') }]
    })
}

/** "living" may be of "live"; verbs the artist has no pose for are read as well. */
const bareForms = (word: string) => [
  bareVerb(word) ?? '',
  word.replace(/ing$/, ''),
  word.replace(/ing$/, 'e'),
]

/** The parts of an idea that were not understood. */
export function missingIn({ language, idea, parts }: Omit<ForeignIdea, 'part'>): string[] {
  const read = asEnglish(idea)
  const words = readWords(read.english)
  const said = new Set(words.flatMap(({ text, forms }) => [...forms, ...bareForms(text)]))
  const found = new Set(findSubjects(idea).found.map((one) => one.subject.id))
  const picture = readBrief('', { idea })
  const has = (part: string) => {
    const name = part.slice(1)
    if (part.startsWith('+')) return said.has(name)
    if (part.startsWith('@')) return picture.theme === name
    if (part.startsWith('~')) return picture.weather === name || picture.time === name
    return found.has(part)
  }
  const missing = parts.filter((part) => !part.split('/').some(has))
  return read.language === language ? missing : [`language ${read.language}`, ...missing]
}

/** The share of ideas of which every part is understood, by language. */
export function wholeByLanguage(part: Part): Record<string, number> {
  const ideas = foreignIdeas().filter((one) => one.part === part)
  const languages = [...new Set(ideas.map((one) => one.language))]
  return Object.fromEntries(
    languages.map((language) => {
      const own = ideas.filter((one) => one.language === language)
      return [language, own.filter((one) => missingIn(one).length === 0).length / own.length]
    }),
  )
}
