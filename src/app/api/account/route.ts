import { EraseAccount, UpdateAccount } from '@/domain/account'
import { eraseAccount } from '@/server/account/erase-account'
import { getAccount } from '@/server/account/get-account'
import { updateAccount } from '@/server/account/update-account'
import { auth } from '@/server/auth/auth'
import { route } from '@/server/door'

export const GET = route({}, getAccount)

export const PATCH = route({ body: UpdateAccount, scope: null }, updateAccount)

export const DELETE = route({ body: EraseAccount, scope: null }, async (user, typed, request) => {
  await eraseAccount(user, typed)
  const answer = new Response(null, { status: 204 })
  // The session is gone already; this is for the cookie.
  for (const cookie of await (await auth()).endSession(request.headers))
    answer.headers.append('set-cookie', cookie)
  return answer
})
