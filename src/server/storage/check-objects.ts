import 'server-only'
import { createHash } from 'node:crypto'
import { asSystem } from '@/server/db/client'
import type { Storage } from './storage'

export type Checked = {
  /** Files the database names, and their bytes. */
  readonly files: number
  readonly bytes: number
  /** Keys that are not there. */
  readonly missing: readonly string[]
  /** Keys whose bytes are not the ones that were stored. */
  readonly damaged: readonly string[]
}

type Row = { readonly key: string; readonly bytes: number; readonly sha256: string }

const BATCH = 500
const AT_ONCE = 6

/** Reads every file the database names and compares it with its row. Changes nothing. */
export async function checkObjects(
  storage: Storage,
  progress: (files: number, of: number) => void = () => {},
): Promise<Checked> {
  const sum = { files: 0, bytes: 0, missing: [] as string[], damaged: [] as string[] }
  const of = await count()
  for (let rows = await after(''); rows.length > 0; rows = await after(rows.at(-1)!.key)) {
    const queue = rows.values()
    const take = async () => {
      // One iterator for all of them: each row is taken once.
      for (const row of queue) {
        const found = await lookAt(storage, row)
        if (found !== 'fine' && (await exists(row.key))) sum[found].push(row.key)
        sum.bytes += row.bytes
        progress(++sum.files, of)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, take))
  }
  return { ...sum, missing: sum.missing.sort(), damaged: sum.damaged.sort() }
}

async function lookAt(storage: Storage, row: Row): Promise<'fine' | 'missing' | 'damaged'> {
  const object = await storage.stream(row.key)
  if (!object) return 'missing'
  const hash = createHash('sha256')
  for await (const chunk of object.body) hash.update(chunk)
  return hash.digest('hex') === row.sha256 ? 'fine' : 'damaged'
}

const count = async (): Promise<number> => {
  const { files } = await asSystem((tx) =>
    tx
      .selectFrom('assets')
      .select((eb) => eb.fn.countAll<number>().as('files'))
      .executeTakeFirstOrThrow(),
  )
  return Number(files)
}

const after = (key: string): Promise<Row[]> =>
  asSystem((tx) =>
    tx
      .selectFrom('assets')
      .select(['key', 'bytes', 'sha256'])
      .where('key', '>', key)
      .orderBy('key')
      .limit(BATCH)
      .execute(),
  )

/** What was deleted meanwhile, row and file, is not missing. */
const exists = async (key: string): Promise<boolean> =>
  (await asSystem((tx) => tx.selectFrom('assets').select('id').where('key', '=', key).executeTakeFirst())) !==
  undefined
