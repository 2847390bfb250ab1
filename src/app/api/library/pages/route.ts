import { DecidePages } from '@/domain/library'
import { route } from '@/server/door'
import { decidePages } from '@/server/library/decide-pages'

export const POST = route({ body: DecidePages, idempotent: true }, decidePages)
