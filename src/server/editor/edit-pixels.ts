import 'server-only'
import { AUDIENCE } from '@/domain/audience'
import type { DrawnEdit, EditAnswer, EditRequest } from '@/domain/edit'
import { Refusal } from '@/domain/errors'
import { VARIANT_DAYS, type VersionKind } from '@/domain/page-version'
import type { PixelEdit } from '@/domain/pixel-edit'
import { labelsOf } from '@/domain/region-map'
import { ROOM } from '@/domain/storage'
import { lockBalance } from '@/server/billing/ledger'
import { asSystem } from '@/server/db/client'
import type { InkedPage } from '@/server/generation/finish-page'
import { onPixels } from '@/server/generation/pixel-pool'
import { NO_THICKER } from '@/server/lineart/thicken'
import { insertAsset } from '@/server/storage/insert-asset'
import { refuseOverQuota } from '@/server/storage/quota'
import { storage, storeBytes } from '@/server/storage/storage'
import { readRegions } from './get-regions'
import { lockPage, refuseUnseen } from './lock-page'
import { nextNumber } from './next-number'
import { showVersion } from './show-version'
import { trimVersions } from './trim-versions'
import { readVersion } from './version-rows'

const DAY_MS = 86_400_000

type PixelRequest = Extract<EditRequest, { kind: 'pixels' }> & { id: string }

/** The direct tools: done at once, free. The page shows the new version, unless it was made aside. */
export async function editPixels(user: { id: string }, input: PixelRequest): Promise<EditAnswer> {
  const { operations } = input
  const before = await open(user, input)
  const moves = operations.some(({ tool }) => tool === 'move')
  const map = moves ? await readRegions(user, before.version) : null
  refuseUnknownShape(operations, map?.regions.length ?? 0)
  const { picture, audience, trim, linePt } = before
  const labels = map ? labelsOf(map) : null
  const page = await onPixels('touchUp', { picture, operations, labels, audience, trim, linePt })
  if (!page) throw new Refusal('invalid', nothingDone(operations))
  // What it was drawn by is still in it, and still has to be credited. A head that was moved is not where it was seen.
  const recipe = { ...before.recipe, operations, ...(moves ? { sights: [] } : {}) }
  return keepPage(user, input, kindOf(operations), recipe, page)
}

/** Every line heavier, as far as the page has room for the ink. Refuses when it has none. */
export async function thickerLines(
  user: { id: string },
  input: DrawnEdit & { id: string },
): Promise<EditAnswer> {
  const { picture, audience, trim, linePt, version, recipe } = await open(user, input)
  const { findings } = version
  const page = await onPixels('thickenPage', { picture, audience, trim, linePt, findings })
  if (!page) throw new Refusal('invalid', `${NO_THICKER} Nothing changed, and it cost nothing.`)
  const operations: PixelEdit[] = [{ tool: 'thicken', points: page.byPt }]
  return keepPage(user, input, 'quick', { ...recipe, operations }, page)
}

const kindOf = (operations: readonly PixelEdit[]): VersionKind =>
  operations.every(({ tool }) => tool === 'close-gaps') ? 'gaps' : 'pixels'

type Start = { id: string; from: string; aside: boolean }

/** The version it starts from, with its picture. */
async function open(user: { id: string }, { id, from, aside }: Start) {
  const { imageKey, ...before } = await asSystem(async (tx) => {
    const page = await lockPage(tx, user.id, id)
    const version = await readVersion(tx, user.id, id, from)
    if (!aside) await refuseUnseen(tx, user.id, page, from)
    await refuseOverQuota(tx, user.id, ROOM.page)
    const { key, recipe } = await tx
      .selectFrom('assets')
      .innerJoin('pageVersions', 'pageVersions.imageAssetId', 'assets.id')
      .select(['assets.key', 'pageVersions.recipe'])
      .where('pageVersions.id', '=', from)
      .executeTakeFirstOrThrow()
    const { audience, trim } = page.dna
    const linePt = version.metrics.lineMedian || (page.dna.lineWeightPt ?? AUDIENCE[audience].lineWeightPt)
    return { version, recipe, imageKey: key, audience, trim, linePt }
  })
  const picture = await storage().get(imageKey)
  if (!picture) throw new Error(`The picture of version ${from} is gone.`)
  return { ...before, picture }
}

function refuseUnknownShape(operations: readonly PixelEdit[], shapes: number): void {
  for (const edit of operations)
    if (edit.tool === 'move' && edit.region > shapes)
      throw new Refusal(
        'invalid',
        `This version has ${shapes} shapes, and none with the number ${edit.region}.`,
      )
}

const NOTHING: Partial<Record<PixelEdit['tool'], string>> = {
  'close-gaps': 'No gap was found there. Every shape is closed.',
  'remove-specks': 'No speck was found.',
  hollow: 'There is no solid black to hollow out.',
}
const nothingDone = (operations: readonly PixelEdit[]): string =>
  (operations.length === 1 && NOTHING[operations[0]!.tool]) || 'That changes nothing on this page.'

async function keepPage(
  user: { id: string },
  { id, from, aside }: Start,
  kind: VersionKind,
  recipe: object,
  made: InkedPage,
): Promise<EditAnswer> {
  const image = await storeBytes(user.id, 'page', made.png, 'image/png')
  const thumb = await storeBytes(user.id, 'thumb', made.thumb, 'image/webp')
  const { width, height, fingerprint, repairs } = made
  return asSystem(async (tx) => {
    const page = await lockPage(tx, user.id, id)
    if (!aside) await refuseUnseen(tx, user.id, page, from)
    const version = await tx
      .insertInto('pageVersions')
      .values({
        ...{ pageId: id, userId: user.id, number: nextNumber(id), kind, width, height, fingerprint },
        imageAssetId: await insertAsset(tx, user.id, image),
        thumbAssetId: await insertAsset(tx, user.id, thumb),
        verdict: JSON.stringify(made.verdict),
        recipe: JSON.stringify(recipe),
        repairs,
        fromVersionId: from,
        until: aside ? new Date(Date.now() + VARIANT_DAYS * DAY_MS) : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (!aside) await showVersion(tx, page, version.id)
    await trimVersions(tx, id)
    const { available } = await lockBalance(tx, user.id)
    return { job: null, version: await readVersion(tx, user.id, id, version.id), balance: available }
  })
}
