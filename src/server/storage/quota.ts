import 'server-only'
import { sql } from 'kysely'
import { Refusal } from '@/domain/errors'
import { PLAN } from '@/domain/plans'
import { bytesInWords, quotaBytes, type StorageView } from '@/domain/storage'
import { planOf } from '@/server/account/plan-of'
import { asUser, type Tx } from '@/server/db/client'

/** How much of their storage an author uses, and by what. */
export function readStorage(user: { id: string }): Promise<StorageView> {
  return asUser(user.id, async (tx) => {
    const quota = quotaBytes(await planOf(tx, user.id))
    return { quota, ...(await usedBytes(tx, user.id)), bin: await binBytes(tx, user.id) }
  })
}

/**
 * The sum of the author's asset rows: they are the truth, so a deleted row has given its bytes back. A download of
 * everything about the account is not counted, or asking for it would take the room to work.
 */
async function usedBytes(tx: Tx, userId: string) {
  const { rows } = await sql<{ pictures: number; exports: number }>`
    select coalesce(sum(bytes) filter (where kind <> 'export'), 0)::bigint as pictures,
      coalesce(sum(bytes) filter (where kind = 'export'), 0)::bigint as exports
    from assets where user_id = ${userId} and not exists (
      select from account_exports where account_exports.asset_id = assets.id)`.execute(tx)
  const { pictures, exports } = rows[0]!
  return { used: pictures + exports, pictures, exports }
}

/** Pictures that only pages in the bin show. */
async function binBytes(tx: Tx, userId: string): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    with shown as (
      select v.image_asset_id, v.thumb_asset_id, v.raw_asset_id,
        p.removed_at is not null or b.removed_at is not null as binned
      from page_versions v join pages p on p.id = v.page_id join projects b on b.id = p.project_id
      where v.user_id = ${userId}),
    held as (
      select image_asset_id as id, binned from shown union all select thumb_asset_id, binned from shown
      union all select raw_asset_id, binned from shown where raw_asset_id is not null)
    select coalesce(sum(a.bytes), 0)::bigint as bytes
    from (select id from held group by id having bool_and(binned)) only_binned join assets a using (id)`.execute(
    tx,
  )
  return rows[0]!.bytes
}

/** Refuses with conflict, before any work is done, when `bytes` more do not fit into the author's storage. */
export async function refuseOverQuota(tx: Tx, userId: string, bytes: number): Promise<void> {
  const plan = await planOf(tx, userId)
  const quota = quotaBytes(plan)
  const { used } = await usedBytes(tx, userId)
  if (used + bytes <= quota) return
  const left = used >= quota ? 'and it is full' : `${bytesInWords(quota - used)} of it left`
  throw new Refusal(
    'conflict',
    `The ${PLAN[plan].label} plan has ${bytesInWords(quota)} of storage, ${left}; this needs up to ${bytesInWords(bytes)}. ` +
      'Make room under Storage in Settings, or choose a larger plan in Billing.',
    { storage: { quota, used, needed: bytes } },
  )
}
