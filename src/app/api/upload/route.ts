import { StartUpload } from '@/domain/upload'
import { route } from '@/server/door'
import { startUpload } from '@/server/uploads/start-upload'

export const POST = route({ body: StartUpload, limit: 'upload', idempotent: true, status: 201 }, startUpload)
