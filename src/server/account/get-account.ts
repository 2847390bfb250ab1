import 'server-only'
import { type AccountView, FIRST_DEFAULTS } from '@/domain/account'
import { notFound } from '@/domain/errors'
import { NOTICE_KINDS, type NoticeSwitches, switchOf } from '@/domain/notification'
import { sentenceOfSwitch } from '@/domain/switches'
import { env } from '@/env'
import { offeredQualities } from '../ai/offered-qualities'
import type { User } from '../auth/session'
import { asUser, type Tx } from '../db/client'
import { switchesKnown } from '../switches/known-switches'

/** The signed-in person with balance and checklist. */
export async function getAccount(user: User): Promise<AccountView> {
  return asUser(user.id, (tx) => readAccount(tx, user))
}

/** The same inside a transaction of that person. */
export async function readAccount(tx: Tx, user: User): Promise<AccountView> {
  const row = await tx
    .selectFrom('profiles')
    .leftJoin('blotBalances', 'blotBalances.userId', 'profiles.id')
    .innerJoin('entitlements', 'entitlements.userId', 'profiles.id')
    .select(['name', 'penName', 'plan', 'checklist', 'defaults', 'notices'])
    .select(['available', 'held', 'debt', 'periodEnd'])
    .where('profiles.id', '=', user.id)
    .executeTakeFirst()
  if (!row) throw notFound('account')
  const ticked = (step: string) => row.checklist[step] === true
  return {
    id: user.id,
    email: user.email,
    name: row.name,
    penName: row.penName,
    plan: row.plan,
    balance: row.available ?? 0,
    held: row.held ?? 0,
    debt: row.debt ?? 0,
    refillAt: row.periodEnd.toISOString(),
    billing: env().billing,
    qualities: [...(await offeredQualities())],
    local: user.local,
    checklist: {
      openedSample: ticked('openedSample'),
      coloredPage: ticked('coloredPage'),
      startedBook: ticked('startedBook'),
      dismissed: ticked('dismissed'),
    },
    defaults: { ...FIRST_DEFAULTS, ...row.defaults },
    notices: switchesOf(row.notices),
    switchedOff: {
      generation: sentenceOfSwitch('generation', switchesKnown()),
      export: sentenceOfSwitch('export', switchesKnown()),
    },
    mailKept: env().smtpUrl === undefined,
  }
}

const switchesOf = (given: NoticeSwitches) =>
  Object.fromEntries(
    NOTICE_KINDS.map((kind) => [kind, switchOf(given, kind)] as const),
  ) as AccountView['notices']
