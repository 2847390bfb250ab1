import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound, Refusal } from '@/domain/errors'
import { NOTICE, NOTICE_KINDS, type NoticeKind } from '@/domain/notification'
import { env } from '@/env'
import { secret, secretsOfLinks } from '../auth/secret'
import { asSystem } from '../db/client'

/** The address a mail carries: whose mails (u), of which kind (k), and our signature of both (s). */
export const Unsubscribe = z.object({
  u: z.uuid(),
  k: z.enum(NOTICE_KINDS),
  s: z.string().max(100),
})
export type Unsubscribe = z.infer<typeof Unsubscribe>

const sign = (secret: string, userId: string, kind: NoticeKind): Buffer =>
  createHmac('sha256', secret).update(`unsubscribe\n${userId}\n${kind}`).digest()

/** Signed links that switch one kind of mail off: `page` for people, `oneClick` for mail programs (RFC 8058). */
export async function unsubscribeLinks(userId: string, kind: NoticeKind) {
  const s = sign(await secret(), userId, kind).toString('base64url')
  const query = new URLSearchParams({ u: userId, k: kind, s })
  return {
    page: new URL(`/unsubscribe?${query}`, env().appUrl).href,
    oneClick: new URL(`/api/unsubscribe?${query}`, env().appUrl).href,
  }
}

/** Whether a link is one of ours. */
export async function isOurs({ u, k, s }: Unsubscribe): Promise<boolean> {
  const given = Buffer.from(s, 'base64url')
  return (await secretsOfLinks()).some((secret) => {
    const ours = sign(secret, u, k)
    return given.length === ours.length && timingSafeEqual(given, ours)
  })
}

/** Switches one kind of mail off, for whoever holds the link of a mail: no sign-in. Again changes nothing. */
export async function unsubscribe(_who: null, link: Unsubscribe): Promise<void> {
  if (!(await isOurs(link))) throw notFound('link')
  if (NOTICE[link.k].mail === 'required') throw new Refusal('conflict', 'Mails of this kind always come.')
  await asSystem((tx) =>
    tx
      .updateTable('profiles')
      .set({
        notices: sql`notices || jsonb_build_object(${link.k}::text,
          coalesce(notices -> ${link.k}, '{}') || '{"mail": false}')`,
      })
      .where('id', '=', link.u)
      .execute(),
  )
}
