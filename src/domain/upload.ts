/** Pictures an author sends: what is taken, and how the studio and the browser speak about it. */
import { z } from 'zod'

export const UPLOAD_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const

export const UPLOAD = {
  bytes: 10 * 1024 * 1024,
  megapixels: 40,
  /** Shortest side of a picture with anything on it. Pixels. */
  shortest: 64,
  /** What is kept is no longer than this. Pixels. */
  longest: 2048,
  /** How long the link takes the picture. */
  minutes: 10,
  /** Pictures on their way at once. */
  open: 20,
  name: 200,
} as const

export const UPLOAD_HINT = 'PNG, JPEG or WebP, up to 10 MB. Drop them here, or paste one.'
export const WRONG_TYPE = 'This is not a picture we can use. Send a PNG, JPEG or WebP.'
export const TOO_LARGE = 'A picture can have at most 10 MB. Save it smaller and send it again.'
export const LINK_EXPIRED = `The link of this upload ended after ${UPLOAD.minutes} minutes, so nothing was kept. Send the picture again.`

export const CHANGED = 'The picture changed on its way here. Send it again.'

export const StartUpload = z.object({
  /** What the file is called, to find it again. */
  name: z.string().trim().max(UPLOAD.name).default(''),
  contentType: z.enum(UPLOAD_TYPES, WRONG_TYPE),
  bytes: z.int().min(1, 'The file is empty.').max(UPLOAD.bytes, TOO_LARGE),
  /** Of the file, in hex; what arrives is compared with it. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'A SHA-256 is 64 hex digits.')
    .optional(),
})
export type StartUpload = z.infer<typeof StartUpload>

/** Where to PUT the file: the whole of it, with these headers, until the link expires. */
export const UploadPlace = z.object({
  id: z.string(),
  url: z.string(),
  expiresAt: z.string(),
  headers: z.record(z.string(), z.string()),
})
export type UploadPlace = z.infer<typeof UploadPlace>

export const UploadView = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  thumbUrl: z.string(),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
  createdAt: z.string(),
})
export type UploadView = z.infer<typeof UploadView>

/** Pictures in one answer. */
export const UPLOADS_PAGE = 60

export const ListUploads = z.object({
  /** The `next` of the answer before: goes on with older ones. */
  after: z.string().max(200).optional(),
})
export type ListUploads = z.infer<typeof ListUploads>

export const UploadList = z.object({ uploads: z.array(UploadView), next: z.string().nullable() })
export type UploadList = z.infer<typeof UploadList>

/** What can be said against a file before it is sent; null when it may be. */
export function faultOfFile(file: { readonly type: string; readonly size: number }): string | null {
  if (!(UPLOAD_TYPES as readonly string[]).includes(file.type)) return WRONG_TYPE
  if (file.size === 0) return 'This file is empty. Choose another one.'
  return file.size > UPLOAD.bytes ? TOO_LARGE : null
}
