import 'server-only'
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, opendir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { signedPut } from './signed-put'
import type { Storage } from './storage'

/** Objects as files below `dataDir`/objects. A file appears whole or not at all: written aside, then renamed. */
export function diskStorage(dataDir: string): Storage {
  const root = path.join(dataDir, 'objects')

  const place = (key: string) => {
    const file = path.join(root, key)
    if (!file.startsWith(root + path.sep)) throw new Error(`object key leaves the storage folder: ${key}`)
    return file
  }

  const appear = async (key: string, write: (aside: string) => Promise<void>) => {
    const file = place(key)
    await mkdir(path.dirname(file), { recursive: true })
    const aside = `${file}.${randomUUID()}.part`
    try {
      await write(aside)
      await rename(aside, file)
    } catch (error) {
      await rm(aside, { force: true })
      throw error
    }
  }

  return {
    put: (key, bytes) => appear(key, (aside) => writeFile(aside, bytes, { flush: true })),
    putFile: (key, source) =>
      appear(key, async (aside) => {
        await rename(source, aside).catch(() => copyFile(source, aside))
        const now = new Date()
        await utimes(aside, now, now)
      }),
    get: (key) => readFile(place(key)).catch(orNull),
    async stream(key) {
      const file = place(key)
      const found = await stat(file).catch(orNull)
      return found?.isFile() ? { body: createReadStream(file), bytes: found.size } : null
    },
    signPut: signedPut,
    signGet: async () => null,
    delete: (key) => rm(place(key), { force: true }),
    async *list(prefix) {
      // The deepest folder the prefix names; what is in it is compared.
      const folder = path.join(root, prefix.slice(0, prefix.lastIndexOf('/') + 1))
      if (!`${folder}${path.sep}`.startsWith(root))
        throw new Error(`object key leaves the storage folder: ${prefix}`)
      for await (const file of filesBelow(folder)) {
        const key = path.relative(root, file).split(path.sep).join('/')
        const found = key.startsWith(prefix) ? await stat(file).catch(orNull) : null
        if (found) yield { key, changedAt: found.mtime, bytes: found.size }
      }
    },
  }
}

/** Goes through a folder that may change meanwhile. */
async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await opendir(folder).catch(orNull)
  if (!entries) return
  for await (const entry of entries) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(file)
    else yield file
  }
}

function orNull(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
