import 'server-only'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ListedObject, Storage } from './storage'

export type Copied = {
  /** Objects there are to copy, and their bytes. */
  readonly objects: number
  readonly bytes: number
  readonly copied: number
  /** Were there already: with the same length, or when all are read, with the same content. */
  readonly there: number
  /** Keys whose bytes are not the ones the key names; they are copied as they are. */
  readonly damaged: readonly string[]
}

type How = {
  /** Reads also what is there already, on both sides, and copies again what differs. */
  readonly readAll?: boolean
  readonly progress?: (objects: number, bytes: number, ofObjects: number) => void
}

/** At the same time; of each at most so many bytes are in memory. */
const AT_ONCE = 6
const IN_MEMORY = 8 * 1024 * 1024

/** Keys that name what they hold, and its hash. */
const NAMED = /\/([0-9a-f]{40})\.\w+$/
/** What a disk has not finished writing. */
const UNFINISHED = /\.part$/

/**
 * Copies every object from one place to another, and reads back what it wrote. What is there already stays, so that a
 * copy that was cut off goes on when it is started again. Throws at the first object that can't be copied; what was
 * copied before it stays, and nothing is ever deleted from where it came.
 */
export async function copyObjects(from: Storage, to: Storage, how: How = {}): Promise<Copied> {
  const all = (await listed(from)).filter(({ key }) => !UNFINISHED.test(key))
  const there = new Map((await listed(to)).map(({ key, bytes }) => [key, bytes]))
  const sum = { copied: 0, there: 0, done: 0, bytes: 0, damaged: [] as string[] }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-copy-'))
  let trouble = false
  const one = async (object: ListedObject) => {
    const kept =
      there.get(object.key) === object.bytes && (!how.readAll || (await same(from, to, object.key)))
    const hash = kept ? null : await copy(from, to, object, folder)
    const named = NAMED.exec(object.key)?.[1]
    if (hash && named && !hash.startsWith(named)) sum.damaged.push(object.key)
    sum[kept ? 'there' : 'copied']++
    sum.bytes += object.bytes
    how.progress?.(++sum.done, sum.bytes, all.length)
  }
  const queue = all.values()
  const take = async () => {
    // One iterator for all of them: each object is taken once.
    for (const object of queue) {
      if (trouble) return
      await one(object).catch((error) => {
        trouble = true
        throw error
      })
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, take))
  await rm(folder, { recursive: true, force: true })
  for (const end of ended) if (end.status === 'rejected') throw end.reason
  const bytes = all.reduce((bytes, object) => bytes + object.bytes, 0)
  return { objects: all.length, bytes, copied: sum.copied, there: sum.there, damaged: sum.damaged.sort() }
}

/** In the order of their keys, so that it is the same each time. */
async function listed(storage: Storage): Promise<ListedObject[]> {
  const objects: ListedObject[] = []
  for await (const object of storage.list('')) objects.push(object)
  return objects.sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** Answers the hash of what was copied; null for what was deleted meanwhile. */
async function copy(from: Storage, to: Storage, { key, bytes }: ListedObject, folder: string) {
  const hash = await (bytes <= IN_MEMORY ? copyBytes : copyFile)(from, to, key, folder)
  if (hash && (await hashOf(to, key)) !== hash)
    throw new Error(
      `${key} came out different when it was read back. Run this again; if it stays so, the place is broken.`,
    )
  return hash
}

async function copyBytes(from: Storage, to: Storage, key: string): Promise<string | null> {
  const bytes = await from.get(key)
  if (!bytes) return null
  await to.put(key, bytes)
  return createHash('sha256').update(bytes).digest('hex')
}

async function copyFile(from: Storage, to: Storage, key: string, folder: string): Promise<string | null> {
  const object = await from.stream(key)
  if (!object) return null
  const file = path.join(folder, createHash('sha256').update(key).digest('hex'))
  const hash = createHash('sha256')
  object.body.on('data', (chunk) => hash.update(chunk))
  await pipeline(object.body, createWriteStream(file))
  await to.putFile(key, file)
  return hash.digest('hex')
}

async function same(from: Storage, to: Storage, key: string): Promise<boolean> {
  const [ours, theirs] = await Promise.all([hashOf(from, key), hashOf(to, key)])
  return ours === theirs
}

async function hashOf(storage: Storage, key: string): Promise<string | null> {
  const object = await storage.stream(key)
  if (!object) return null
  const hash = createHash('sha256')
  for await (const chunk of object.body) hash.update(chunk)
  return hash.digest('hex')
}
