/** Versions of a page. They are never changed; a page points at one of them. */
import { z } from 'zod'
import { CRAYONS } from './crayon'
import { Finding } from './verdict'

/** How a version came about. */
export const VERSION_KINDS = ['drawing', 'painted', 'chat', 'quick', 'pixels', 'gaps', 'restored'] as const
export type VersionKind = (typeof VERSION_KINDS)[number]

/** Versions kept of a page; never the current one, and the oldest that is not pinned goes first. */
export const VERSIONS_KEPT = 20
/** Pinned ones among them, so that new ones always have room. */
export const PINS_KEPT = 15
/** Days a drawn edit that was not kept stays among the versions. */
export const VARIANT_DAYS = 7

/**
 * `current`: the page shows it. `kept`: the page showed it, or it was kept. `staged`: a drawn edit waits in the tray for
 * Keep. `discarded`: taken out of the tray; it can still be kept until `until`.
 */
export const VERSION_STATES = ['current', 'kept', 'staged', 'discarded'] as const

/** What a version shows, and what the quality gate said of it. */
export const VersionDrawing = z.object({
  id: z.string(),
  /** 1, 2, 3 … in the order they were made. */
  number: z.number(),
  imageUrl: z.string(),
  thumbUrl: z.string(),
  width: z.number(),
  height: z.number(),
  score: z.number(),
  passed: z.boolean(),
  metrics: z.record(z.string(), z.number()),
  findings: z.array(Finding),
  repairs: z.array(z.string()),
  createdAt: z.string(),
})

export const PageVersion = VersionDrawing.extend({
  pageId: z.string(),
  kind: z.enum(VERSION_KINDS),
  state: z.enum(VERSION_STATES),
  /** When it goes away unless it is kept or pinned; null for one that stays. */
  until: z.string().nullable(),
  name: z.string().nullable(),
  pinned: z.boolean(),
  /** Blots it cost. */
  cost: z.number(),
  /** The version it was made from; null for a drawing, or when that one is gone. */
  fromId: z.string().nullable(),
  /** What the author asked for. */
  words: z.string().nullable(),
  /** The job that drew it; variants of one edit have the same. */
  jobId: z.string().nullable(),
  /**
   * Of an edit inside of a mask: how many pixels outside of it differ from the version it was made from. Counted on the
   * finished page; always 0, as anything else is refused. Null without a mask.
   */
  changedOutside: z.number().nullable(),
})
export type PageVersion = z.infer<typeof PageVersion>

/** Newest first. */
export const PageVersions = z.object({ currentId: z.string().nullable(), versions: z.array(PageVersion) })
export type PageVersions = z.infer<typeof PageVersions>

/** Which version the author sees as the page's; another one in the meantime is a conflict. */
const seen = { current: z.uuid() }

export const KeepVersion = z.object(seen)
export type KeepVersion = z.infer<typeof KeepVersion>

export const RestoreVersion = z.object({ version: z.uuid(), ...seen })
export type RestoreVersion = z.infer<typeof RestoreVersion>

/** A pinned version is never dropped to make room. An empty name takes the name away. */
export const UpdateVersion = z
  .object({
    name: z.string().trim().max(60, 'A name can have at most 60 characters.'),
    pinned: z.boolean(),
  })
  .partial()
export type UpdateVersion = z.infer<typeof UpdateVersion>

/**
 * Colors of the color-in test: the crayon of each shape, by a place inside of it in page pixels, so that they hold for
 * the versions to come. For teasers; never printed.
 */
export const PageColors = z.object({
  fills: z
    .array(z.tuple([z.int().min(0).max(10_000), z.int().min(0).max(10_000), z.enum(CRAYONS)]))
    .max(2_000),
})
export type PageColors = z.infer<typeof PageColors>
