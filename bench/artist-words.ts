/** What the artist understands of ideas in other languages: bench/artist-foreign.txt, which says what must be found. */
import { readFileSync } from 'node:fs'
import { bareVerb } from '@/server/ai/artist/lexicon-verbs'
import { readBrief } from '@/server/ai/artist/read-brief'
import { readWords } from '@/server/ai/artist/read-words'
import { asEnglish, findSubjects } from '@/server/ai/artist/subjects'

export type ForeignIdea = {
  readonly language: string
  readonly idea: string
  readonly parts: readonly string[]
}

export function foreignIdeas(): ForeignIdea[] {
  const lines = readFileSync('bench/artist-foreign.txt', 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [language, idea, parts] = line.split(' | ')
    return line.startsWith('#') || !parts
      ? []
      : [{ language: language!, idea: idea!, parts: parts.split(' ') }]
  })
}

/** "living" may be of "live"; verbs the artist has no pose for are read as well. */
const bareForms = (word: string) => [
  bareVerb(word) ?? '',
  word.replace(/ing$/, ''),
  word.replace(/ing$/, 'e'),
]

/** The parts of an idea that were not understood. */
export function missingIn({ language, idea, parts }: ForeignIdea): string[] {
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
