import { route } from '@/server/door'
import { emptyBin } from '@/server/storage/make-room'

export const DELETE = route({ scope: null }, emptyBin)
