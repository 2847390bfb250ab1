import 'server-only'
import type { z } from 'zod'
import type { AccountExportList, AccountExportView } from '@/domain/account-export'
import { clock } from '@/server/clock'
import { asSystem, asUser, type Tx } from '../db/client'
import { enqueue, openQueue, wakeWorkers } from '../jobs/queue'
import { correlationId } from '../log'
import { assetUrl } from '../storage/storage'

/** Copies of the account that were asked for, newest first, with the file while it is kept. */
export function listAccountExports(user: { id: string }): Promise<z.infer<typeof AccountExportList>> {
  return asUser(user.id, async (tx) => {
    const rows = await exportRows(tx, user.id).limit(10).execute()
    return { exports: rows.map(toView) }
  })
}

/** Starts a copy of everything that is kept about the author. One at a time: the one being made is answered. */
export async function startAccountExport(user: { id: string }): Promise<AccountExportView> {
  await openQueue()
  const view = await asSystem(async (tx) => {
    const started = await tx
      .insertInto('accountExports')
      .values({ userId: user.id })
      .onConflict((c) => c.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (started) {
      const payload = { exportId: started.id, correlationId: correlationId() }
      await enqueue(tx, 'export-account', payload, { key: started.id, userId: user.id })
    }
    return toView(await exportRows(tx, user.id).executeTakeFirstOrThrow())
  })
  await wakeWorkers()
  return view
}

const exportRows = (tx: Tx, userId: string) =>
  tx
    .selectFrom('accountExports as e')
    .leftJoin('assets as a', 'a.id', 'e.assetId')
    .select(['e.id', 'e.state', 'e.progress', 'e.reason', 'e.createdAt'])
    .select(['a.key', 'a.name', 'a.bytes', 'a.sha256', 'a.expiresAt'])
    .where('e.userId', '=', userId)
    .orderBy('e.createdAt', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof exportRows>['executeTakeFirstOrThrow']>>

function toView({ id, state, progress, reason, createdAt, ...asset }: Row): AccountExportView {
  const { key, name, bytes, sha256, expiresAt } = asset
  const kept = key && expiresAt && expiresAt.getTime() > clock().now().getTime()
  return {
    id,
    state,
    progress,
    reason,
    file: kept
      ? {
          url: assetUrl(key),
          name: name!,
          bytes: bytes!,
          sha256: sha256!,
          expiresAt: expiresAt.toISOString(),
        }
      : null,
    createdAt: createdAt.toISOString(),
  }
}
