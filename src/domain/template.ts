/** What the pages of a book may follow from besides its idea. */

export const TEMPLATES = ['alphabet', 'numbers', 'seasons', 'ten-scenes', 'affirmations'] as const
export type Template = (typeof TEMPLATES)[number]

type TemplateData = {
  readonly label: string
  readonly description: string
  /** Pages that fit, which choosing the template sets; the author may want others. */
  readonly pages: number
}

export const TEMPLATE: Record<Template, TemplateData> = {
  alphabet: {
    label: 'Alphabet',
    description: 'A big letter a page, with something of the book’s world that begins with it.',
    pages: 26,
  },
  numbers: {
    label: 'Numbers',
    description: 'A big number a page, with that many things to count and color.',
    pages: 10,
  },
  seasons: {
    label: 'Seasons',
    description: 'Through spring, summer, autumn and winter.',
    pages: 24,
  },
  'ten-scenes': {
    label: 'Story in ten scenes',
    description: 'One story from setting out to good night, one scene a page.',
    pages: 10,
  },
  affirmations: {
    label: 'Affirmations',
    description: 'Kind sentences in big letters to color, between pictures of the book’s world.',
    pages: 20,
  },
}

/** Templates whose pages are letters, numbers and sentences: they have an order of their own instead of a mix. */
const LETTERED: ReadonlySet<Template> = new Set(['alphabet', 'numbers', 'affirmations'])
export const isLettered = (template: Template | null | undefined): boolean =>
  template != null && LETTERED.has(template)
