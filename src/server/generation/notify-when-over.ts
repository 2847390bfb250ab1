import 'server-only'
import { isOver, type JobView } from '@/domain/job'
import type { NoticeFact } from '@/domain/notification'
import { formatNumber, plural } from '@/domain/plural'
import type { Tx } from '@/server/db/client'
import { type Notice, notify } from '@/server/notices/notify'
import { readJob } from './get-job'

/** Pages a mail names one by one. */
const MOST_NAMED = 6

/** When a job has just ended, tells its author what came of it, once. */
export async function notifyWhenOver(tx: Tx, userId: string, jobId: string): Promise<void> {
  const { state } = await tx
    .selectFrom('jobs')
    .select('state')
    .where('id', '=', jobId)
    .executeTakeFirstOrThrow()
  if (!isOver(state)) return
  const job = await readJob(tx, userId, jobId)
  if (job.kind === 'hero') return notifyOfSheet(tx, userId, job)
  const project = await tx
    .selectFrom('projects')
    .select('title')
    .where('id', '=', job.projectId!)
    .executeTakeFirstOrThrow()
  const title = project.title || 'Your book'
  if (job.kind === 'edit') return notifyOfEdit(tx, userId, job)
  const inked = `${job.done} of ${job.total} pages are inked`
  const back = job.releasedBlots > 0 ? ` ${job.releasedBlots} Blots came back.` : ''
  if (job.kind === 'calibration') {
    const body = `${job.done} of ${job.total} samples to choose from.${back}`
    const href = `/projects/${job.projectId}/style`
    return notify(tx, userId, {
      cause: `job:${jobId}`,
      href,
      kind: 'pages_done',
      title: `Samples of ${title}`,
      body,
    })
  }
  if (job.kind === 'cover')
    return notify(tx, userId, {
      cause: `job:${jobId}`,
      href: `/projects/${job.projectId}/cover`,
      ...coverNotice(job, title),
    })
  const message: Pick<Notice, 'kind' | 'title' | 'body' | 'facts'> =
    job.cancelled > 0
      ? { kind: 'job_stopped', title: `${title} was stopped`, body: `${inked}.${back}` }
      : job.needsReview + job.failed > 0
        ? {
            kind: 'needs_review',
            title: `${title} needs your eye`,
            body: `${inked}; ${job.needsReview + job.failed} need a look.${back}`,
            facts: await pagesToLookAt(tx, job),
          }
        : {
            kind: 'pages_done',
            title: `${title} is inked`,
            body: `${inked}. ${job.capturedBlots} Blots spent.`,
            facts: [
              { term: 'Pages', value: `${job.done} of ${job.total}` },
              ...(job.capturedBlots > 0
                ? [{ term: 'Blots spent', value: formatNumber(job.capturedBlots) }]
                : []),
            ],
          }
  const href = `/projects/${job.projectId}${message.kind === 'needs_review' ? '?review=1' : ''}`
  await notify(tx, userId, { cause: `job:${jobId}`, href, ...message })
}

/** The first pages that did not pass, each with its reason. */
async function pagesToLookAt(tx: Tx, job: JobView): Promise<NoticeFact[]> {
  const flagged = job.items.filter(({ state }) => state === 'needs_review' || state === 'failed')
  const ids = flagged.flatMap(({ pageId }) => pageId ?? [])
  if (ids.length === 0) return []
  const pages = await tx
    .selectFrom('pages')
    .select(['id', 'position'])
    .where('id', 'in', ids)
    .where('position', 'is not', null)
    .orderBy('position')
    .execute()
  const facts = pages.slice(0, MOST_NAMED).map(({ id, position }) => ({
    term: `Page ${position}`,
    value: flagged.find(({ pageId }) => pageId === id)?.reason ?? 'It needs a look.',
    href: `/projects/${job.projectId}/pages/${id}`,
  }))
  const more = pages.length - facts.length
  return more > 0
    ? [...facts, { term: 'And', value: plural(more, { one: '# page more', other: '# pages more' }) }]
    : facts
}

async function notifyOfSheet(
  tx: Tx,
  userId: string,
  { id, heroId, done, needsReview }: JobView,
): Promise<void> {
  const { name } = await tx
    .selectFrom('heroes')
    .select('name')
    .where('id', '=', heroId!)
    .executeTakeFirstOrThrow()
  const href = `/library/heroes/${heroId}`
  const message: Pick<Notice, 'kind' | 'title' | 'body'> =
    done > 0
      ? { kind: 'pages_done', title: `${name} is drawn`, body: 'See how it came out.' }
      : needsReview > 0
        ? {
            kind: 'needs_review',
            title: `${name} needs your eye`,
            body: 'The drawing is not quite right. Not charged.',
          }
        : { kind: 'needs_review', title: `${name} could not be drawn`, body: 'The ink ran. Not charged.' }
  await notify(tx, userId, { cause: `job:${id}`, href, ...message })
}

function coverNotice({ done, needsReview }: JobView, book: string): Pick<Notice, 'kind' | 'title' | 'body'> {
  if (done > 0)
    return { kind: 'pages_done', title: `The cover of ${book} is drawn`, body: 'See it on the book.' }
  const body =
    needsReview > 0 ? 'The drawing is not quite right. Not charged.' : 'Nothing was drawn. Not charged.'
  return { kind: 'needs_review', title: `The cover of ${book} needs your eye`, body }
}

async function notifyOfEdit(tx: Tx, userId: string, job: JobView): Promise<void> {
  const pageId = job.items[0]!.pageId
  const page = await tx
    .selectFrom('pages')
    .select('position')
    .where('id', '=', pageId)
    .executeTakeFirstOrThrow()
  const where = page.position ? `Page ${page.position}` : 'A page'
  const message: Pick<Notice, 'kind' | 'title' | 'body'> =
    job.done + job.needsReview > 0
      ? {
          kind: 'pages_done',
          title: `${where} is edited`,
          body: 'Compare it with the page, then keep it or not.',
        }
      : { kind: 'needs_review', title: `${where} could not be edited`, body: 'Nothing changed. Not charged.' }
  const href = `/projects/${job.projectId}/pages/${pageId}`
  await notify(tx, userId, { cause: `job:${job.id}`, href, ...message })
}
