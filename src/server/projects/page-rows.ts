import 'server-only'
import { type PageView, pageState } from '@/domain/page'
import type { Tx } from '@/server/db/client'
import { assetUrl } from '@/server/storage/storage'
import { reviewReason } from './review-reason'

/** Pages in a book (not the bin) with their current drawing and the latest job item that drew or draws them. */
export function selectPages(tx: Tx) {
  return tx
    .selectFrom('pages')
    .leftJoin('pageVersions as version', 'version.id', 'pages.currentVersionId')
    .leftJoin('assets as image', 'image.id', 'version.imageAssetId')
    .leftJoin('assets as thumb', 'thumb.id', 'version.thumbAssetId')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('jobItems')
          .innerJoin('jobs', 'jobs.id', 'jobItems.jobId')
          .select(['jobItems.state', 'jobItems.reason', 'jobItems.startedAt'])
          .whereRef('jobItems.pageId', '=', 'pages.id')
          .orderBy('jobs.createdAt', 'desc')
          .limit(1)
          .as('item'),
      (join) => join.onTrue(),
    )
    .where('pages.removedAt', 'is', null)
    .select([
      'pages.id',
      'pages.projectId',
      'pages.position',
      'pages.brief',
      'pages.composition',
      'pages.subject',
      'pages.heroOnPage',
      'pages.locked',
      'pages.approvedAt',
      'item.state as itemState',
      'item.reason as itemReason',
      'item.startedAt as itemStartedAt',
      'version.id as versionId',
      'version.number',
      'version.width',
      'version.height',
      'version.verdict',
      'version.repairs',
      'version.createdAt as versionCreatedAt',
      'image.key as imageKey',
      'thumb.key as thumbKey',
    ])
}
type PageRow = Awaited<ReturnType<ReturnType<typeof selectPages>['executeTakeFirstOrThrow']>>

/** The one place that turns a stored page into what screens and the API show. */
export function toPageView(row: PageRow): PageView {
  const version = toVersion(row)
  const state = pageState({
    item: row.itemState,
    hasVersion: version !== null,
    versionPassed: version?.passed ?? false,
    approved: row.approvedAt !== null,
  })
  return {
    id: row.id,
    projectId: row.projectId,
    position: row.position!,
    brief: row.brief,
    composition: row.composition,
    subject: row.subject,
    heroOnPage: row.heroOnPage,
    locked: row.locked,
    state,
    reason: reasonOf(state, row.itemReason, version),
    startedAt: row.itemState === 'running' ? (row.itemStartedAt?.toISOString() ?? null) : null,
    version,
  }
}

function toVersion(row: PageRow): PageView['version'] {
  if (row.versionId === null) return null
  const verdict = row.verdict!
  return {
    id: row.versionId,
    number: row.number!,
    imageUrl: assetUrl(row.imageKey!),
    thumbUrl: assetUrl(row.thumbKey!),
    width: row.width!,
    height: row.height!,
    score: verdict.score,
    passed: verdict.passed,
    metrics: verdict.metrics,
    findings: verdict.findings,
    repairs: row.repairs!,
    createdAt: row.versionCreatedAt!.toISOString(),
  }
}

function reasonOf(state: PageView['state'], itemReason: string | null, version: PageView['version']) {
  if (state === 'failed') return itemReason
  return state === 'needs_review' ? reviewReason(version!.findings) : null
}
