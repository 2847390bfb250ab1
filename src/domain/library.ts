/** What an author has across their books: drawn pages, collections of them, and the bin. */
import { z } from 'zod'
import { AUDIENCES } from './audience'
import { LENGTHS } from './limits'
import { PageView } from './page'
import { STYLES } from './style'
import { LOOKS } from './style-sample'

/** Pages in one answer, and of those that look like one the most. */
export const LIBRARY_PAGE = 60
export const COLLECTIONS = { most: 100, name: 60 } as const

export const LIBRARY_STATES = ['ready', 'needs_review', 'approved'] as const

export const ListLibrary = z.object({
  /** Words that brief, subject or title of the book must have, in any order. */
  q: z.string().trim().max(LENGTHS.brief).optional(),
  /** A page: those that look most like it come first. */
  like: z.uuid().optional(),
  projectId: z.uuid().optional(),
  collectionId: z.uuid().optional(),
  state: z.enum(LIBRARY_STATES).optional(),
  /** The `next` of the answer before. */
  after: z.string().max(200).optional(),
})
export type ListLibrary = z.infer<typeof ListLibrary>

export const LibraryPage = PageView.extend({
  bookTitle: z.string(),
  /** With `like`: from 0 to 1 for the same drawing. */
  similarity: z.number().nullable(),
})
export type LibraryPage = z.infer<typeof LibraryPage>

export const LibraryList = z.object({ pages: z.array(LibraryPage), next: z.string().nullable() })
export type LibraryList = z.infer<typeof LibraryList>

const PageIds = z.array(z.uuid()).min(1, 'Name at least one page.').max(120, 'At most 120 pages at once.')

/** `?page=…,…`: one ZIP of their drawings. */
export const DownloadPages = z.object({
  page: z.preprocess((named) => (typeof named === 'string' ? named.split(',') : named), PageIds),
})

/** A look that steers a book. */
const LibraryLook = z.object({
  id: z.string(),
  look: z.enum(LOOKS),
  brief: z.string(),
  projectId: z.string(),
  bookTitle: z.string(),
  style: z.enum(STYLES),
  audience: z.enum(AUDIENCES),
  imageUrl: z.string(),
  thumbUrl: z.string(),
})
export type LibraryLook = z.infer<typeof LibraryLook>

export const LookList = z.object({ looks: z.array(LibraryLook) })
export type LookList = z.infer<typeof LookList>

export const DecidePages = z.object({ action: z.enum(['approve', 'remove']), pageIds: PageIds })
export type DecidePages = z.infer<typeof DecidePages>

export const PagesDecided = z.object({
  done: z.array(z.string()),
  refused: z.array(z.object({ id: z.string(), sentence: z.string() })),
})
export type PagesDecided = z.infer<typeof PagesDecided>

export const NameCollection = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'A collection needs a name.')
    .max(COLLECTIONS.name, `A name can have at most ${COLLECTIONS.name} characters.`),
})
export type NameCollection = z.infer<typeof NameCollection>

export const AddToCollection = z.object({ action: z.enum(['add', 'take_out']), pageIds: PageIds })
export type AddToCollection = z.infer<typeof AddToCollection>

export const CollectionView = z.object({ id: z.string(), name: z.string(), pages: z.number() })
export type CollectionView = z.infer<typeof CollectionView>

export const CollectionList = z.object({ collections: z.array(CollectionView) })
export type CollectionList = z.infer<typeof CollectionList>

const Binned = {
  id: z.string(),
  removedAt: z.string(),
  deletedAt: z.string(),
  thumbUrl: z.string().nullable(),
}

export const BinView = z.object({
  books: z.array(z.object({ ...Binned, title: z.string(), pages: z.number() })),
  /** Of books that are not in the bin themselves. */
  pages: z.array(z.object({ ...Binned, projectId: z.string(), bookTitle: z.string(), brief: z.string() })),
})
export type BinView = z.infer<typeof BinView>

export const DeleteForGood = z.object({
  projectIds: z.array(z.uuid()).max(120).default([]),
  pageIds: z.array(z.uuid()).max(1000).default([]),
})
export type DeleteForGood = z.infer<typeof DeleteForGood>
