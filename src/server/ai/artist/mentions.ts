import 'server-only'
import { plainPhrase, readWords, type Word } from './read-words'
import { asEnglish, findSubjects, named, type Subject } from './subjects'

/** Somebody or something a text names, in the author's own word for it: "kitten". */
export type Mention = {
  readonly subject: Subject
  /** Singular. */
  readonly label: string
  readonly plural: boolean
  /** Which of the text's words it ends with. */
  readonly at: number
}

/** What a text names and the English words it was read from; most important first. Hints by keyword don't count. */
export function readMentions(text: string): { words: readonly Word[]; mentions: Mention[] } {
  const { english } = asEnglish(text)
  const words = readWords(english)
  const seen = new Set<string>()
  const mentions = findSubjects(english).found.flatMap(({ subject, word, hinted }) => {
    if (hinted || seen.has(word)) return []
    seen.add(word)
    return [mentionOf(subject, word, words)]
  })
  return { words, mentions }
}

function mentionOf(subject: Subject, word: string, words: readonly Word[]): Mention {
  const at = words.findIndex((candidate) => candidate.text === word.split(' ').pop())
  const last = words[at]
  const single = singularOf(word, last)
  const exact = named(single)
  const isPlural = single !== word && last?.forms.includes(single.split(' ').pop()!) === true
  const inOwnWords = exact !== undefined && plainPhrase(exact.label) !== single
  return {
    subject: exact ?? subject,
    label: inOwnWords ? single : (exact ?? subject).label,
    plural: isPlural || subject.number === 'many',
    at,
  }
}

/** "teddy bears" → "teddy bear"; a word that is no plural stays. `last` is its last word. */
function singularOf(phrase: string, last: Word | undefined): string {
  if (/^\p{Extended_Pictographic}/u.test(phrase)) return named(phrase)?.label ?? phrase
  if (!last) return phrase
  const head = phrase.split(' ').slice(0, -1)
  const form = [...last.forms].reverse().find((one) => named([...head, one].join(' ')))
  return [...head, form ?? last.text].join(' ')
}
