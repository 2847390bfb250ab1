import { expect, it } from 'vitest'
import { overrideEnv } from '@/env'
import { isOurs, unsubscribeLinks } from '../mail/unsubscribe'
import { isSigned, signedPut } from '../storage/signed-put'

const [before, after] = [
  'the first secret of this test, quite long',
  'the second secret of this test, quite long',
]
const userId = 'b5557cce-65d2-4b7b-95d7-842018352696'
const put = { contentType: 'image/png', bytes: 3, expiresAt: new Date() }

it('that was changed still vouches for links in people’s hands while it is named as the old one', async () => {
  overrideEnv({ AUTH_SECRET: before })
  const s = new URL((await unsubscribeLinks(userId, 'pages_done')).page).searchParams.get('s')!
  const place = new URL((await signedPut('a/upload/b', put)).url, 'http://127.0.0.1')
  const stillGood = async () => [
    await isOurs({ u: userId, k: 'pages_done', s }),
    await isSigned('a/upload/b', put, place.searchParams.get('signature')!),
  ]
  expect(await stillGood()).toEqual([true, true])
  overrideEnv({ AUTH_SECRET: after, AUTH_SECRET_OLD: before })
  expect(await stillGood()).toEqual([true, true])
  expect(await isOurs({ u: userId, k: 'receipt', s })).toBe(false)
  overrideEnv({ AUTH_SECRET: after })
  expect(await stillGood()).toEqual([false, false])
})
