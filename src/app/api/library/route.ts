import { ListLibrary } from '@/domain/library'
import { route } from '@/server/door'
import { listLibrary } from '@/server/library/list-library'

export const GET = route({ query: ListLibrary }, listLibrary)
