import { UpdateAccount } from '@/domain/account'
import { getAccount } from '@/server/account/get-account'
import { updateAccount } from '@/server/account/update-account'
import { route } from '@/server/door'

export const GET = route({}, getAccount)

export const PATCH = route({ body: UpdateAccount }, updateAccount)
