/** What the pages of a book may follow from besides its idea. */
import { PAGES } from './limits'

export const TEMPLATES = ['alphabet', 'numbers', 'seasons', 'ten-scenes', 'affirmations'] as const
export type Template = (typeof TEMPLATES)[number]

type TemplateData = {
  readonly label: string
  readonly description: string
  /** Pages that fit, which choosing the template sets; the author may want others. */
  readonly pages: number
  /** What one page of such a book may say. */
  readonly example: string
}

export const TEMPLATE: Record<Template, TemplateData> = {
  alphabet: {
    label: 'Alphabet',
    description: 'A big letter a page, with something of the book’s world that begins with it.',
    pages: 26,
    example: 'A is for apple',
  },
  numbers: {
    label: 'Numbers',
    description: 'A big number a page, with that many things to count and color.',
    pages: 10,
    example: '3 mice',
  },
  seasons: {
    label: 'Seasons',
    description: 'Through spring, summer, autumn and winter.',
    pages: 24,
    example: 'In spring, a fox picks tulips in the meadow',
  },
  'ten-scenes': {
    label: 'Story in ten scenes',
    description: 'One story from setting out to good night, one scene a page.',
    pages: 10,
    example: 'The dragon opens the bakery door at dawn',
  },
  affirmations: {
    label: 'Affirmations',
    description: 'Kind sentences in big letters to color, between pictures of the book’s world.',
    pages: 20,
    example: '“I am brave” with stars',
  },
}

/** The most pages a template has something to say for. */
export const templateLimit = (template: Template | null): number =>
  template === 'alphabet' ? 52 : template === 'numbers' ? 20 : PAGES.max
