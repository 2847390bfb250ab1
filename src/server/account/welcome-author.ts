import 'server-only'
import { pagesAfforded, WELCOME_BLOTS } from '@/domain/blots'
import { PLAN } from '@/domain/plans'
import { env } from '@/env'
import type { User } from '../auth/session'
import { startEntitlement } from '../billing/start-entitlement'
import { asSystem, type Tx } from '../db/client'
import { log } from '../log'
import { notify } from '../notices/notify'
import { addSampleBook } from '../projects/sample-book'

/**
 * Gives a new author what everybody starts with: profile, Blots and a word of welcome, all or nothing, then the
 * sample book. Once however often it is called, also at the same moment.
 */
export async function welcomeAuthor(user: User): Promise<void> {
  const isNew = await asSystem(async (tx) => {
    const profile = await tx
      .insertInto('profiles')
      .values({ id: user.id, name: firstName(user) })
      .onConflict((c) => c.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!profile) return false
    const blots = welcomeBlots()
    await startEntitlement(tx, user.id, blots)
    await greet(tx, user, blots)
    return true
  })
  if (!isNew) return
  // A disk that is full must not keep anybody from signing up.
  await addSampleBook(user).catch((error) => log().error({ err: error }, 'the sample book was not added'))
}

function firstName({ email, local }: User): string {
  return local ? 'Author' : email.split('@')[0]!.slice(0, 100)
}

/** Enough for a whole book on one's own machine; the free plan's month where others pay for the machine. */
function welcomeBlots(): number {
  const { welcomeBlots, databaseUrl } = env()
  return welcomeBlots ?? (databaseUrl ? PLAN.free.blots : WELCOME_BLOTS)
}

async function greet(tx: Tx, user: User, blots: number): Promise<void> {
  const pages = pagesAfforded(blots)
  const promise = 'You pay only for pages that pass.'
  await notify(tx, user.id, {
    kind: 'welcome',
    cause: user.id,
    title: 'Welcome to Pennyplain',
    body: !env().billing
      ? 'Nothing costs anything here.'
      : pages > 0
        ? `You have ${blots} Blots, enough for ${pages} pages. ${promise}`
        : promise,
    href: '/',
  })
}
