import { route } from '@/server/door'
import { deleteExportedFiles } from '@/server/storage/make-room'

export const DELETE = route({ scope: null }, deleteExportedFiles)
