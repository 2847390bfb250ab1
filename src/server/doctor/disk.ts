import 'server-only'
import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, rm, stat, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bytesInWords } from '@/domain/storage'
import { type Check, note, ok, type Said, wrong } from './finding'

const MB = 1024 * 1024
/** A book of forty pages takes about a hundred megabytes while it is exported. */
const TOO_LITTLE = 200 * MB
const LITTLE = 2048 * MB

export const disk: Check = {
  service: 'disk',
  async run({ env: { dataDir, bucket } }) {
    const there = await stat(dataDir).catch((error: NodeJS.ErrnoException) => error)
    if (!(there instanceof Error) && !there.isDirectory())
      return [wrong(`DATA_DIR is ${dataDir}, which is a file, not a folder.`, 'Let DATA_DIR name a folder.')]
    const folder = there instanceof Error ? await nearest(dataDir) : dataDir
    const refused = await mayWrite(folder, folder === dataDir)
    if (refused) return [trouble(dataDir, refused)]
    const found: Said[] = []
    const { bavail, bsize, type } = await statfs(folder)
    const free = bavail * bsize
    const room = `Free some space, or let DATA_DIR name a larger disk${bucket ? '' : ', or keep files in a bucket (R2_ENDPOINT …)'}.`
    if (free < TOO_LITTLE)
      found.push(wrong(`Only ${bytesInWords(free)} are free where DATA_DIR is (${dataDir}).`, room))
    else if (free < LITTLE)
      found.push(note(`${bytesInWords(free)} are free where DATA_DIR is (${dataDir}).`, room))
    // Memory (tmpfs): what is kept there is gone with the machine.
    if (type === 0x01021994 && !bucket)
      found.push(
        note(
          `DATA_DIR is ${dataDir}, which is kept in memory: it is gone when this machine ends.`,
          'Let DATA_DIR name a folder on a disk.',
        ),
      )
    if (found.length === 0)
      found.push(
        ok(
          `${dataDir} ${folder === dataDir ? 'can be written to' : 'can be made'}; ${bytesInWords(free)} are free.`,
        ),
      )
    return found
  },
}

/** The lowest folder above that exists. */
async function nearest(folder: string): Promise<string> {
  const above = path.dirname(folder)
  if (above === folder) return folder
  const there = await stat(above).catch(() => null)
  return there ? above : nearest(above)
}

/** Really writes where there is a folder: rights can be fine on a disk that is full. What was written is taken away. */
async function mayWrite(folder: string, own: boolean): Promise<NodeJS.ErrnoException | null> {
  try {
    await access(folder, constants.W_OK | constants.X_OK)
    if (!own) return null
    const file = path.join(folder, `doctor-${randomUUID()}`)
    try {
      await writeFile(file, new Uint8Array(MB), { flag: 'wx' })
    } finally {
      await rm(file, { force: true })
    }
    return null
  } catch (error) {
    return error as NodeJS.ErrnoException
  }
}

function trouble(dataDir: string, { code, message }: NodeJS.ErrnoException): Said {
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return wrong(
      `The disk of DATA_DIR (${dataDir}) is full.`,
      'Free some space, or let DATA_DIR name another disk.',
    )
  if (code === 'EROFS')
    return wrong(
      `The disk of DATA_DIR (${dataDir}) is read-only.`,
      'Mount it for writing, or let DATA_DIR name another disk.',
    )
  if (code === 'EACCES' || code === 'EPERM')
    return wrong(
      `DATA_DIR (${dataDir}) can't be written to by the person who runs this.`,
      `Give them the folder (chown), or let DATA_DIR name another one.`,
    )
  return wrong(`DATA_DIR (${dataDir}) can't be written to: ${message}.`, 'Let DATA_DIR name another folder.')
}
