import { ListUploads, StartUpload } from '@/domain/upload'
import { route } from '@/server/door'
import { listUploads } from '@/server/uploads/list-uploads'
import { startUpload } from '@/server/uploads/start-upload'

export const GET = route({ query: ListUploads }, listUploads)

export const POST = route({ body: StartUpload, limit: 'upload', idempotent: true, status: 201 }, startUpload)
