import 'server-only'
import { sql } from 'kysely'
import { NOTICE, type NoticeFact, type NoticeKind, switchOf } from '@/domain/notification'
import { asSystem, type Tx } from '../db/client'
import { type Delivery, enqueue } from '../jobs/queue'
import { log } from '../log'
import { letterHtml, letterText } from './letter'
import { type Mail, MailRefused, mailer } from './mail'
import { type MailedNotice, noticeLetter } from './notice-letter'
import { unsubscribeLinks } from './unsubscribe'

/** Tries of one mail, with waits of 30 s, 2 min, 8 min, … 6 h between: most of a day. */
const TRIES = 8
const waitSeconds = (tried: number) => Math.min(6 * 3600, 30 * 4 ** (tried - 1))

type Due = MailedNotice & { id: string; userId: string; to: string; tried: number }

/**
 * Mails one notice. Claimed before and marked after, in transactions of their own: a crash in between leaves it
 * `sending`, and it is sent again only where that makes no second mail.
 */
export async function sendMail(delivery: Delivery<'send-mail'>): Promise<void> {
  const { notificationId } = delivery.payload
  const due = await asSystem((tx) => claim(tx, notificationId))
  const mail = due && (await write(due))
  if (!mail) {
    await asSystem((tx) => delivery.finish(tx))
    return
  }
  const outcome = await mailer()
    .send(mail)
    .then(
      () => 'sent' as const,
      (error: unknown) => {
        const last = error instanceof MailRefused || due.tried >= TRIES
        log().warn({ err: error, notificationId, tried: due.tried }, 'mail')
        return last ? ('failed' as const) : ('queued' as const)
      },
    )
  await asSystem(async (tx) => {
    const ours = await delivery.finish(tx)
    await tx
      .updateTable('notifications')
      .set({ mail: outcome, ...(outcome === 'sent' ? { mailedAt: new Date() } : {}) })
      .where('id', '=', notificationId)
      .where('mail', '=', 'sending')
      .execute()
    if (outcome === 'queued' && ours) {
      const startAfterSeconds = waitSeconds(due.tried)
      const options = { key: `mail:${notificationId}`, userId: due.userId, startAfterSeconds }
      await enqueue(tx, 'send-mail', delivery.payload, options)
    }
  })
}

/** The notice, now `sending`; null when it is not to be mailed (any more). */
async function claim(tx: Tx, id: string): Promise<Due | null> {
  const row = await tx
    .selectFrom('notifications as n')
    .innerJoin('profiles as p', 'p.id', 'n.userId')
    .select([
      'n.id',
      'n.userId',
      'n.kind',
      'n.title',
      'n.body',
      'n.href',
      'n.facts',
      'n.mail',
      'n.mailAttempts',
    ])
    .select(['n.createdAt', 'p.notices', 'p.seenAt', 'p.erasingAt'])
    .select(sql<string>`(select email from auth.users where id = n.user_id)`.as('to'))
    .where('n.id', '=', id)
    .where('n.mail', 'in', ['queued', 'sending'])
    .forUpdate('n')
    .executeTakeFirst()
  if (!row) return null
  const kind = row.kind as NoticeKind
  const mark = (mail: 'sending' | 'skipped' | 'failed') =>
    tx
      .updateTable('notifications')
      .set((eb) => ({ mail, ...(mail === 'sending' ? { mailAttempts: eb('mailAttempts', '+', 1) } : {}) }))
      .where('id', '=', id)
      .execute()
  if (row.mail === 'sending' && !mailer().repeatable) {
    // It was on its way when the process ended. At most once: rather none than two.
    await mark('failed')
    return null
  }
  // A mail waits a minute (see `notify`): whoever asked the studio for anything since had a tab open, and the bell.
  const saw = NOTICE[kind].mail === 'when-away' && row.seenAt !== null && row.seenAt >= row.createdAt
  const nowhere = row.to.endsWith('.invalid') && !mailer().repeatable
  if (saw || nowhere || row.erasingAt || !switchOf(row.notices, kind).mail) {
    await mark('skipped')
    return null
  }
  await mark('sending')
  return { ...row, kind, facts: row.facts as NoticeFact[], tried: row.mailAttempts + 1 }
}

async function write(due: Due): Promise<Mail | null> {
  const links = await unsubscribeLinks(due.userId, due.kind)
  const letter = noticeLetter(due, links.page)
  return (
    letter && {
      id: due.id,
      to: due.to,
      subject: letter.subject,
      html: letterHtml(letter),
      text: letterText(letter),
      headers: letter.footer.stop
        ? {
            'List-Unsubscribe': `<${links.oneClick}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }
        : {},
    }
  )
}
