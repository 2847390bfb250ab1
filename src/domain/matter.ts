/** The pages around the drawings, in front and behind: an author adds, words, removes and orders them as tiles. */
import { z } from 'zod'

export const MATTER_KINDS = [
  'title',
  'copyright',
  'belongs-to',
  'color-test',
  'dedication',
  'notes',
  'blank',
] as const
export type MatterKind = (typeof MATTER_KINDS)[number]

/** What a book may be set in; the families of each are named where the letters are. */
const PRINT_TYPES = ['modern', 'rounded', 'storybook', 'handwritten'] as const
export type PrintType = (typeof PRINT_TYPES)[number]

/** More pages than this in front or behind are no longer front or back matter. */
export const MATTER_TILES = 20
export const MATTER_WORDS_LENGTH = 500

export const MatterTile = z.object({
  /** Its own in this book, so that tiles can be moved and found again. */
  id: z.string().min(1).max(40),
  kind: z.enum(MATTER_KINDS),
  /** Null: the usual words. Empty: none, where the page can do without. */
  words: z
    .string()
    .trim()
    .max(MATTER_WORDS_LENGTH, `The words of such a page can have at most ${MATTER_WORDS_LENGTH} characters.`)
    .nullable(),
})
export type MatterTile = z.infer<typeof MatterTile>

const tiles = z.array(MatterTile).max(MATTER_TILES, `There is room for ${MATTER_TILES} such pages.`)

const hasOwnIds = ({ front, back }: { front: MatterTile[]; back: MatterTile[] }) =>
  new Set([...front, ...back].map(({ id }) => id)).size === front.length + back.length

export const BookMatter = z
  .object({
    type: z.enum(PRINT_TYPES),
    /** As it stands on the title and copyright pages; null: the author's pen name. */
    author: z.string().trim().max(100).nullable(),
    front: tiles,
    back: tiles,
  })
  .refine(hasOwnIds, 'Every page needs an id of its own.')
export type BookMatter = z.infer<typeof BookMatter>

export const usualTile = (kind: MatterKind): MatterTile => ({ id: kind, kind, words: null })

export const USUAL_MATTER: BookMatter = {
  type: 'modern',
  author: null,
  front: [usualTile('title'), usualTile('copyright'), usualTile('belongs-to'), usualTile('color-test')],
  back: [],
}

type KindRules = {
  readonly name: string
  /** What its words are, as the field that holds them is called; null where a page has none. */
  readonly field: string | null
  readonly usual: string
  /** It always lies at the right, as in any book. */
  readonly recto: boolean
}

export const MATTER_KIND: Record<MatterKind, KindRules> = {
  title: { name: 'Title page', field: 'Line under the title', usual: 'A coloring book', recto: true },
  copyright: {
    name: 'Copyright page',
    field: 'About help from AI',
    usual: 'The drawings in this book were made with the help of AI.',
    recto: false,
  },
  'belongs-to': {
    name: '“This book belongs to”',
    field: 'Words on the bookplate',
    usual: 'This book belongs to',
    recto: true,
  },
  'color-test': { name: 'Color test page', field: 'Heading', usual: 'Try your colors', recto: false },
  dedication: {
    name: 'Dedication',
    field: 'Dedication',
    usual: 'For everyone who colors outside the lines',
    recto: true,
  },
  notes: { name: 'Notes page', field: 'Heading', usual: 'Notes', recto: false },
  blank: { name: 'Blank page', field: null, usual: '', recto: false },
}

/** The words that are printed on a tile's page. */
export const wordsOf = ({ kind, words }: Pick<MatterTile, 'kind' | 'words'>): string =>
  words ?? MATTER_KIND[kind].usual

export type MatterSide = 'front' | 'back'

export const sideOfTile = (matter: BookMatter, id: string): MatterSide =>
  matter.back.some((tile) => tile.id === id) ? 'back' : 'front'

/** The matter with a tile taken to a 0-based place in front or behind; one that is not there yet is added. */
export function withTileAt(matter: BookMatter, tile: MatterTile, side: MatterSide, at: number): BookMatter {
  const rest = withoutTile(matter, tile.id)
  const list = rest[side]
  const place = Math.min(Math.max(0, at), list.length)
  return { ...rest, [side]: [...list.slice(0, place), tile, ...list.slice(place)] }
}

export const withoutTile = (matter: BookMatter, id: string): BookMatter => ({
  ...matter,
  front: matter.front.filter((tile) => tile.id !== id),
  back: matter.back.filter((tile) => tile.id !== id),
})

export function withWords(matter: BookMatter, id: string, words: string | null): BookMatter {
  const worded = (tile: MatterTile) => (tile.id === id ? { ...tile, words } : tile)
  return { ...matter, front: matter.front.map(worded), back: matter.back.map(worded) }
}

/** An id no other tile of the book has. */
export function newTileId(matter: BookMatter, kind: MatterKind): string {
  const taken = new Set([...matter.front, ...matter.back].map(({ id }) => id))
  if (!taken.has(kind)) return kind
  let number = 2
  while (taken.has(`${kind}-${number}`)) number++
  return `${kind}-${number}`
}

/** Choices of a single export, which win over what is kept with the book. */
type MatterOverrides = {
  author?: string
  titlePage?: boolean
  copyrightPage?: boolean
  belongsTo?: boolean
  colorTest?: boolean
  disclosure?: string
}

const CHOICES = [
  ['titlePage', 'title'],
  ['copyrightPage', 'copyright'],
  ['belongsTo', 'belongs-to'],
  ['colorTest', 'color-test'],
] as const

/** What a book is printed with when an export asks for some pages by name. */
export function overridden(matter: BookMatter, choices: MatterOverrides): BookMatter {
  let changed = matter
  CHOICES.forEach(([choice, kind], place) => {
    const wanted = choices[choice]
    if (wanted === undefined) return
    const there = [...changed.front, ...changed.back].filter((tile) => tile.kind === kind)
    if (!wanted) for (const { id } of there) changed = withoutTile(changed, id)
    else if (there.length === 0)
      changed = withTileAt(changed, { ...usualTile(kind), id: newTileId(changed, kind) }, 'front', place)
  })
  const { disclosure, author } = choices
  if (disclosure !== undefined)
    for (const { id, kind } of [...changed.front, ...changed.back])
      if (kind === 'copyright') changed = withWords(changed, id, disclosure)
  return author === undefined ? changed : { ...changed, author }
}
