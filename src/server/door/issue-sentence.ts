import 'server-only'
import type { z } from 'zod'

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

const COUNTED: Record<string, string> = { string: ' characters', array: ' entries' }

/** What is wrong with a value, for schemas that bring no sentence of their own. */
export const issueSentence: z.core.$ZodErrorMap = (issue) => {
  const name = issue.path?.length ? `“${issue.path.join('.')}”` : 'The request'
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return `${name} is missing.`
      return `${name} must be ${KINDS[issue.expected] ?? issue.expected}.`
    case 'invalid_value':
      return `${name} must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}.`
    case 'too_small':
      return `${name} must ${COUNTED[issue.origin] ? 'have' : 'be'} at least ${issue.minimum}${COUNTED[issue.origin] ?? ''}.`
    case 'too_big':
      return `${name} must ${COUNTED[issue.origin] ? 'have' : 'be'} at most ${issue.maximum}${COUNTED[issue.origin] ?? ''}.`
    case 'invalid_format':
      return `${name} must be ${issue.format === 'uuid' ? 'an id' : `a valid ${issue.format}`}.`
    default:
      return `${name} is not valid.`
  }
}
