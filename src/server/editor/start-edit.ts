import 'server-only'
import { priceOf } from '@/domain/blots'
import type { DrawnEdit, EditAnswer, EditRequest } from '@/domain/edit'
import { notFound, Refusal } from '@/domain/errors'
import { inQuality } from '@/domain/quality'
import { ROOM } from '@/domain/storage'
import { qualityOf } from '@/server/ai/offered-qualities'
import { pictureProvider } from '@/server/ai/provider'
import { asSystem, asUser, type Tx } from '@/server/db/client'
import { readJob } from '@/server/generation/get-job'
import { openJob } from '@/server/generation/open-job'
import { openQueue, wakeWorkers } from '@/server/jobs/queue'
import { clearWords } from '@/server/safety/moderate'
import { refuseOverQuota } from '@/server/storage/quota'
import { refuseSwitchedOff } from '@/server/switches/refuse-switched-off'
import { checkMask } from './check-mask'
import { editPixels, thickerLines } from './edit-pixels'
import { type LockedPage, lockPage, refuseUnseen } from './lock-page'
import { readVersion } from './version-rows'

type Request<E extends EditRequest = EditRequest> = E & { id: string }

/** Changes a drawn page: at once where no model is needed, else by a job whose results wait to be kept. */
export async function startEdit(user: { id: string }, input: Request): Promise<EditAnswer> {
  if (input.kind === 'pixels') return editPixels(user, input)
  if (input.kind === 'quick' && input.action === 'thicker-lines' && !input.mask)
    return thickerLines(user, input)
  return drawEdit(user, input)
}

/**
 * Holds the price of every variant and makes the edit, its job and its items in one transaction. Refuses words unfit for
 * the book's readers, a mask that covers nothing or is of another page, and a page that is being drawn.
 */
async function drawEdit(user: { id: string }, input: Request<DrawnEdit>): Promise<EditAnswer> {
  await refuseSwitchedOff('generation')
  await openQueue()
  await refuseWithoutEditor(input)
  const words = 'words' in input ? input.words : ''
  // What takes its time comes before the transaction; what is not there is refused in it.
  const { audience, version } = await asUser(user.id, async (tx) => {
    const page = await lookAt(tx, input.id)
    const version = await readVersion(tx, user.id, input.id, input.from)
    const { currentVersionId } = page
    if (currentVersionId && !input.aside)
      await refuseUnseen(tx, user.id, { id: input.id, currentVersionId }, input.from)
    return { audience: page.dna.audience, version }
  })
  await clearWords(audience, [{ field: 'words', where: 'The edit', text: words }])
  if (input.mask) await checkMask(user, version, input.mask)
  const answer = await asSystem(async (tx) => {
    const page = await lockPage(tx, user.id, input.id)
    // It may be gone by now: only so many are kept.
    await readVersion(tx, user.id, input.id, input.from)
    if (!input.aside) await refuseUnseen(tx, user.id, page, input.from)
    await refuseWhileDrawn(tx, page)
    await refuseOverQuota(tx, user.id, input.variants * ROOM.page)
    const quality = await qualityOf(page.dna)
    const ware = ['edit', quality] as const
    const { jobId, balance } = await openJob(tx, {
      userId: user.id,
      of: { projectId: page.projectId },
      kind: 'edit',
      quality,
      pagePrice: input.pagePrice,
      spend: {
        ware,
        items: input.variants,
        note: `Reserved for an edit of page ${page.position} of ${page.title || 'a book'}${inQuality(quality)}`,
      },
      items: Array.from({ length: input.variants }, (_, i) => ({
        ...{ pageId: page.id, variant: i + 1 },
        price: priceOf(ware),
      })),
    })
    await tx
      .insertInto('pageEdits')
      .values({
        ...{ pageId: page.id, userId: user.id, jobId, words },
        fromVersionId: version.id,
        kind: input.kind,
        action: input.kind === 'quick' ? input.action : null,
        mask: input.mask ? JSON.stringify(input.mask) : null,
        feather: input.feather,
      })
      .execute()
    // From now on the pages belong together: the DNA stays as it is.
    await tx
      .updateTable('projects')
      .set({ paidAt: new Date() })
      .where('id', '=', page.projectId)
      .where('paidAt', 'is', null)
      .execute()
    return { job: await readJob(tx, user.id, jobId), version: null, balance }
  })
  await wakeWorkers()
  return answer
}

/** A page as its author may read it. */
async function lookAt(tx: Tx, id: string) {
  const page = await tx
    .selectFrom('pages as p')
    .innerJoin('projects as b', 'b.id', 'p.projectId')
    .select(['p.id', 'p.currentVersionId', 'b.dna'])
    .where('p.id', '=', id)
    .where('p.removedAt', 'is', null)
    .where('b.removedAt', 'is', null)
    .executeTakeFirst()
  if (!page) throw notFound('page')
  return page
}

async function refuseWithoutEditor({ kind, mask, ...input }: DrawnEdit): Promise<void> {
  const anew = kind === 'quick' && 'action' in input && input.action === 'redraw' && !mask
  if (!anew && !(await pictureProvider()).edit)
    throw new Refusal('unavailable', 'The artist in use can draw pages anew, but not change them.')
}

async function refuseWhileDrawn(tx: Tx, { id, position }: LockedPage): Promise<void> {
  const item = await tx
    .selectFrom('jobItems')
    .select('jobId')
    .where('pageId', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst()
  if (item) throw new Refusal('conflict', `Page ${position} is being drawn right now.`, { jobId: item.jobId })
}
