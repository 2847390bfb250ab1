import 'server-only'
import { ChatThread, EditAnswer, EditRequest } from '@/domain/edit'
import {
  KeepVersion,
  PageColors,
  PageVersion,
  PageVersions,
  RestoreVersion,
  UpdateVersion,
} from '@/domain/page-version'
import { RegionMap } from '@/domain/region-map'
import type { DescribedRoute } from './openapi-routes'

const MOVED = 'The page was changed meanwhile; `details.version` is its current version.'

/** The page editor: edits, versions, shapes and colors. */
export const EDITOR_ROUTES: readonly DescribedRoute[] = [
  {
    method: 'POST',
    path: '/api/pages/{id}/edit',
    says: 'Changes a drawn page. What has to be drawn becomes a job whose results are staged versions; pixel edits and thicker lines are done at once, free.',
    body: EditRequest,
    limit: 'edit',
    idempotent: true,
    scope: 'spend',
    answer: EditAnswer,
    refuses: {
      402: 'Too few Blots; `details.quote` says what is missing.',
      409: `${MOVED} Or the page is being drawn.`,
      503: 'The configured artist can’t change pages.',
    },
  },
  {
    method: 'GET',
    path: '/api/pages/{id}/versions',
    says: 'Every version of a page, newest first, staged ones included.',
    answer: PageVersions,
  },
  {
    method: 'PATCH',
    path: '/api/pages/{id}/versions/{versionId}',
    says: 'Names or pins a version. Pinned ones are never dropped.',
    body: UpdateVersion,
    answer: PageVersion,
    refuses: { 409: 'There are too many pinned versions.' },
  },
  {
    method: 'POST',
    path: '/api/pages/{id}/versions/{versionId}/keep',
    says: 'The page shows this version from now on; other variants of the same edit leave the tray.',
    body: KeepVersion,
    idempotent: true,
    answer: PageVersions,
    refuses: { 409: MOVED },
  },
  {
    method: 'POST',
    path: '/api/pages/{id}/versions/{versionId}/discard',
    says: 'Takes a staged version out of the tray. It can still be kept for 7 days after it was drawn.',
    idempotent: true,
    answer: PageVersions,
    refuses: { 409: 'The version was kept.' },
  },
  {
    method: 'GET',
    path: '/api/pages/{id}/versions/{versionId}/regions',
    says: 'The closed shapes of a version, and where its outlines seem to be open.',
    answer: RegionMap,
  },
  {
    method: 'POST',
    path: '/api/pages/{id}/restore',
    says: 'Makes a new version that looks as an earlier one. Free.',
    body: RestoreVersion,
    idempotent: true,
    answer: PageVersions,
    refuses: { 409: MOVED },
  },
  {
    method: 'GET',
    path: '/api/pages/{id}/chat',
    says: 'What was said to the page and what came of it, oldest first.',
    answer: ChatThread,
  },
  {
    method: 'GET',
    path: '/api/pages/{id}/colors',
    says: 'The colors of the color-in test.',
    answer: PageColors,
  },
  {
    method: 'PUT',
    path: '/api/pages/{id}/colors',
    says: 'Keeps the colors of the color-in test. They are never printed.',
    body: PageColors,
    answer: PageColors,
  },
]
