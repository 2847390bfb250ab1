import 'server-only'
import { randomUUID } from 'node:crypto'
import { EditRequest } from '@/domain/edit'
import { Refusal } from '@/domain/errors'
import { type MaskOperation, PLAIN_PRESSURE } from '@/domain/mask'
import type { PixelEdit } from '@/domain/pixel-edit'
import { RegionMap } from '@/domain/region-map'
import { bringPictureProvider, type Drawing, type PageToEdit, type Recipe } from '@/server/ai/provider'
import type { Sight } from '@/server/ai/sight'
import { asSystem } from '@/server/db/client'
import type { InkedPage } from '@/server/generation/finish-page'
import { inkPage } from '@/server/generation/ink-page'
import { badDrawing, goodDrawing, testBook } from '@/server/generation/testing'
import { decodePng } from '@/server/lineart/encode-png'
import { insertAsset } from '@/server/storage/insert-asset'
import { storage, storeBytes } from '@/server/storage/storage'
import { getRegions } from './get-regions'
import { startEdit } from './start-edit'

/** The page of every test of the editor: 6 × 9 in, drawn, clean, passing. */
let inked: Promise<InkedPage> | undefined
export const finePage = (): Promise<InkedPage> => {
  inked ??= inkedOf(goodDrawing({ brief: 'Scene 3' }).picture)
  return inked
}

/** A page with too few shapes, which no edit of a corner of it mends. */
export const sparsePage = (): Promise<InkedPage> => inkedOf(badDrawing().picture)

const inkedOf = async (picture: Uint8Array): Promise<InkedPage> =>
  (await inkPage({ picture, audience: 'children', trim: '6x9', others: [] }))!

/** A hero at the top left of every such page. */
export const SEEN: Sight = {
  who: 'Moss the cat',
  box: [0.1, 0.05, 0.2, 0.2],
  seen: 0.03,
  head: { x: 0.2, y: 0.1, half: 0.08, turn: 0, mirrored: false },
}

/** A book of one page that has one version. */
export async function drawnPage(user: { id: string }, drawing = finePage()) {
  const page = await drawing
  const { id: projectId, pageIds } = await testBook(user, ['A cat by a pond'])
  const image = await storeBytes(user.id, 'page', page.png, 'image/png')
  const thumb = await storeBytes(user.id, 'thumb', page.thumb, 'image/webp')
  const versionId = randomUUID()
  await asSystem(async (tx) => {
    const { width, height, fingerprint } = page
    await tx
      .insertInto('pageVersions')
      .values({
        ...{ id: versionId, pageId: pageIds[0]!, userId: user.id, number: 1, width, height, fingerprint },
        kind: 'drawing',
        imageAssetId: await insertAsset(tx, user.id, image),
        thumbAssetId: await insertAsset(tx, user.id, thumb),
        verdict: JSON.stringify(page.verdict),
        recipe: JSON.stringify({ credits: ['First artist'], sights: [SEEN] }),
      })
      .execute()
    await tx.updateTable('pages').set({ currentVersionId: versionId }).where('id', '=', pageIds[0]!).execute()
  })
  return { projectId, pageId: pageIds[0]!, versionId, page }
}

/** A square lasso in page pixels. */
export const lasso = (x: number, y: number, size: number, erase = false): MaskOperation => ({
  kind: 'lasso',
  erase,
  points: [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ],
})

export const dot = (x: number, y: number, size: number): MaskOperation => ({
  kind: 'stroke',
  size,
  erase: false,
  points: [[x, y, PLAIN_PRESSURE]],
})

/** A provider whose edits a test decides; what it was asked is kept. */
export function scriptedEditor(
  script: (page: PageToEdit, recipe: Recipe) => Promise<Uint8Array> | Uint8Array,
) {
  const asked: { recipe: Recipe; page: PageToEdit }[] = []
  const drawing = (picture: Uint8Array): Drawing => ({
    picture,
    contentType: 'image/png',
    model: 'scripted',
    credits: ['Second artist'],
  })
  bringPictureProvider({
    name: 'scripted',
    draw: async (recipe) => goodDrawing(recipe),
    edit: async (recipe, _signal, _references, page) => {
      asked.push({ recipe, page })
      return drawing(await script(page, recipe))
    },
  })
  return asked
}

/** The refusal that ends this; throws when it is none. */
export async function refused(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${error}`)
  return error
}
/** The page behind an address. */
export const pictureOf = async (url: string) =>
  decodePng((await storage().get(url.replace('/api/assets/', '')))!)
/** Direct tools, applied to a version. */
export const touch = (user: { id: string }, id: string, from: string, operations: PixelEdit[], more = {}) =>
  startEdit(user, { id, ...EditRequest.parse({ kind: 'pixels', from, operations, ...more }) })

/** The shapes of a version, as the browser gets them. */
export async function readMap(user: { id: string }, id: string, versionId: string): Promise<RegionMap> {
  const answer = await getRegions(user, { id, versionId })
  return RegionMap.parse(await answer.json())
}
