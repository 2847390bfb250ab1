/** Words for a shop, made of the book. Pure; the author reads and changes them. */
import { AUDIENCE, type Audience } from './audience'
import { LISTING_LENGTHS, type Listing, MOST_KEYWORDS } from './listing'
import { STYLE, type Style } from './style'

export type BookToList = {
  readonly title: string
  readonly idea: string
  readonly audience: Audience
  readonly style: Style
  readonly blankBacks: boolean
  readonly heroes: readonly string[]
  /** Briefs and main subjects of the drawn pages, in order. */
  readonly pages: readonly { readonly brief: string; readonly subject: string }[]
}

const READERS: Record<Audience, { plural: string; gift: string }> = {
  toddler: { plural: 'toddlers', gift: 'gift for toddlers who love to color' },
  children: { plural: 'kids', gift: 'gift for kids who love to color' },
  tween: { plural: 'tweens', gift: 'gift for creative tweens' },
  teen: { plural: 'teens', gift: 'gift for creative teens' },
  adult: { plural: 'adults', gift: 'relaxing gift for adults' },
}

const CATEGORIES = {
  young: [
    'Books › Children’s Books › Activities, Crafts & Games › Activity Books',
    'Books › Children’s Books › Activities, Crafts & Games › Crafts & Hobbies',
  ],
  grown: [
    'Books › Crafts, Hobbies & Home › Crafts & Hobbies › Coloring Books for Grown-Ups',
    'Books › Self-Help › Stress Management',
  ],
} as const

const GROWN_SHELF: Partial<Record<Style, string>> = {
  mandala: 'Books › Crafts, Hobbies & Home › Coloring Books for Grown-Ups › Mandalas & Patterns',
  geometric: 'Books › Crafts, Hobbies & Home › Coloring Books for Grown-Ups › Mandalas & Patterns',
  botanical: 'Books › Crafts, Hobbies & Home › Coloring Books for Grown-Ups › Flowers & Landscapes',
}

export function proposeListing(book: BookToList): Listing {
  const { ages } = AUDIENCE[book.audience]
  const readers = READERS[book.audience]
  const title = cutTo(LISTING_LENGTHS.titles, book.title) || 'My coloring book'
  const subtitle = `A coloring book for ${readers.plural}${book.audience === 'adult' ? '' : ` ages ${ages}`}`
  return {
    title,
    subtitle: title.length + subtitle.length <= LISTING_LENGTHS.titles ? subtitle : '',
    description: describe(book),
    keywords: keywordsOf(book),
    categories: categoriesOf(book),
  }
}

function describe({ title, idea, audience, style, blankBacks, heroes, pages }: BookToList): string {
  const readers = READERS[audience].plural
  const scenes = spread(
    pages.map(({ brief }) => brief).filter((brief) => brief.length < 90),
    4,
  )
  const facts = [
    `${pages.length} pages to color, each a scene of its own`,
    heroes.length > 0 ? `${list(heroes)} on the pages from first to last` : '',
    'Every outline is closed, with shapes large enough for pens and pencils',
    blankBacks ? 'Single-sided pages, so that markers may show through' : '',
    `Drawn for ${readers}: ${STYLE[style].bestFor}`,
  ].filter(Boolean)
  const parts = [
    `${title || 'This coloring book'}: ${sentence(idea)}`,
    scenes.length > 1 ? `Inside you will find:\n${scenes.map((scene) => `• ${scene}`).join('\n')}` : '',
    facts.map((fact) => `• ${fact}`).join('\n'),
  ]
  return cutTo(LISTING_LENGTHS.description, parts.filter(Boolean).join('\n\n'))
}

/** The beginning of a text that is too long, without half a character at its end. */
const cutTo = (length: number, text: string): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '')

/** Phrases people search with, none of them said by the title already. */
function keywordsOf({ title, audience, style, pages }: BookToList): string[] {
  const readers = READERS[audience]
  const counts = new Map<string, number>()
  for (const { subject } of pages) if (subject) counts.set(subject, (counts.get(subject) ?? 0) + 1)
  const subjects = [...counts].sort((a, b) => b[1] - a[1]).map(([subject]) => subject.toLowerCase())
  const wanted = [
    ...subjects.slice(0, 3).map((subject) => `${subject} coloring pages for ${readers.plural}`),
    `${STYLE[style].label.toLowerCase()} coloring book for ${readers.plural}`,
    readers.gift,
    audience === 'adult' ? 'stress relief coloring single sided' : 'activity book with easy outlines',
    `large print coloring for ${readers.plural}`,
    `creative fun for ${readers.plural} at home`,
    'single sided pages for markers and pencils',
    `rainy day activity for ${readers.plural}`,
    `first coloring book by theme for ${readers.plural}`,
    'screen free quiet time',
  ]
  const fitting = wanted.filter(
    (keyword) => keyword.length <= LISTING_LENGTHS.keyword && keyword !== title.toLowerCase(),
  )
  return [...new Set(fitting)].slice(0, MOST_KEYWORDS)
}

function categoriesOf({ audience, style }: BookToList): string[] {
  const grown = audience === 'adult' || audience === 'teen'
  const shelf = grown ? GROWN_SHELF[style] : undefined
  return [...CATEGORIES[grown ? 'grown' : 'young'], ...(shelf ? [shelf] : [])]
}

const sentence = (idea: string): string => {
  const said = idea.trim().replace(/\s+/g, ' ')
  return /[.!?…]$/.test(said) ? said : `${said}.`
}

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const spread = <T>(all: readonly T[], count: number): T[] =>
  all.length <= count
    ? [...all]
    : Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!)
