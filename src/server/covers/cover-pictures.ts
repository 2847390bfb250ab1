import 'server-only'
import type { CoverArt, CoverDesign } from '@/domain/cover'
import { Refusal } from '@/domain/errors'
import type { PageColors } from '@/domain/page-version'
import type { RegionMap } from '@/domain/region-map'
import { asUser, type Tx } from '@/server/db/client'
import { readRegions } from '@/server/editor/get-regions'
import { storage } from '@/server/storage/storage'

/** What the pixels of a cover are made of: files, and for a page the shapes and colors of its color-in test. */
export type CoverFiles = {
  readonly front:
    | {
        readonly kind: 'page'
        readonly png: Uint8Array
        readonly map: RegionMap
        readonly colors: PageColors
      }
    | { readonly kind: 'drawing'; readonly png: Uint8Array }
    | { readonly kind: 'upload'; readonly file: Uint8Array }
  readonly inside: readonly Uint8Array[]
}

const SHOWN_INSIDE = 3

/** Reads them. Refuses with conflict where nothing is drawn yet, or the chosen picture is gone. */
export async function coverPictures(
  user: { id: string },
  projectId: string,
  { art, inside }: CoverDesign,
): Promise<CoverFiles> {
  const { pages, key } = await asUser(user.id, async (tx) => ({
    pages: await drawnPages(tx, projectId),
    key: await keyOf(tx, projectId, art),
  }))
  if (pages.length === 0) throw new Refusal('conflict', 'A cover needs a drawn page. Ink pages first.')
  const page = art?.kind === 'page' ? pages.find(({ id }) => id === art.pageId) : pages[0]!
  if (!page) throw new Refusal('conflict', 'The page on the cover is gone. Choose another one.')
  const onFront = art === null || art.kind === 'page' ? page : null
  if (!onFront && !key) throw new Refusal('conflict', 'The picture on the cover is gone. Choose another one.')
  const others = pages.filter((one) => one !== onFront)
  const shown = inside ? spreadOver(others, SHOWN_INSIDE) : []
  return {
    front: onFront ? await pageInColors(user, onFront) : await pictureAt(art!.kind, key!),
    inside: await Promise.all(shown.map(({ imageKey }) => bytesOf(imageKey))),
  }
}

const pageInColors = async (user: { id: string }, page: DrawnPage): Promise<CoverFiles['front']> => ({
  kind: 'page',
  png: await bytesOf(page.imageKey),
  map: await readRegions(user, { id: page.versionId, pageId: page.id }),
  colors: page.colors ?? { fills: [] },
})

const pictureAt = async (kind: CoverArt['kind'], key: string): Promise<CoverFiles['front']> =>
  kind === 'upload' ? { kind, file: await bytesOf(key) } : { kind: 'drawing', png: await bytesOf(key) }

/** Where the picture of a front is that is no page; undefined where it is gone. */
async function keyOf(tx: Tx, projectId: string, art: CoverArt | null): Promise<string | undefined> {
  if (art?.kind === 'upload') return uploadKey(tx, art.uploadId)
  if (art?.kind !== 'drawing') return undefined
  const row = await tx
    .selectFrom('coverDrawings as c')
    .innerJoin('assets as a', 'a.id', 'c.imageAssetId')
    .select('a.key')
    .where('c.id', '=', art.drawingId)
    .where('c.projectId', '=', projectId)
    .executeTakeFirst()
  return row?.key
}

type DrawnPage = Awaited<ReturnType<typeof drawnPages>>[number]

const drawnPages = (tx: Tx, projectId: string) =>
  tx
    .selectFrom('pages as p')
    .innerJoin('pageVersions as v', 'v.id', 'p.currentVersionId')
    .innerJoin('assets as a', 'a.id', 'v.imageAssetId')
    .select(['p.id', 'p.colors', 'v.id as versionId', 'a.key as imageKey'])
    .where('p.projectId', '=', projectId)
    .where('p.removedAt', 'is', null)
    .orderBy('p.position')
    .execute()

async function uploadKey(tx: Tx, uploadId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('uploads as u')
    .innerJoin('assets as a', 'a.id', 'u.assetId')
    .select('a.key')
    .where('u.id', '=', uploadId)
    .executeTakeFirst()
  return row?.key
}

async function bytesOf(key: string): Promise<Uint8Array> {
  const bytes = await storage().get(key)
  if (!bytes) throw new Error(`${key} is missing in storage`)
  return bytes
}

/** So many of a list, from all over it. */
const spreadOver = <T>(list: readonly T[], count: number): T[] =>
  list.length <= count
    ? [...list]
    : Array.from({ length: count }, (_, i) => list[Math.floor(((i + 0.5) * list.length) / count)]!)
