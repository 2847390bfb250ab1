import 'server-only'
import { Refusal } from '@/domain/errors'
import { PLAN } from '@/domain/plans'
import { plural } from '@/domain/plural'
import { planOf } from '@/server/account/plan-of'
import type { Tx } from '@/server/db/client'

/** Books that count: the author's own, on the shelf or archived. Neither the sample nor what is in the bin. */
const counted = (tx: Tx, userId: string) =>
  tx
    .selectFrom('projects')
    .where('userId', '=', userId)
    .where('removedAt', 'is', null)
    .where('sample', '=', false)

/** Refuses with conflict when the plan has no room for one more book. Two at once take turns. */
export async function refuseOverBooks(tx: Tx, userId: string): Promise<void> {
  const plan = await planOf(tx, userId)
  const most = PLAN[plan].projects
  if (most === null) return
  await tx.selectFrom('profiles').select('id').where('id', '=', userId).forNoKeyUpdate().execute()
  const { books } = await counted(tx, userId)
    .select((eb) => eb.fn.countAll<number>().as('books'))
    .executeTakeFirstOrThrow()
  if (books < most) return
  throw new Refusal(
    'conflict',
    `${roomInWords(PLAN[plan].label, most)} The sample book doesn’t count. Delete one you no longer need, or choose a plan without a limit in Billing.`,
    { books: { most, now: books } },
  )
}

const roomInWords = (plan: string, most: number) =>
  plural(most, {
    one: `The ${plan} plan has room for # book, and it is taken.`,
    other: `The ${plan} plan has room for # books, and they are taken.`,
  })

/**
 * Refuses with conflict when a book is over the plan's limit, as after a downgrade: the books worked on last stay
 * open, as many as the plan has room for. The others can be read, exported and deleted, and nothing is lost.
 */
export async function refuseReadOnly(
  tx: Tx,
  userId: string,
  book: { id: string; sample: boolean },
): Promise<void> {
  const plan = await planOf(tx, userId)
  const most = PLAN[plan].projects
  if (most === null || book.sample) return
  const open = await counted(tx, userId)
    .select('id')
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  // A book in the bin is not among them: whether it may come back is `refuseOverBooks`.
  if (open.length < most || open.some(({ id }) => id === book.id)) return
  throw new Refusal(
    'conflict',
    `This book can be read and exported, but not changed: ${roomInWords(PLAN[plan].label, most)} Choose a plan without a limit in Billing, or delete a book you no longer need.`,
    { readOnly: true },
  )
}
