import 'server-only'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { KEPT_DAYS } from '@/domain/storage'
import { env } from '@/env'
import { asSystem } from '../db/client'
import type { Delivery } from '../jobs/queue'
import { log } from '../log'
import { notify } from '../notices/notify'
import { ZipWriter } from '../print/zip-writer'
import { insertAsset } from '../storage/insert-asset'
import { assetKey, type StoredObject, storage } from '../storage/storage'
import { accountRows, accountSignIn, accountTables } from './account-tables'

const DAY_MS = 86_400_000

/**
 * Writes everything kept about an author into one ZIP: rows by table, and every stored file. Made aside, then moved
 * into storage, so it is there whole or not at all; after a crash it starts over.
 */
export async function makeAccountExport(delivery: Delivery<'export-account'>): Promise<void> {
  const { exportId } = delivery.payload
  const userId = await begin(exportId)
  if (!userId) {
    await asSystem((tx) => delivery.finish(tx))
    return
  }
  const folder = path.join(env().dataDir, 'exports')
  await mkdir(folder, { recursive: true })
  const aside = await mkdtemp(path.join(folder, 'making-'))
  try {
    const file = path.join(aside, 'file')
    const { bytes, sha256 } = await write(file, userId, delivery.signal, reporter(exportId))
    const key = assetKey(userId, 'export', sha256, 'application/zip')
    await storage().putFile(key, file)
    await settle(delivery, userId, { key, kind: 'export', contentType: 'application/zip', bytes, sha256 })
  } catch (error) {
    if (delivery.signal.aborted) throw error
    log().error({ err: error, exportId }, 'account export')
    await fail(delivery)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** Marks it as running; null when it is over, or its author is gone. */
async function begin(exportId: string): Promise<string | null> {
  const row = await asSystem((tx) =>
    tx
      .updateTable('accountExports')
      .set({ state: 'running', progress: 0 })
      .where('id', '=', exportId)
      .where('state', 'in', ['queued', 'running'])
      .returning('userId')
      .executeTakeFirst(),
  )
  return row?.userId ?? null
}

async function write(
  file: string,
  userId: string,
  signal: AbortSignal,
  progress: (done: number) => void,
): Promise<{ bytes: number; sha256: string }> {
  const zip = new ZipWriter(createWriteStream(file), signal)
  try {
    const tables = await accountTables()
    await zip.add('README.txt', Buffer.from(README))
    await zip.add('fields.json', Buffer.from(`${JSON.stringify(tables, null, 2)}\n`))
    await zip.add('sign-in.json', Buffer.from(await accountSignIn(userId)))
    for (const table of tables)
      await zip.add(`data/${table.table}.json`, Buffer.from(await accountRows(table, userId)))
    const files = await keptFiles(userId)
    const all = files.reduce((sum, { bytes }) => sum + bytes, 1)
    let done = 0
    for (const { key, bytes } of files) {
      signal.throwIfAborted()
      await addFile(zip, userId, key)
      done += bytes
      progress(done / all)
    }
    return await zip.finish()
  } catch (error) {
    zip.abandon()
    throw error
  }
}

/** Of a file that is gone from storage (a disk was restored from an older copy) its row says enough. */
async function addFile(zip: ZipWriter, userId: string, key: string): Promise<void> {
  const found = await storage().stream(key)
  if (!found) return
  found.body.destroy()
  const open = async () => {
    const object = await storage().stream(key)
    if (!object) throw new Error(`${key} went away`)
    return object.body
  }
  await zip.addStreamed(`files/${key.replace(`${userId}/`, '')}`, { bytes: found.bytes, open })
}

/** Everything stored, but for earlier copies of the account. */
const keptFiles = (userId: string) =>
  asSystem((tx) =>
    tx
      .selectFrom('assets')
      .select(['key', 'bytes'])
      .where('userId', '=', userId)
      .where('id', 'not in', (eb) =>
        eb
          .selectFrom('accountExports')
          .select('assetId')
          .where('assetId', 'is not', null)
          .$castTo<{ assetId: string }>(),
      )
      .orderBy('key')
      .execute(),
  )

/** Writes progress at most every half second: the author's screen asks no faster. */
function reporter(exportId: string): (done: number) => void {
  let last = 0
  return (progress) => {
    if (Date.now() - last < 500) return
    last = Date.now()
    asSystem((tx) =>
      tx
        .updateTable('accountExports')
        .set({ progress })
        .where('id', '=', exportId)
        .where('state', '=', 'running')
        .execute(),
    ).catch((error) => log().warn({ err: error }, 'account export progress'))
  }
}

async function settle(
  delivery: Delivery<'export-account'>,
  userId: string,
  stored: StoredObject,
): Promise<void> {
  const { exportId } = delivery.payload
  await asSystem(async (tx) => {
    if (!(await delivery.finish(tx))) return
    const now = new Date()
    const expiresAt = new Date(now.getTime() + KEPT_DAYS.accountExport * DAY_MS)
    const name = `Pennyplain ${now.toISOString().slice(0, 10)}.zip`
    const assetId = await insertAsset(tx, userId, stored, { name, expiresAt })
    await tx
      .updateTable('accountExports')
      .set({ state: 'completed', progress: 1, assetId, finishedAt: now, expiresAt })
      .where('id', '=', exportId)
      .execute()
    await notify(tx, userId, {
      kind: 'export_ready',
      cause: `account-export:${exportId}`,
      title: 'The copy of your account is ready',
      body: `${name}. You can download it for ${KEPT_DAYS.accountExport} days.`,
      href: '/settings#data',
    })
  })
}

async function fail(delivery: Delivery<'export-account'>): Promise<void> {
  const { exportId } = delivery.payload
  await asSystem(async (tx) => {
    if (!(await delivery.finish(tx))) return
    const reason = 'The copy could not be made. Try again.'
    await tx
      .updateTable('accountExports')
      .set({ state: 'failed', reason, finishedAt: new Date() })
      .where('id', '=', exportId)
      .execute()
  })
}

const README = `Everything Pennyplain keeps about you.

data/         Your rows, one JSON file for each table of the database.
fields.json   Each table in a sentence, with the names and types of its fields.
sign-in.json  Your email address and how many devices are signed in.
files/        Pictures, thumbnails and exported files. data/assets.json names each: its "key" without your
              id at the start is the path here, and "sha256" is its checksum.

Times are UTC. Ids lead from one table to the other: pages.current_version_id names a row of page_versions.
`
