import 'server-only'
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
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
      appear(key, (aside) => rename(source, aside).catch(() => copyFile(source, aside))),
    get: (key) => readFile(place(key)).catch(orNull),
    async stream(key) {
      const file = place(key)
      const found = await stat(file).catch(orNull)
      return found?.isFile() ? { body: createReadStream(file), bytes: found.size } : null
    },
    delete: (key) => rm(place(key), { force: true }),
  }
}

function orNull(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
