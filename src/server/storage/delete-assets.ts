import 'server-only'
import { type RawBuilder, sql } from 'kysely'
import { asSystem, type Tx } from '@/server/db/client'
import { storage } from './storage'

/** A condition on rows of `assets`. */
export type Which = (tx: Tx) => RawBuilder<boolean> | Promise<RawBuilder<boolean>>

/** An object this young may be waiting for its row: it is stored first, and its key names its content. */
const YOUNG_MS = 86_400_000

/**
 * Deletes the rows of at most `limit` assets, which gives their bytes back, then their objects. An object that was
 * stored anew within the last day stays for `objectsWithoutRow`: its next row may be about to be written.
 */
export async function deleteAssets(which: Which, limit: number): Promise<number> {
  const { rows } = await asSystem(async (tx) =>
    sql<{ key: string }>`delete from assets where id in (
      select id from assets where ${await which(tx)} limit ${limit}) returning key`.execute(tx),
  )
  for (const { key } of rows) await deleteOld(key)
  return rows.length
}

/** Objects that have had no row for a day: a crash came between the two, or the row was deleted while it was young. */
export async function objectsWithoutRow(): Promise<number> {
  let gone = 0
  let batch: string[] = []
  const look = async () => {
    const known = await rowsOf(batch)
    for (const key of batch.filter((each) => !known.has(each))) {
      await storage().delete(key)
      gone++
    }
    batch = []
  }
  for await (const { key, changedAt } of storage().list('')) {
    if (Date.now() - changedAt.getTime() < YOUNG_MS) continue
    batch.push(key)
    if (batch.length === 500) await look()
  }
  await look()
  return gone
}

async function deleteOld(key: string): Promise<void> {
  for await (const object of storage().list(key)) {
    if (object.key !== key || Date.now() - object.changedAt.getTime() < YOUNG_MS) continue
    if (!(await rowsOf([key])).has(key)) await storage().delete(key)
  }
}

async function rowsOf(keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await asSystem((tx) =>
    tx.selectFrom('assets').select('key').where('key', 'in', keys).execute(),
  )
  return new Set(rows.map(({ key }) => key))
}
