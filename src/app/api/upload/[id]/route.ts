import { z } from 'zod'
import { route } from '@/server/door'
import { completeUpload } from '@/server/uploads/complete-upload'
import { receiveUpload } from '@/server/uploads/receive-upload'
import { removeUpload } from '@/server/uploads/remove-upload'

const params = z.object({ id: z.uuid() })
const query = z.object({ until: z.coerce.number(), signature: z.string().max(100) })

/** What a signed link of the disk adapter leads to. The body passes through no other code: see src/proxy.ts. */
export const PUT = route({ params, query, public: true }, receiveUpload)

export const POST = route({ params, idempotent: true }, completeUpload)

export const DELETE = route({ params }, removeUpload)
