import 'server-only'
import { notFound } from '@/domain/errors'
import type { PageVersion, PageVersions } from '@/domain/page-version'
import type { Tx } from '@/server/db/client'
import { assetUrl } from '@/server/storage/storage'

/** Versions of an author's pages with what the editor shows of them. */
function selectVersions(tx: Tx, userId: string) {
  return tx
    .selectFrom('pageVersions as v')
    .innerJoin('pages as p', 'p.id', 'v.pageId')
    .innerJoin('assets as i', 'i.id', 'v.imageAssetId')
    .innerJoin('assets as t', 't.id', 'v.thumbAssetId')
    .leftJoin('pageEdits as e', 'e.id', 'v.editId')
    .select(['v.id', 'v.pageId', 'v.number', 'v.kind', 'v.name', 'v.pinned', 'v.until', 'v.discardedAt'])
    .select(['v.width', 'v.height', 'v.verdict', 'v.repairs', 'v.costBlots', 'v.fromVersionId'])
    .select(['v.changedOutside', 'v.createdAt', 'v.editId', 'p.currentVersionId'])
    .select(['i.key as imageKey', 't.key as thumbKey', 'e.words', 'e.jobId'])
    .where('v.userId', '=', userId)
}
type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>['executeTakeFirstOrThrow']>>

function toVersion(row: VersionRow): PageVersion {
  const { id, pageId, number, kind, name, pinned, width, height, verdict, repairs, changedOutside } = row
  return {
    ...{ id, pageId, number, kind, name, pinned, width, height, repairs, changedOutside },
    state: stateOf(row),
    until: row.until?.toISOString() ?? null,
    imageUrl: assetUrl(row.imageKey),
    thumbUrl: assetUrl(row.thumbKey),
    score: verdict.score,
    passed: verdict.passed,
    metrics: verdict.metrics,
    findings: verdict.findings,
    cost: row.costBlots,
    fromId: row.fromVersionId,
    words: row.words || null,
    jobId: row.jobId,
    createdAt: row.createdAt.toISOString(),
  }
}

function stateOf({ id, currentVersionId, until, discardedAt }: VersionRow): PageVersion['state'] {
  if (id === currentVersionId) return 'current'
  if (!until) return 'kept'
  return discardedAt ? 'discarded' : 'staged'
}

/** Every version of a page, newest first. */
export async function readVersions(tx: Tx, userId: string, pageId: string): Promise<PageVersions> {
  const rows = await selectVersions(tx, userId)
    .where('v.pageId', '=', pageId)
    .orderBy('v.number', 'desc')
    .execute()
  const versions = rows.map(toVersion)
  return { currentId: rows[0]?.currentVersionId ?? null, versions }
}

/** One version of this page. Refuses with not_found, also for one of another page. */
export async function readVersion(
  tx: Tx,
  userId: string,
  pageId: string,
  versionId: string,
): Promise<PageVersion> {
  const row = await selectVersions(tx, userId)
    .where('v.pageId', '=', pageId)
    .where('v.id', '=', versionId)
    .executeTakeFirst()
  if (!row) throw notFound('version')
  return toVersion(row)
}

/** Versions of these edits, oldest first, by edit. */
export async function versionsOfEdits(
  tx: Tx,
  userId: string,
  editIds: readonly string[],
): Promise<Map<string, PageVersion[]>> {
  const found = new Map<string, PageVersion[]>(editIds.map((id) => [id, []]))
  if (editIds.length === 0) return found
  const rows = await selectVersions(tx, userId)
    .where('v.editId', 'in', [...editIds])
    .orderBy('v.number')
    .execute()
  for (const row of rows) found.get(row.editId!)?.push(toVersion(row))
  return found
}
