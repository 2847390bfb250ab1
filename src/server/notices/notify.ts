import 'server-only'
import {
  NOTICE,
  type NoticeFact,
  type NoticeKind,
  type NotificationKind,
  switchOf,
} from '@/domain/notification'
import type { Tx } from '../db/client'
import { enqueue } from '../jobs/queue'
import { correlationId } from '../log'

export type Notice = {
  readonly kind: NotificationKind
  /** What it is about, such as `job:<id>`: the same kind about the same cause is said once. */
  readonly cause: string
  readonly title: string
  readonly body: string
  /** A screen of the studio. */
  readonly href: string
  /** What its mail says in a table. */
  readonly facts?: readonly NoticeFact[]
}

/**
 * How long a mail waits to find out whether a tab is open: the screens ask the studio for something at least every
 * 30 s while they are seen, and a hidden one every 15 s while a job lives and once after it.
 */
const WAIT_SECONDS = 60

/**
 * Tells an author something: the bell's row, and the mail queued, in the caller's transaction (`asSystem`, with the
 * queue open). Each as the author's switches say. Once for a kind and cause, however often it is called.
 */
export async function notify(
  tx: Tx,
  userId: string,
  { kind, cause, title, body, href, facts = [] }: Notice,
): Promise<void> {
  const author = await tx
    .selectFrom('profiles')
    .select('notices')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  const wanted = kind === 'welcome' ? { inApp: true, mail: false } : switchOf(author.notices, kind)
  const added = await tx
    .insertInto('notifications')
    .values({
      userId,
      kind,
      key: `${kind}:${cause}`,
      title,
      body,
      href,
      facts: JSON.stringify(facts),
      inApp: wanted.inApp,
      mail: wanted.mail ? 'queued' : 'none',
    })
    .onConflict((c) => c.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added || !wanted.mail) return
  await enqueue(
    tx,
    'send-mail',
    { notificationId: added.id, correlationId: correlationId() },
    {
      key: `mail:${added.id}`,
      userId,
      startAfterSeconds: NOTICE[kind as NoticeKind].mail === 'when-away' ? WAIT_SECONDS : 0,
    },
  )
}
