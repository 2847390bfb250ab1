/** Files a person asked for: written whole or not at all, and why not in a sentence. */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

export type Output = readonly [file: string, bytes: Uint8Array | string]

/** Writes all of the files, or none: each under another name first, which it loses when the last one is written. */
export async function writeTogether(files: readonly Output[]): Promise<void> {
  const drafts = files.map(([file]) => `${file}.${process.pid}.part`)
  try {
    for (const [i, [file, bytes]] of files.entries()) {
      if (existsSync(file) && statSync(file).isDirectory())
        throw Object.assign(new Error('a folder'), { code: 'EISDIR', path: file })
      await writeFile(drafts[i]!, bytes).catch((error) => {
        throw Object.assign(error, { path: file })
      })
    }
    for (const [i, [file]] of files.entries()) await rename(drafts[i]!, file)
  } catch (error) {
    for (const draft of drafts) await rm(draft, { force: true }).catch(() => {})
    throw error
  }
}

/**
 * Makes a folder and those above it; answers the topmost it made, or null. One after the other: below /proc, where
 * none can be made, `recursive` never ends.
 */
export function makeFolder(folder: string): string | null {
  if (existsSync(folder) && statSync(folder).isDirectory()) return null
  const above = path.dirname(folder)
  const made = above === folder ? null : makeFolder(above)
  try {
    mkdirSync(folder)
  } catch (error) {
    if (made) rmSync(made, { recursive: true })
    throw error
  }
  return made ?? folder
}

const TROUBLE: Record<string, (file: string) => string> = {
  ENOENT: (file) => `There is no folder ${path.dirname(file)}.`,
  ENOTDIR: (file) => `Nothing can be written to ${file}: a part of its path is a file, not a folder.`,
  EEXIST: (file) => `${file} is a file, not a folder.`,
  EISDIR: (file) => `${file} is a folder. Name a file.`,
  EACCES: (file) => `${file} may not be written. Change its permissions, or choose another place.`,
  EPERM: (file) => `${file} may not be written. Change its permissions, or choose another place.`,
  EROFS: (file) => `${file} is on a disk that is read-only. Choose another place.`,
  ENOSPC: (file) => `The disk of ${file} is full. Free some space, or choose another place.`,
  EDQUOT: (file) => `Your disk quota is used up at ${file}. Free some space, or choose another place.`,
}

/** What a person is told about an error: of the file system in words, of anything else its first line. */
export function sentenceOf(error: unknown): string {
  const { code, path: file, message } = error as NodeJS.ErrnoException
  const words = code && TROUBLE[code]
  return words && file ? words(file) : message.split('\n')[0]!
}

/** A sentence for whoever asked, or what the system says of a file; anything else is a fault of ours. */
export const isTrouble = (error: unknown): boolean =>
  error instanceof Error && (error.constructor === Error || 'code' in error)
