import 'server-only'
import { z } from 'zod'
import { ListUploads, StartUpload, UploadList, UploadPlace, UploadView } from '@/domain/upload'
import type { DescribedRoute } from './openapi-routes'

/** What an author has beside books: pictures they sent. */
export const LIBRARY_ROUTES: readonly DescribedRoute[] = [
  {
    method: 'GET',
    path: '/api/upload',
    says: 'Pictures that were sent, newest first, 60 at a time; `next` goes on as `after`.',
    query: ListUploads,
    answer: UploadList,
  },
  {
    method: 'POST',
    path: '/api/upload',
    says: 'A place for one picture. PUT the whole file to `url` with `headers` within 10 minutes, then POST to /api/upload/{id}.',
    body: StartUpload,
    limit: 'upload',
    idempotent: true,
    status: 201,
    answer: UploadPlace,
    refuses: { 409: 'The plan’s storage is full, or 20 pictures are on their way already.' },
  },
  {
    method: 'PUT',
    path: '/api/upload/{id}',
    says: 'Takes the bytes of a picture. The link is the permission; where storage is a bucket it leads there.',
    query: z.object({ until: z.number(), signature: z.string().max(100) }),
    public: true,
    status: 204,
    refuses: {
      403: 'The signature is not ours.',
      409: 'The picture is here already.',
      410: 'The link is over; nothing was kept.',
      413: 'More bytes came than were announced.',
    },
  },
  {
    method: 'POST',
    path: '/api/upload/{id}',
    says: 'Decodes what arrived and keeps it: upright, at most 2,048 px long, as PNG or WebP, without EXIF.',
    idempotent: true,
    answer: UploadView,
    refuses: {
      400: 'It is no PNG, JPEG or WebP, or it is damaged, moves, or has more than 40 megapixels.',
      409: 'Nothing has arrived yet, or the plan’s storage is full.',
      410: 'It arrived after the link was over; nothing was kept.',
    },
  },
  {
    method: 'DELETE',
    path: '/api/upload/{id}',
    says: 'Deletes a picture that was sent, at once. What a hero was made from stays with the hero.',
    status: 204,
  },
]
